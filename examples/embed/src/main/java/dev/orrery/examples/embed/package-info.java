/**
 * Node programs inside a Java program.
 *
 * <p>Threading: each program runs on a thread of its own.
 */
package dev.orrery.examples.embed;
