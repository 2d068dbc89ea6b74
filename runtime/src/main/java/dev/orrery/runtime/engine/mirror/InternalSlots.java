package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSAsyncGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSBigIntObject;
import com.oracle.truffle.js.runtime.builtins.JSBooleanObject;
import com.oracle.truffle.js.runtime.builtins.JSCollectionIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSNumberObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSSetIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import com.oracle.truffle.js.runtime.builtins.JSStringObject;
import com.oracle.truffle.js.runtime.builtins.JSSymbolObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakRefObject;
import com.oracle.truffle.js.runtime.builtins.JSWeakSetObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ObjectInspection;
import java.util.ArrayList;
import java.util.List;

/** Internal slots under the names V8 gives them, in its order. */
final class InternalSlots {
  private final List<SlotMirror> slots = new ArrayList<>();

  private InternalSlots() {}

  static List<SlotMirror> of(JSDynamicObject object) {
    InternalSlots slots = new InternalSlots();
    slots.collect(object);
    return slots.slots;
  }

  /** State and value alone: neither places nor entries nor scopes. */
  static List<SlotMirror> brief(JSDynamicObject object) {
    return switch (object) {
      case JSPromiseObject _,
          JSStringObject _,
          JSNumberObject _,
          JSBooleanObject _,
          JSSymbolObject _,
          JSBigIntObject _,
          JSWeakRefObject _ ->
          of(object);
      case JSGeneratorObject _, JSAsyncGeneratorObject _ -> List.of(GeneratorSlots.state(object));
      default -> List.of();
    };
  }

  private void add(String name, Object value) {
    slots.add(new SlotMirror("[[" + name + "]]", value));
  }

  private void text(String name, String value) {
    add(name, Js.string(value));
  }

  private void collect(JSDynamicObject object) {
    if (object instanceof JSProxyObject proxy) {
      if (Marks.isMade(object)) {
        prototype(Marks.viewed(object));
      } else {
        proxy(proxy);
      }
      return;
    }
    if (object instanceof JSFunctionObject function
        && !(function instanceof JSFunctionObject.BoundOrWrapped)) {
      FunctionSlots.location("FunctionLocation", function).ifPresent(slots::add);
      if (function.getFunctionData().isGenerator()) {
        add("IsGenerator", true);
      }
    }
    GeneratorSlots.location(object).ifPresent(slots::add);
    if (!(Marks.isMade(object) && object instanceof JSArrayObject)) {
      prototype(object);
    }
    switch (object) {
      case JSFunctionObject.Bound bound -> bound(bound);
      case JSFunctionObject function -> add("Scopes", Scopes.of(function));
      case JSMapObject _, JSSetObject _, JSWeakSetObject _ -> entries(object);
      case JSCollectionIteratorObject iterator -> iterator(iterator);
      case JSPromiseObject promise -> promise(promise);
      case JSArrayBufferObject buffer -> BufferSlots.addTo(slots, buffer);
      case JSGeneratorObject _, JSAsyncGeneratorObject _ -> slots.addAll(GeneratorSlots.of(object));
      case JSStringObject s -> add("PrimitiveValue", s.getString());
      case JSNumberObject n -> add("PrimitiveValue", n.getNumber());
      case JSBooleanObject b -> add("PrimitiveValue", b.getBooleanValue());
      case JSSymbolObject s -> add("PrimitiveValue", s.getSymbol());
      case JSBigIntObject b -> add("PrimitiveValue", b.getBigIntValue());
      case JSWeakRefObject ref -> weakRef(ref);
      default -> {}
    }
  }

  private void prototype(JSDynamicObject object) {
    JSDynamicObject prototype = JSObject.getPrototype(object);
    if (prototype != Null.instance) {
      add("Prototype", prototype);
    }
  }

  private void proxy(JSProxyObject proxy) {
    boolean revoked = !(proxy.getProxyTarget() instanceof JSObject);
    add("Handler", revoked ? Null.instance : proxy.getProxyHandler());
    add("Target", revoked ? Null.instance : proxy.getProxyTarget());
    add("IsRevoked", revoked);
  }

  private void bound(JSFunctionObject.Bound bound) {
    add("TargetFunction", bound.getBoundTargetFunction());
    add("BoundThis", bound.getBoundThis());
    add("BoundArgs", Js.array(bound.getBoundArguments()));
  }

  private void promise(JSPromiseObject promise) {
    int state = promise.getPromiseState();
    text("PromiseState", state == 0 ? "pending" : state == 1 ? "fulfilled" : "rejected");
    add("PromiseResult", state == 0 ? Undefined.instance : promise.getPromiseResult());
  }

  private void weakRef(JSWeakRefObject ref) {
    Object target = ref.getWeakReference().get();
    add("WeakRefTarget", target == null ? Undefined.instance : target);
  }

  private void iterator(JSCollectionIteratorObject iterator) {
    Entries entries = Entries.of(iterator);
    add("IteratorHasMore", !entries.list().isEmpty());
    Position.of(iterator).ifPresent(index -> add("IteratorIndex", index));
    text("IteratorKind", kind(iterator));
    entries(iterator);
  }

  private static String kind(JSCollectionIteratorObject iterator) {
    return switch (iterator.getIterationKind()) {
      case JSRuntime.ITERATION_KIND_KEY_PLUS_VALUE -> "entries";
      case JSRuntime.ITERATION_KIND_KEY ->
          iterator instanceof JSSetIteratorObject ? "values" : "keys";
      default -> "values";
    };
  }

  private void entries(JSDynamicObject object) {
    if (ObjectInspection.entries(object) != null) {
      add("Entries", Entries.of(object).toArray());
    }
  }
}
