package dev.orrery.runtime.loop.netty;

import java.nio.ByteBuffer;

/** Receives what a stream reads. */
public interface ReadListener {
  /** Bytes were read into {@code data}, which the loop uses again as soon as this returns. */
  void onRead(ByteBuffer data);

  /** The most bytes to be read at a time. */
  default int readSize() {
    return Integer.MAX_VALUE;
  }

  /** The other side has ended; reading has stopped. */
  void onEnd();

  /** Reading failed and has stopped. */
  void onReadError(int status);
}
