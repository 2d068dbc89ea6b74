/**
 * What is seen of a running program: the observers that loop and engine report to, and the recorder
 * that writes down what they are told.
 *
 * <p>Threading: observers are called on the loop thread unless a method says otherwise. Readers and
 * sinks run on threads of their own and never make the loop wait.
 */
package dev.orrery.runtime.observe;
