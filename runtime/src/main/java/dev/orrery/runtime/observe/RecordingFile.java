package dev.orrery.runtime.observe;

import dev.orrery.protocol.file.RecordingWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Writes a recording to a file while the program runs, on a daemon thread with bounded memory. When
 * the disk is slower than the program, the file says how many records it lacks.
 */
public final class RecordingFile implements AutoCloseable {
  private static final int BATCH = 4096;
  private static final long IDLE_MS = 10;
  private static final long FLUSH_MS = 500;
  private static final long CLOSE_MS = 10_000;

  private final RecordSubscription subscription;
  private final RecordingWriter writer;
  private final Thread thread;
  private volatile boolean closing;

  /** Only the thread changes it. */
  private volatile long written;

  private volatile Throwable failure;

  private RecordingFile(RecordSubscription subscription, RecordingWriter writer) {
    this.subscription = subscription;
    this.writer = writer;
    this.thread = Thread.ofPlatform().daemon().name("orrery-recording").unstarted(this::run);
  }

  /**
   * Starts recording into a file, which is made or replaced. Nobody but its owner may read it.
   *
   * @throws IOException if the file cannot be made
   */
  public static RecordingFile start(Observation observation, Path file, RecordingOptions options)
      throws IOException {
    RecordSubscription subscription = observation.start(options);
    RecordReader reader = subscription.reader();
    try {
      RecordingWriter writer = RecordingWriter.create(file, reader.strings(), reader.sites());
      RecordingFile recording = new RecordingFile(subscription, writer);
      recording.thread.start();
      return recording;
    } catch (IOException e) {
      subscription.close();
      throw e;
    }
  }

  /**
   * Writes what the ring buffer still holds to a file; any thread, also while recording goes on.
   *
   * @return the number of records
   */
  public static int dump(Observation observation, Path file) throws IOException {
    RecordReader reader = observation.history();
    try (RecordingWriter writer = RecordingWriter.create(file, reader.strings(), reader.sites())) {
      return reader.dumpTo(writer);
    }
  }

  private void run() {
    RecordReader reader = subscription.reader();
    long lastFlush = System.nanoTime();
    try (writer) {
      while (!reader.isLast()) {
        boolean last = closing;
        int count = reader.transferTo(writer, BATCH);
        written = written + count;
        if (count >= BATCH) {
          continue;
        }
        if (last) {
          break;
        }
        if (System.nanoTime() - lastFlush > FLUSH_MS * 1_000_000) {
          writer.flush();
          lastFlush = System.nanoTime();
        }
        Thread.sleep(IDLE_MS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      failure = e;
    } finally {
      subscription.close();
    }
  }

  /** Records written so far; any thread. */
  public long written() {
    return written;
  }

  /** Records that are missing in the file; to be called after {@link #close}. */
  public long dropped() {
    return subscription.reader().dropped();
  }

  /**
   * Writes what is left, ends the file and the recording.
   *
   * @throws IOException if the file could not be written completely
   */
  @Override
  public void close() throws IOException {
    closing = true;
    try {
      thread.join(CLOSE_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case UncheckedIOException e -> throw e.getCause();
      default -> throw new IllegalStateException(failure);
    }
  }
}
