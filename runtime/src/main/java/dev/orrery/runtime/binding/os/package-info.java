/**
 * The {@code os} and {@code constants} bindings: facts about the machine and the numbers of its C
 * library.
 *
 * <p>Threading: everything runs on the loop thread.
 */
package dev.orrery.runtime.binding.os;
