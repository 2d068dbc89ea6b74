package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes JavaScript values of what a client sends. */
public final class Values {
  private Values() {}

  /** {@code tree}: of Map, List, String, Number, Boolean and null. */
  public static Object of(Object tree) {
    return switch (tree) {
      case null -> Null.instance;
      case String s -> Js.string(s);
      case Boolean b -> b;
      case Number n -> number(n.doubleValue());
      case List<?> list -> array(list);
      case Map<?, ?> map -> object(map);
      default -> throw new IllegalArgumentException(tree.getClass().getName());
    };
  }

  private static Object number(double number) {
    boolean isInt = number == (int) number && !(number == 0 && 1 / number < 0);
    return isInt ? (Object) (int) number : (Object) number;
  }

  private static Object array(List<?> list) {
    List<Object> elements = new ArrayList<>();
    list.forEach(element -> elements.add(of(element)));
    return Js.array(elements);
  }

  private static Object object(Map<?, ?> map) {
    Object object = Js.object();
    map.forEach((key, value) -> Js.define(object, (String) key, of(value), true));
    return object;
  }

  public static Object undefined() {
    return Undefined.instance;
  }

  /** Null unless it is the literal of a number JSON does not know, or of a BigInt. */
  public static Object ofLiteral(String literal) {
    return switch (literal) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "-0" -> -0.0;
      default ->
          literal.matches("-?[0-9]+n")
              ? BigInt.fromBigInteger(new BigInteger(literal.substring(0, literal.length() - 1)))
              : null;
    };
  }
}
