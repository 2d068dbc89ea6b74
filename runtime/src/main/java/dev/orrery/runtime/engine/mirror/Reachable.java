package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSGeneratorObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.Accessor;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ObjectInspection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What can be reached from the global object through properties, prototypes, collections, results
 * of promises and the variables functions close over. Callbacks that only the runtime holds, such
 * as those of timers, are not found, nor the keys of weak collections, nor suspended calls.
 */
public final class Reachable {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Frame> frames = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<JSDynamicObject> queue = new ArrayDeque<>();

  private Reachable() {}

  /** An array of the objects that have a prototype in their chain. */
  public static Object withPrototype(Object realm, Object prototype) {
    Reachable walk = new Reachable();
    walk.add(((JSRealm) realm).getGlobalScope());
    walk.add(((JSRealm) realm).getGlobalObject());
    List<Object> found = new ArrayList<>();
    while (!walk.queue.isEmpty()) {
      JSDynamicObject object = walk.queue.poll();
      if (hasPrototype(object, prototype)) {
        found.add(object);
      }
      walk.follow(object);
    }
    return Js.array(found);
  }

  private static boolean hasPrototype(JSDynamicObject object, Object prototype) {
    JSDynamicObject at = object;
    while (at instanceof JSObject && !(at instanceof JSProxyObject)) {
      at = JSObject.getPrototype(at);
      if (at == prototype) {
        return true;
      }
    }
    return false;
  }

  private void add(Object value) {
    if (value instanceof JSObject object && seen.add(object)) {
      queue.add(object);
    }
  }

  private void follow(JSDynamicObject object) {
    if (object instanceof JSProxyObject proxy) {
      add(proxy.getProxyTarget());
      add(proxy.getProxyHandler());
      return;
    }
    add(JSObject.getPrototype(object));
    for (Property property : object.getShape().getPropertyListInternal(true)) {
      Object value = JSDynamicObject.getOrNull(object, property.getKey());
      if (value instanceof Accessor accessor) {
        add(accessor.getGetter());
        add(accessor.getSetter());
      } else {
        add(value);
      }
    }
    switch (object) {
      case JSArrayObject array -> elements(array);
      case JSPromiseObject promise -> add(promise.getPromiseResult());
      case JSFunctionObject.Bound bound -> bound(bound);
      case JSFunctionObject function -> frame(function.getEnclosingFrame());
      case JSGeneratorObject generator -> frame(generator.getGeneratorContext());
      default -> {
        List<Object> entries = ObjectInspection.entries(object);
        if (entries != null) {
          entries.forEach(this::add);
        }
      }
    }
  }

  private void elements(JSArrayObject array) {
    for (ElementKeys keys = ElementKeys.of(array); keys.hasNext(); ) {
      PropertyDescriptor own = JSObject.getOwnProperty(array, keys.next());
      if (own != null && own.isDataDescriptor()) {
        add(own.getValue());
      }
    }
  }

  private void bound(JSFunctionObject.Bound bound) {
    add(bound.getBoundTargetFunction());
    add(bound.getBoundThis());
    for (Object argument : bound.getBoundArguments()) {
      add(argument);
    }
  }

  /** The variables of a call, and of the calls around it. */
  private void frame(Frame frame) {
    if (frame == null || !frames.add(frame)) {
      return;
    }
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
      if (frame.getTag(i) == com.oracle.truffle.api.frame.FrameSlotKind.Object.tag) {
        Object value = frame.getObject(i);
        if (value instanceof Frame outer) {
          frame(outer);
        } else {
          add(value);
        }
      }
    }
    for (Object argument : frame.getArguments()) {
      if (argument instanceof Frame outer) {
        frame(outer);
      } else if (argument instanceof JSFunctionObject function) {
        frame(function.getEnclosingFrame());
      }
    }
  }
}
