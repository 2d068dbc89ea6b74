package dev.orrery.runtime.engine.mirror;

/**
 * What a value is, in V8's words.
 *
 * @param type as {@code typeof} says, but "object" for null
 * @param subtype the kind of object such as "array" or "promise"; null for ordinary ones
 * @param className the constructor's name; null for primitives
 * @param description the value in one line, or the source of a function; null where the value says
 *     it all
 * @param value a Java Boolean, Double or String for primitives that JSON can carry, else null
 * @param unserializable the literal of a number that JSON cannot carry or of a BigInt, else null
 */
public record Mirror(
    String type,
    String subtype,
    String className,
    String description,
    Object value,
    String unserializable) {

  static Mirror primitive(String type, Object value, String description) {
    return new Mirror(type, null, null, description, value, null);
  }

  static Mirror unserializable(String type, String literal) {
    return new Mirror(type, null, null, literal, null, literal);
  }

  static Mirror object(String type, String subtype, String className, String description) {
    return new Mirror(type, subtype, className, description, null, null);
  }

  /** Whether clients need an id to look into the value: objects, functions and symbols. */
  public boolean hasIdentity() {
    return switch (type) {
      case "function", "symbol" -> true;
      case "object" -> !"null".equals(subtype);
      default -> false;
    };
  }

  public boolean isNull() {
    return "null".equals(subtype);
  }

  public boolean is(String subtype) {
    return subtype.equals(this.subtype);
  }
}
