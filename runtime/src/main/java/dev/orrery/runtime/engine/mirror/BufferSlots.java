package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import java.util.List;

/** An ArrayBuffer's contents, seen as numbers of several widths. */
final class BufferSlots {
  private static final List<TypedArrayFactory> VIEWS =
      List.of(
          TypedArrayFactory.Int8Array,
          TypedArrayFactory.Uint8Array,
          TypedArrayFactory.Int16Array,
          TypedArrayFactory.Int32Array);

  private BufferSlots() {}

  static void addTo(List<SlotMirror> slots, JSArrayBufferObject buffer) {
    if (buffer.isDetached()) {
      return;
    }
    int length = buffer.getByteLength();
    for (TypedArrayFactory view : VIEWS) {
      if (length % view.getBytesPerElement() == 0) {
        slots.add(new SlotMirror("[[" + view.name() + "]]", view(buffer, view, length)));
      }
    }
    slots.add(new SlotMirror("[[ArrayBufferByteLength]]", length));
    // Tells clients which buffers are the same one.
    slots.add(new SlotMirror("[[ArrayBufferData]]", System.identityHashCode(buffer)));
  }

  private static Object view(JSArrayBufferObject buffer, TypedArrayFactory factory, int length) {
    JSRealm realm = JSRealm.get(null);
    TypedArray type = factory.createArrayType(bufferType(buffer), false, true);
    return JSArrayBufferView.createArrayBufferView(
        realm.getContext(), realm, buffer, factory, type, 0, length / factory.getBytesPerElement());
  }

  private static byte bufferType(JSArrayBufferObject buffer) {
    return switch (buffer) {
      case JSArrayBufferObject.Heap _ -> TypedArray.BUFFER_TYPE_ARRAY;
      case JSArrayBufferObject.Direct _ -> TypedArray.BUFFER_TYPE_DIRECT;
      case JSArrayBufferObject.Shared _ -> TypedArray.BUFFER_TYPE_SHARED;
      default -> TypedArray.BUFFER_TYPE_INTEROP;
    };
  }
}
