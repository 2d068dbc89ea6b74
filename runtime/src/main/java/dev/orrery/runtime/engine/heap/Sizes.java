package dev.orrery.runtime.engine.heap;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/** Estimates of what values take: the JVM does not tell, and moves parts between objects. */
public final class Sizes {
  private static final int HEADER = 24;
  private static final int REFERENCE = 8;
  private static final int FUNCTION = 56;

  private Sizes() {}

  /** In bytes. */
  public static int of(JSDynamicObject object) {
    long properties = (long) REFERENCE * object.getShape().getPropertyCount();
    long own =
        switch (object) {
          case JSArrayObject array -> REFERENCE * arrayLength(array);
          case JSArrayBufferObject buffer when !JSArrayBuffer.isDetachedBuffer(buffer) ->
              buffer.getByteLength();
          case JSFunctionObject _ -> FUNCTION - HEADER;
          default -> 0;
        };
    return (int) Math.min(Integer.MAX_VALUE, HEADER + properties + own);
  }

  static long arrayLength(JSArrayObject array) {
    return array.getArrayType().length(array);
  }

  static int of(TruffleString string) {
    return HEADER + string.byteLength(TruffleString.Encoding.UTF_16);
  }

  static int ofScope(int variables) {
    return HEADER + REFERENCE * variables;
  }
}
