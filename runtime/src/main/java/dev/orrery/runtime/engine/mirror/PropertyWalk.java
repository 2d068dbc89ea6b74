package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSErrorObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.mirror.Mirrors.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Goes through an object's properties, and those of its prototypes, in V8's order. */
final class PropertyWalk {
  private static final TruffleString STACK = Strings.fromJavaString("stack");

  private final JSDynamicObject start;
  private final Selection selection;
  private final Predicate<PropertyMirror> visitor;
  private final Set<Object> seen = new HashSet<>();

  private PropertyWalk(
      JSDynamicObject start, Selection selection, Predicate<PropertyMirror> visitor) {
    this.start = start;
    this.selection = selection;
    this.visitor = visitor;
  }

  static List<PropertyMirror> list(JSDynamicObject object, Selection selection) {
    List<PropertyMirror> list = new ArrayList<>();
    walk(object, selection, list::add);
    return list;
  }

  /** Visits properties until the visitor says false. */
  static void walk(JSDynamicObject object, Selection selection, Predicate<PropertyMirror> visitor) {
    new PropertyWalk(Marks.viewed(object), selection, visitor).run();
  }

  private void run() {
    for (JSDynamicObject at = start; at instanceof JSObject; at = JSObject.getPrototype(at)) {
      if (at instanceof JSProxyObject || !visitAll(at) || selection.ownOnly()) {
        return;
      }
    }
  }

  private boolean visitAll(JSDynamicObject holder) {
    if (!selection.nonIndexedOnly() && !selection.accessorsOnly()) {
      for (ElementKeys keys = ElementKeys.of(holder); keys.hasNext(); ) {
        if (!visit(holder, keys.next(), true)) {
          return false;
        }
      }
    }
    for (Object key : NamedKeys.of(holder, selection.accessorsOnly())) {
      boolean isIndex = JSRuntime.isArrayIndex(key);
      if (!(isIndex && selection.nonIndexedOnly()) && !visit(holder, key, isIndex)) {
        return false;
      }
    }
    return true;
  }

  private boolean visit(JSDynamicObject holder, Object key, boolean isIndex) {
    // Only the prototypes can repeat a key.
    if (!selection.ownOnly() && !seen.add(key)) {
      return true;
    }
    PropertyMirror property = mirror(holder, key, isIndex);
    return property == null || visitor.test(property);
  }

  private PropertyMirror mirror(JSDynamicObject holder, Object key, boolean isIndex) {
    boolean isOwn = holder == start;
    if (Untouched.is(holder, key)) {
      Object getter = Untouched.getter(holder, key);
      return accessor(key, getter, Undefined.instance, true, false, isOwn);
    }
    PropertyDescriptor own = descriptor(holder, key);
    if (own == null) {
      return null;
    }
    if (own.isAccessorDescriptor()) {
      return accessor(holder, key, own);
    }
    boolean isStack = holder instanceof JSErrorObject && key.equals(STACK) && !own.getEnumerable();
    if (selection.accessorsOnly() && !isStack) {
      return null;
    }
    return new PropertyMirror(
        nameOf(key),
        key instanceof Symbol ? key : null,
        own.getValue(),
        null,
        null,
        // V8's stack is an accessor of the language's, whose value is shown.
        own.getWritable() && !isStack,
        own.getConfigurable(),
        own.getEnumerable(),
        isOwn,
        isIndex,
        isStack);
  }

  /** A binding of a module that was not initialised yet throws when it is looked at. */
  private static PropertyDescriptor descriptor(JSDynamicObject holder, Object key) {
    try {
      return JSObject.getOwnProperty(holder, key);
    } catch (GraalJSException _) {
      return PropertyDescriptor.createData(Undefined.instance, true, true, false);
    }
  }

  private PropertyMirror accessor(JSDynamicObject holder, Object key, PropertyDescriptor own) {
    if (DeadZone.isGetter(own.getGet())) {
      return accessor(key, null, null, own.getConfigurable(), own.getEnumerable(), holder == start);
    }
    Object value = LanguageGetters.valueOf(own.getGet(), key, start);
    if (value == null) {
      return accessor(
          key,
          own.getGet(),
          own.getSet(),
          own.getConfigurable(),
          own.getEnumerable(),
          holder == start);
    }
    return new PropertyMirror(
        nameOf(key),
        key instanceof Symbol ? key : null,
        value,
        null,
        null,
        false,
        own.getConfigurable(),
        own.getEnumerable(),
        holder == start,
        false,
        true);
  }

  private static PropertyMirror accessor(
      Object key,
      Object getter,
      Object setter,
      boolean configurable,
      boolean enumerable,
      boolean isOwn) {
    return new PropertyMirror(
        nameOf(key),
        key instanceof Symbol ? key : null,
        null,
        getter,
        setter,
        false,
        configurable,
        enumerable,
        isOwn,
        false,
        false);
  }

  private static String nameOf(Object key) {
    return switch (key) {
      case Symbol symbol -> Mirrors.textOf(symbol);
      case TruffleString name -> name.toJavaStringUncached();
      default -> key.toString();
    };
  }
}
