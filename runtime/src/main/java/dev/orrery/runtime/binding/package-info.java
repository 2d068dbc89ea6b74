/**
 * Native bindings: one class per {@code internalBinding} name, the Java half of the builtin modules.
 *
 * <p>Threading: bindings run on the loop thread of the environment they were installed in; what
 * they hand to the work pool touches no JavaScript value.
 */
package dev.orrery.runtime.binding;
