/**
 * The structured clone algorithm: takes JavaScript values apart into messages without JavaScript
 * objects in them, and puts them together again, also in another environment.
 *
 * <p>Threading: taking apart on the sender's loop thread, putting together on the receiver's.
 */
package dev.orrery.runtime.engine.clone;
