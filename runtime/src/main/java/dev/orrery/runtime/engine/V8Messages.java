package dev.orrery.runtime.engine;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.objects.JSObject;

/**
 * Makes the engine's own errors, with V8's message texts. The build redirects every error that
 * GraalJS raises to these methods (see ADR 0004), so this is the one place where texts are
 * translated; errors that JavaScript code makes itself never come here.
 */
public final class V8Messages {
  private V8Messages() {}

  public static JSException create(JSErrorType type, String message) {
    return JSException.create(type, translate(type, message, null));
  }

  public static JSException create(JSErrorType type, String message, Node node) {
    return JSException.create(type, translate(type, message, node), node);
  }

  public static JSException create(
      JSErrorType type, String message, Node node, JSObject error, JSRealm realm) {
    return JSException.create(type, translate(type, message, node), node, error, realm);
  }

  public static JSException create(
      JSErrorType type, String message, SourceSection section, boolean incomplete) {
    return JSException.create(type, translate(type, message, null), section, incomplete);
  }

  public static JSException create(
      JSErrorType type, String message, JSObject error, JSRealm realm) {
    return JSException.create(type, message, error, realm);
  }

  public static JSException create(JSErrorType type, String message, Throwable cause, Node node) {
    return JSException.create(type, translate(type, message, node), cause, node);
  }

  public static JSException create(
      JSErrorType type,
      String message,
      Throwable cause,
      SourceSection section,
      boolean incomplete) {
    return JSException.create(type, translate(type, message, null), cause, section, incomplete);
  }

  private static String translate(JSErrorType type, String message, Node node) {
    if (message == null) {
      return null;
    }
    return switch (type) {
      case TypeError -> TypeErrorTexts.translate(message, node);
      case ReferenceError -> referenceError(message, node);
      case SyntaxError -> SyntaxErrorTexts.translate(message);
      case RangeError -> RangeErrorTexts.translate(message);
      case URIError -> "URI malformed";
      case EvalError ->
          message.startsWith("dynamic evaluation")
              ? "Code generation from strings disallowed for this context"
              : message;
      default -> message;
    };
  }

  /** GraalJS says "not defined" also of variables in their temporal dead zone. */
  private static String referenceError(String message, Node node) {
    String end = " is not defined";
    if (!message.endsWith(end)) {
      return message;
    }
    String name = message.substring(0, message.length() - end.length());
    if (name.startsWith("\"") && name.endsWith("\"")) {
      name = name.substring(1, name.length() - 1);
    }
    boolean deadZone = node != null && isScopeNode(node.getClass().getSimpleName());
    return deadZone ? "Cannot access '" + name + "' before initialization" : name + end;
  }

  private static boolean isScopeNode(String nodeClass) {
    return nodeClass.contains("FrameSlot") || nodeClass.contains("DeadZone");
  }
}
