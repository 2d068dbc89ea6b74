package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import java.util.Arrays;
import java.util.List;

/** The own enumerable string-keyed properties of an object. */
record Properties(TruffleString[] keys, Part[] values) {

  static Properties of(Serializer serializer, JSDynamicObject object) {
    List<TruffleString> names = JSObject.enumerableOwnNames(object);
    int count = 0;
    TruffleString[] keys = new TruffleString[names.size()];
    Part[] values = new Part[keys.length];
    for (TruffleString name : names) {
      // A getter run before may have taken it away.
      if (JSObject.hasOwnProperty(object, name)) {
        keys[count] = name;
        values[count++] = serializer.part(JSObject.get(object, name));
      }
    }
    return count == keys.length
        ? new Properties(keys, values)
        : new Properties(Arrays.copyOf(keys, count), Arrays.copyOf(values, count));
  }

  /** Defines them as plain data properties: no setter of a prototype may run. */
  void defineOn(Assembly assembly, JSDynamicObject object) {
    for (int i = 0; i < keys.length; i++) {
      Object value = values[i].build(assembly);
      long index = JSRuntime.propertyKeyToArrayIndex(keys[i]);
      if (JSRuntime.isArrayIndex(index)) {
        JSObject.set(object, index, value);
      } else {
        JSRuntime.createDataProperty(object, keys[i], value);
      }
    }
  }
}
