package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSDataViewObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import java.nio.ByteBuffer;

/** Bytes of JavaScript buffers as Java arrays and the other way round. */
final class JsBytes {
  private JsBytes() {}

  static boolean isBytes(Object value) {
    return value instanceof JSTypedArrayObject
        || value instanceof JSArrayBufferObject
        || value instanceof JSDataViewObject;
  }

  static ByteView view(Object value) {
    return switch (value) {
      case JSTypedArrayObject array -> {
        if (array.getArrayBuffer().isDetached()) {
          yield new ByteView(new byte[0], 0, 0);
        }
        yield of(array.getArrayBuffer(), array.getByteOffset(), array.getByteLength());
      }
      case JSDataViewObject view ->
          of(view.getArrayBuffer(), view.getByteOffset(), view.getByteLength());
      case JSArrayBufferObject buffer ->
          buffer.isDetached()
              ? new ByteView(new byte[0], 0, 0)
              : of(buffer, 0, buffer.getByteLength());
      default ->
          throw NodeError.type("ERR_INVALID_ARG_TYPE", "A buffer or a view on one is required");
    };
  }

  private static ByteView of(JSArrayBufferObject buffer, int offset, int length) {
    return switch (buffer) {
      case JSArrayBufferObject.Heap heap -> new ByteView(heap.getByteArray(), offset, length);
      case JSArrayBufferObject.DirectBase direct -> copyOf(direct, offset, length);
      default -> throw NodeError.type("ERR_INVALID_ARG_TYPE", "Unsupported kind of ArrayBuffer");
    };
  }

  static void writeBack(Object value, ByteView bytes) {
    switch (value) {
      case JSTypedArrayObject array ->
          writeBack(array.getArrayBuffer(), array.getByteOffset(), bytes);
      case JSDataViewObject view -> writeBack(view.getArrayBuffer(), view.getByteOffset(), bytes);
      case JSArrayBufferObject buffer -> writeBack(buffer, 0, bytes);
      default -> throw new IllegalArgumentException("no bytes in " + value.getClass());
    }
  }

  private static void writeBack(JSArrayBufferObject buffer, int offset, ByteView bytes) {
    if (buffer instanceof JSArrayBufferObject.DirectBase direct) {
      direct.getByteBuffer().duplicate().put(offset, bytes.array(), bytes.offset(), bytes.length());
    }
  }

  /** Shared and direct memory has no array: readers get a copy, writers write it back. */
  private static ByteView copyOf(JSArrayBufferObject.DirectBase direct, int offset, int length) {
    ByteBuffer source = direct.getByteBuffer().duplicate();
    byte[] copy = new byte[length];
    source.get(offset, copy);
    return new ByteView(copy, 0, length);
  }

  static Object arrayBuffer(byte[] bytes) {
    JSRealm realm = Js.realm();
    return JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes);
  }

  static JSDynamicObject uint8Array(byte[] bytes, int offset, int length) {
    JSRealm realm = Js.realm();
    JSArrayBufferObject buffer = JSArrayBuffer.createArrayBuffer(realm.getContext(), realm, bytes);
    TypedArray type =
        TypedArrayFactory.Uint8Array.createArrayType(
            TypedArray.BUFFER_TYPE_ARRAY, offset != 0, true);
    return JSArrayBufferView.createArrayBufferView(
        realm.getContext(), realm, buffer, TypedArrayFactory.Uint8Array, type, offset, length);
  }
}
