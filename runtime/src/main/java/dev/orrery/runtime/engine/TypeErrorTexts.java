package dev.orrery.runtime.engine;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** TypeErrors: GraalJS's texts to V8's. */
final class TypeErrorTexts {
  private static final Pattern READ =
      Pattern.compile("Cannot read property '(.*)' of (undefined|null)", Pattern.DOTALL);
  private static final Pattern PLAIN_OBJECT = Pattern.compile("\\[object (\\w+)\\]");

  private static final MessageRules RULES =
      new MessageRules()
          .text(
              "Right-hand-side of instanceof is not an object",
              "Right-hand side of 'instanceof' is not an object")
          .text(
              "Right-hand-side of instanceof is not callable",
              "Right-hand side of 'instanceof' is not callable")
          .text(
              "Cannot mix BigInt and other types, use explicit conversions.",
              "Cannot mix BigInt and other types, use explicit conversions")
          .text(
              "Cannot convert a BigInt value to a number.",
              "Cannot convert a BigInt value to a number")
          .text(
              "cannot create promise: executor not callable",
              "Promise resolver undefined is not a function")
          .text(
              "handler expected to be an object",
              "Cannot create proxy with a non-object as target or handler")
          .text(
              "target expected to be an object",
              "Cannot create proxy with a non-object as target or handler")
          .text("cannot construct a Symbol", "Symbol is not a constructor")
          .text("not a Date object", "this is not a Date object.")
          .text("called on non-object", "Object expected")
          .text("Cyclic __proto__ value", "Cyclic __proto__ value")
          .text(
              "Cannot assign to read only property 'length'",
              "Cannot assign to read only property 'length' of object '[object Array]'")
          .pattern(
              "Cannot set property '",
              "Cannot set property '(.*)' of (undefined|null)",
              "Cannot set properties of $2 (setting '$1')")
          .pattern(
              "to object: ",
              "Cannot convert undefined or null to object: .*",
              "Cannot convert undefined or null to object")
          .pattern(
              "non-extensible",
              "Cannot add new property \"?(.*?)\"? to non-extensible .*",
              "Cannot add property $1, object is not extensible")
          .pattern(
              "Cannot assign to read only",
              "Cannot assign to read only property '(.*)' of \\[?function.*",
              "Cannot assign to read only property '$1' of function")
          .pattern(
              "Cannot assign to read only",
              Pattern.compile(
                  "Cannot assign to read only property '(.*?)' of (.*)", Pattern.DOTALL),
              TypeErrorTexts::readOnly)
          .pattern(
              "Cannot delete property",
              "Cannot delete property \"(.*)\" of (.*)",
              "Cannot delete property '$1' of #<Object>")
          .pattern(
              "configurable property",
              "\"?(.*?)\"? is not a configurable property",
              "Cannot delete property '$1' of #<Object>")
          .pattern(
              "which has only a getter",
              "Cannot set property (.*) of .* which has only a getter",
              "Cannot set property $1 of #<Object> which has only a getter")
          .pattern(
              "requires 'new'",
              "Constructor (\\w+) requires 'new'",
              "Constructor $1 requires 'new'")
          .pattern(
              "Iterator result",
              "Iterator result (.*) is not an object",
              "Iterator value $1 is not an entry object")
          .pattern(
              "is not iterable",
              "([-\\d.]+|true|false) is not iterable",
              "number $1 is not iterable (cannot read property Symbol(Symbol.iterator))")
          .pattern("private member", "(Cannot (?:read|write) private member .*)\\.", "$1")
          .pattern(
              "private member",
              "Duplicate private member (.*)\\.",
              "Cannot initialize $1 twice on the same object")
          .pattern("Not a symbol", "Not a symbol: (.*)", "$1 is not a symbol")
          .pattern(
              "is not a constructor",
              "(\\(.*\\) =>.*|function \\(\\).*) is not a constructor",
              "(intermediate value) is not a constructor")
          .pattern(
              "Map expected",
              "Map expected",
              "Method Map.prototype.get called on incompatible receiver #<Object>")
          .pattern(
              "Set expected",
              "Set expected",
              "Method Set.prototype.has called on incompatible receiver #<Object>")
          .pattern(
              "incompatible receiver",
              "Method (.*) called on incompatible receiver (.*)",
              "Method $1 called on incompatible receiver $2")
          .pattern("is not an Object", "(.*) is not an Object", "$1 is not an object")
          .pattern(
              "Cannot convert a Symbol",
              "Cannot convert a Symbol value to a (.*)",
              "Cannot convert a Symbol value to a $1");

  private TypeErrorTexts() {}

  static String translate(String message, Node node) {
    if (message.startsWith("Cannot read property '")) {
      var match = READ.matcher(message);
      if (match.matches()) {
        return read(match.group(1), match.group(2), node);
      }
    }
    if (message.startsWith("(intermediate value)") && message.endsWith(" is not a function")) {
      String callee = callee(node);
      return callee == null ? message : callee + " is not a function";
    }
    if (message.equals("Constructor Promise requires 'new'")) {
      return "Promise constructor cannot be invoked without 'new'";
    }
    String translated = RULES.apply(message);
    return translated.contains("[object ") && translated.contains("receiver")
        ? PLAIN_OBJECT.matcher(translated).replaceAll("#<$1>")
        : translated;
  }

  private static String read(String key, String value, Node node) {
    if (key.equals("Symbol(Symbol.iterator)") && !readsIt(key, node)) {
      return value + " is not iterable (cannot read property Symbol(Symbol.iterator))";
    }
    if (isDestructuring(key, node)) {
      return "Cannot destructure property '" + key + "' of '" + value + "' as it is " + value + ".";
    }
    return "Cannot read properties of " + value + " (reading '" + key + "')";
  }

  private static final Pattern SIMPLE_CALL = Pattern.compile("(?s)([\\w$]+(?:\\.[\\w$]+)+)\\(.*");

  /** The source text of a called member such as {@code process.binding}; null if not so simple. */
  private static String callee(Node node) {
    String code = code(node);
    var call = code == null ? null : SIMPLE_CALL.matcher(code);
    return call != null && call.matches() ? call.group(1) : null;
  }

  private static boolean readsIt(String key, Node node) {
    String code = code(node);
    return code != null && code.contains("[");
  }

  /** A destructured property is read without any dot or bracket in the source. */
  private static boolean isDestructuring(String key, Node node) {
    String code = code(node);
    if (code == null || code.length() > 500) {
      return false;
    }
    return !code.contains(".") && !code.contains("[") && code.contains(key);
  }

  private static String code(Node node) {
    SourceSection section = node == null ? null : node.getEncapsulatingSourceSection();
    return section == null || !section.isAvailable() ? null : section.getCharacters().toString();
  }

  private static String readOnly(MatchResult match) {
    String target = match.group(2);
    String shown =
        target.startsWith("[object Array]")
                || target.startsWith("[") && !target.startsWith("[object")
            ? "[object Array]"
            : target.startsWith("\"") || target.startsWith("'") ? "" : "#<Object>";
    if (shown.isEmpty()) {
      return "Cannot assign to read only property '"
          + match.group(1)
          + "' of string '"
          + target.substring(1, target.length() - 1)
          + "'";
    }
    return "Cannot assign to read only property '" + match.group(1) + "' of object '" + shown + "'";
  }
}
