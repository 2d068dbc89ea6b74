package dev.orrery.runtime.engine.mirror;

/**
 * An internal slot or a private member: a name and a value, or an accessor.
 *
 * @param name such as {@code [[PromiseState]]} or {@code #count}
 */
public record SlotMirror(String name, Object value) {}
