/**
 * structuredClone, MessageChannel and BroadcastChannel.
 *
 * <p>Threading: each port belongs to the loop thread of its environment; messages pass between
 * ports through their queues, from any thread.
 */
package dev.orrery.runtime.binding.messaging;
