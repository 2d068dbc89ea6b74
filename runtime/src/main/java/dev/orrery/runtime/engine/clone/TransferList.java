package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The checked objects to be transferred, in order. */
final class TransferList {
  private final Environment env;
  private final Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Object> objects = new ArrayList<>();

  TransferList(Environment env, List<Object> listed, Object sender) {
    this.env = env;
    for (Object object : listed) {
      add(object, sender);
    }
  }

  boolean contains(Object object) {
    return !set.isEmpty() && set.contains(object);
  }

  List<Object> objects() {
    return objects;
  }

  private void add(Object object, Object sender) {
    if (!(object instanceof JSDynamicObject jsObject)) {
      throw CloneErrors.error(env, "Found invalid value in transferList.");
    }
    Messageable carried = Js.unwrap(object, Messageable.class);
    checkKind(jsObject, carried);
    if (object == sender) {
      throw CloneErrors.error(env, "Transfer list contains source port");
    }
    if (!set.add(object)) {
      String kind =
          object instanceof JSArrayBufferObject
              ? "ArrayBuffer"
              : carried != null && carried.isPort() ? "MessagePort" : "host object";
      throw CloneErrors.error(env, "Transfer list contains duplicate " + kind);
    }
    objects.add(object);
    Object along = Js.getKey(object, MessageSymbols.of(env).transferList);
    if (Js.isFunction(along)) {
      for (Object more : Js.listOf(Js.call(along, object))) {
        if (!set.contains(more)) {
          add(more, sender);
        }
      }
    }
  }

  private void checkKind(JSDynamicObject object, Messageable carried) {
    if (MessageSymbols.isMarkedUntransferable(object)) {
      throw unsupported();
    }
    if (object instanceof JSArrayBufferObject buffer) {
      if (buffer instanceof JSArrayBufferObject.Shared || buffer.isDetached()) {
        throw unsupported();
      }
      return;
    }
    int mode = MessageSymbols.modeOf(object);
    if (mode < 0 && carried == null) {
      throw CloneErrors.error(env, "Found invalid value in transferList.");
    }
    if (carried != null && carried.transferProblem() != null) {
      throw CloneErrors.error(env, carried.transferProblem());
    }
    boolean transferable =
        carried != null ? carried.transferable() : (mode & MessageSymbols.TRANSFERABLE) != 0;
    if (!transferable) {
      throw unsupported();
    }
  }

  private RuntimeException unsupported() {
    return CloneErrors.error(env, "Cannot transfer object of unsupported type.");
  }

  void detachBuffers() {
    for (Object object : objects) {
      if (object instanceof JSArrayBufferObject buffer) {
        JSArrayBuffer.detachArrayBuffer(buffer);
      }
    }
  }
}
