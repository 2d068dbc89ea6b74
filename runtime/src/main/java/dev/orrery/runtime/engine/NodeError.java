package dev.orrery.runtime.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JavaScript error with a Node {@code code}, thrown from Java code of a binding. */
public final class NodeError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The JavaScript constructor to use. */
  public enum Kind {
    ERROR,
    TYPE,
    RANGE,
    SYNTAX
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> properties = new LinkedHashMap<>(2);

  private NodeError(Kind kind, String code, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.code = code;
  }

  /** An {@code Error}; {@code code} may be null for an error without one. */
  public static NodeError error(String code, String message) {
    return new NodeError(Kind.ERROR, code, message);
  }

  /** A {@code TypeError}. */
  public static NodeError type(String code, String message) {
    return new NodeError(Kind.TYPE, code, message);
  }

  /** A {@code RangeError}. */
  public static NodeError range(String code, String message) {
    return new NodeError(Kind.RANGE, code, message);
  }

  /** A {@code SyntaxError}. */
  public static NodeError syntax(String code, String message) {
    return new NodeError(Kind.SYNTAX, code, message);
  }

  /** The error of a function that Orrery knows but has not implemented. */
  public static NodeError notImplemented(String what) {
    return error("ERR_METHOD_NOT_IMPLEMENTED", "The " + what + " method is not implemented");
  }

  /** Adds a property to the JavaScript error. */
  public NodeError with(String key, Object value) {
    properties.put(key, value);
    return this;
  }

  public Kind kind() {
    return kind;
  }

  /** Node's error code, or null. */
  public String code() {
    return code;
  }

  public Map<String, Object> properties() {
    return properties;
  }
}
