package dev.orrery.runtime.engine.mirror;

/**
 * A property as it stands in its object.
 *
 * @param name the key as text; {@code Symbol(...)} for symbols
 * @param symbol the key when it is a symbol, else null
 * @param value the value; null for accessors
 * @param getter the getter, undefined without one; null for data properties, and for variables
 *     that have no value yet
 * @param setter the setter, undefined without one; null for data properties
 * @param isOwn false for a property of a prototype
 * @param isIndex whether the key is an array index
 * @param isComputed whether a getter of the language was asked for the value
 */
public record PropertyMirror(
    String name,
    Object symbol,
    Object value,
    Object getter,
    Object setter,
    boolean writable,
    boolean configurable,
    boolean enumerable,
    boolean isOwn,
    boolean isIndex,
    boolean isComputed) {

  public boolean isAccessor() {
    return value == null;
  }
}
