package dev.orrery.runtime.binding.stream;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Further results of the last stream operation, in memory shared with JavaScript so that reading
 * them costs no call (Node's streamBaseState).
 */
final class StreamState {
  static final int READ_BYTES_OR_ERROR = 0;
  static final int ARRAY_BUFFER_OFFSET = 1;
  static final int BYTES_WRITTEN = 2;
  static final int LAST_WRITE_WAS_ASYNC = 3;
  static final int FIELDS = 4;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final byte[] shared = new byte[FIELDS * Integer.BYTES];
  private final Object buffer = Js.arrayBuffer(shared);

  static StreamState of(Environment env) {
    return env.attachment(StreamState.class, _ -> new StreamState());
  }

  void set(int field, int value) {
    INTS.set(shared, field * Integer.BYTES, value);
  }

  /** The ArrayBuffer that JavaScript views as 32-bit integers. */
  Object buffer() {
    return buffer;
  }
}
