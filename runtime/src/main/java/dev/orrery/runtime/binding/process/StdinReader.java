package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * Reads standard input, which may be anything, on a daemon thread of its own: one chunk for each
 * demand. Calls {@code onchunk(buffer)}, with null at the end, {@code onerror(message)}.
 */
final class StdinReader extends HandleWrap {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final Semaphore demand = new Semaphore(0);
  private final StdinHandle handle;
  private Thread thread;
  private boolean reading;

  StdinReader(Environment env, Object object) {
    super(env, object, "PIPEWRAP");
    this.handle = new StdinHandle(env);
  }

  @Override
  protected Handle handle() {
    return handle;
  }

  /** Asks for one more chunk; the handle is active until it has come. */
  Object read() {
    if (!reading && !handle.isClosing()) {
      reading = true;
      handle.setReading(true);
      if (thread == null) {
        InputStream given = env().config().stdio().in();
        @SuppressWarnings("resource")
        InputStream in = given != null ? given : new FileInputStream(FileDescriptor.in);
        thread = new Thread(() -> readChunks(in), "orrery-stdin");
        thread.setDaemon(true);
        thread.start();
      }
      demand.release();
    }
    return null;
  }

  /** The program does not wait for input any more; a chunk under way is delivered later. */
  Object pause() {
    handle.setReading(false);
    return null;
  }

  Object resume() {
    handle.setReading(reading);
    return null;
  }

  private void readChunks(InputStream in) {
    byte[] buffer = new byte[CHUNK_BYTES];
    try {
      for (int n = 0; n >= 0; ) {
        demand.acquire();
        n = in.read(buffer);
        byte[] chunk = n < 0 ? null : Arrays.copyOf(buffer, n);
        env().loop().post(() -> deliver(chunk));
      }
    } catch (IOException e) {
      env().loop().post(() -> fail(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(byte[] chunk) {
    reading = false;
    handle.setReading(false);
    if (!handle.isClosing()) {
      makeCallback("onchunk", chunk == null ? Js.NULL : env().newBuffer(chunk));
    }
  }

  private void fail(IOException e) {
    reading = false;
    handle.setReading(false);
    if (!handle.isClosing()) {
      makeCallback("onerror", String.valueOf(e.getMessage()));
    }
  }

  private static final class StdinHandle extends Handle {
    StdinHandle(Environment env) {
      super(env.loop(), HandleType.PIPE);
    }

    void setReading(boolean reading) {
      if (reading) {
        activate();
      } else {
        deactivate();
      }
    }
  }
}
