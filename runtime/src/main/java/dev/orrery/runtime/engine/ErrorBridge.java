package dev.orrery.runtime.engine;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSErrorType;
import com.oracle.truffle.js.runtime.JSException;
import com.oracle.truffle.js.runtime.UserScriptException;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.os.SystemException;
import java.util.Map;

/** Turns Java exceptions into JavaScript errors and back. */
final class ErrorBridge {
  private ErrorBridge() {}

  /** What to throw into JavaScript for an exception that left a native function. */
  static RuntimeException toGuest(Throwable t) {
    return switch (t) {
      case AbstractTruffleException guest -> guest;
      case NodeError e -> fromNodeError(e);
      case SystemException e -> fromSystemException(e);
      case StackOverflowError _ -> Errors.createRangeError("Maximum call stack size exceeded");
      case OutOfMemoryError _ -> Errors.createRangeError("Array buffer allocation failed");
      case Error e -> throw e;
      // Truffle's own control flow (generators, thread-local actions) must pass untouched.
      case com.oracle.truffle.api.nodes.ControlFlowException e -> throw e;
      default -> internal(t);
    };
  }

  /** The JavaScript value a thrown exception stands for. */
  static Object valueOf(Throwable t) {
    if (t instanceof GraalJSException e) {
      return e.getErrorObject();
    }
    if (toGuest(t) instanceof GraalJSException e) {
      return e.getErrorObject();
    }
    return Js.string(String.valueOf(t));
  }

  /** The exception that throws a JavaScript value; an Error's own one, which knows its place. */
  static RuntimeException thrown(Object value) {
    return value instanceof JSErrorObject error
        ? error.getException()
        : UserScriptException.create(value);
  }

  private static RuntimeException fromNodeError(NodeError e) {
    JSErrorType type =
        switch (e.kind()) {
          case ERROR -> JSErrorType.Error;
          case TYPE -> JSErrorType.TypeError;
          case RANGE -> JSErrorType.RangeError;
          case SYNTAX -> JSErrorType.SyntaxError;
        };
    JSException error = JSException.create(type, e.getMessage());
    JSDynamicObject object = (JSDynamicObject) error.getErrorObject();
    if (e.code() != null) {
      decorate(object, type, e.code());
    }
    for (Map.Entry<String, Object> property : e.properties().entrySet()) {
      Js.define(object, property.getKey(), Js.toJs(property.getValue()), true);
    }
    return error;
  }

  /** Node shows the code in the stack's first line: {@code TypeError [ERR_X]: message}. */
  private static void decorate(JSDynamicObject object, JSErrorType type, String code) {
    Js.set(object, "code", code);
    Object stack = Js.get(object, "stack");
    if (Js.isString(stack)) {
      String text = Js.toJava(stack);
      String name = type.name();
      if (text.startsWith(name)) {
        Js.define(object, "stack", name + " [" + code + "]" + text.substring(name.length()), false);
      }
    }
  }

  private static RuntimeException fromSystemException(SystemException e) {
    JSException error = Errors.createError(e.getMessage());
    JSDynamicObject object = (JSDynamicObject) error.getErrorObject();
    Js.set(object, "errno", e.errno());
    Js.set(object, "code", e.code());
    Js.set(object, "syscall", e.syscall());
    if (e.path() != null) {
      Js.set(object, "path", e.path());
    }
    if (e.dest() != null) {
      Js.set(object, "dest", e.dest());
    }
    return error;
  }

  /** A Java failure nobody foresaw: visible, with the Java class in the message. */
  private static RuntimeException internal(Throwable t) {
    JSException error = Errors.createError("Internal error: " + t);
    Js.set(error.getErrorObject(), "code", "ERR_INTERNAL_ASSERTION");
    if (Boolean.getBoolean("orrery.trace.internal")) {
      t.printStackTrace();
    }
    return error;
  }
}
