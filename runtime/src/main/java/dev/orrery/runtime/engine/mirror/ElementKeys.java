package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.array.ScriptArray;
import com.oracle.truffle.js.runtime.builtins.JSAbstractArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/** The indices of arrays one by one, so that the start of a long one costs little. */
final class ElementKeys {
  private final JSArrayObject sparse;
  private final ScriptArray elements;
  private final long end;
  private long next;

  private ElementKeys(JSArrayObject sparse, ScriptArray elements, long next, long end) {
    this.sparse = sparse;
    this.elements = elements;
    this.next = next;
    this.end = end;
  }

  /** No indices for objects whose elements are among their other properties. */
  static ElementKeys of(JSDynamicObject object) {
    return switch (object) {
      case JSArrayObject array when areElementsApart(array) -> ofArray(array);
      case JSTypedArrayObject array -> new ElementKeys(null, null, 0, array.getLength());
      default -> new ElementKeys(null, null, 0, 0);
    };
  }

  static boolean areElementsApart(JSDynamicObject object) {
    return (object instanceof JSArrayObject array && !NamedKeys.isDictionary(array))
        || object instanceof JSTypedArrayObject;
  }

  private static ElementKeys ofArray(JSArrayObject array) {
    ScriptArray elements = JSAbstractArray.arrayGetArrayType(array);
    long last = elements.lastElementIndex(array);
    long first = elements.firstElementIndex(array);
    boolean isEmpty = last < first || !elements.hasElement(array, last);
    return new ElementKeys(array, elements, isEmpty ? 0 : first, isEmpty ? 0 : last + 1);
  }

  boolean hasNext() {
    return next < end;
  }

  Object next() {
    Object key = Strings.fromLong(next);
    next = elements == null ? next + 1 : elements.nextElementIndex(sparse, next);
    assert JSRuntime.isArrayIndex(key);
    return key;
  }
}
