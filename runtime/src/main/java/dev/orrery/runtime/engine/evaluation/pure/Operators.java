package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.evaluation.pure.Builtins.Reach;
import java.util.HashMap;
import java.util.Map;

/** The language's operators on values that are harmless to convert. */
final class Operators {
  private final JSRealm realm;
  private final Map<String, Object> functions = new HashMap<>();

  Operators(JSRealm realm) {
    this.realm = realm;
  }

  Object binary(String operator, Object left, Object right) {
    switch (operator) {
      case "===", "!==" -> {}
      case "in" -> Harmless.require(right, Reach.KEYS);
      case "instanceof" -> {
        Harmless.require(left, Reach.KEYS);
        requireOrdinaryClass(right);
      }
      default -> {
        Harmless.require(left, Reach.TEXT);
        Harmless.require(right, Reach.TEXT);
      }
    }
    return Js.call(function("a, b", "a " + operator + " b"), Js.UNDEFINED, left, right);
  }

  Object unary(String operator, Object value) {
    if (!operator.equals("typeof") && !operator.equals("!")) {
      Harmless.require(value, Reach.TEXT);
    }
    return Js.call(function("a", operator + " a"), Js.UNDEFINED, value);
  }

  /** A class may say itself what its instances are. */
  private static void requireOrdinaryClass(Object type) {
    boolean isOrdinary =
        PureReads.get(type, Symbol.SYMBOL_HAS_INSTANCE) instanceof JSFunctionObject test
            && test.getFunctionData().isBuiltin();
    if (!isOrdinary) {
      throw new SideEffect();
    }
    Harmless.require(PureReads.get(type, JSObject.PROTOTYPE), Reach.KEYS);
  }

  /** Values as text, or iterated over. */
  Object apply(String expression, Object value) {
    Harmless.require(value, Reach.TEXT);
    return Js.call(function("a", expression), Js.UNDEFINED, value);
  }

  private Object function(String parameters, String expression) {
    return functions.computeIfAbsent(parameters + expression, _ -> compile(parameters, expression));
  }

  /** The text of a literal or of a function, which does nothing by itself. */
  Object literal(String text) {
    return run("(" + text + ")", false);
  }

  private Object compile(String parameters, String expression) {
    return run(
        "(function (" + parameters + ") { 'use strict'; return " + expression + "; })", true);
  }

  private Object run(String text, boolean internal) {
    JSContext context = realm.getContext();
    Source source = Source.newBuilder("js", text, "").internal(internal).build();
    return context.getEvaluator().parseScript(context, source).run(realm);
  }
}
