package dev.orrery.protocol.connection;

import dev.orrery.protocol.file.RecordingEnd;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.record.LoopRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a recording to its end, as fast as the listener takes it. */
public final class RecordingFeed implements Feed {
  private static final int BATCH = 8192;

  private final Path file;
  private volatile boolean closed;

  public RecordingFeed(Path file) {
    this.file = file;
  }

  @Override
  public String title() {
    return file.getFileName().toString();
  }

  @Override
  public void start(FeedListener listener) {
    Thread.ofPlatform().daemon().name("orrery-recording-reader").start(() -> read(listener));
  }

  @Override
  public LoopControl control() {
    return null;
  }

  @Override
  public void close() {
    closed = true;
  }

  private void read(FeedListener listener) {
    String why;
    try {
      long size = Math.max(1, Files.size(file));
      try (CountedInput in = new CountedInput(Files.newInputStream(file));
          RecordingReader reader = new RecordingReader(in)) {
        List<LoopRecord> batch = new ArrayList<>(BATCH);
        for (LoopRecord next = reader.next(); next != null && !closed; next = reader.next()) {
          batch.add(next);
          if (batch.size() == BATCH) {
            listener.records(batch);
            listener.progress((double) in.count / size);
            batch = new ArrayList<>(BATCH);
          }
        }
        listener.records(batch);
        why = reader.end() == RecordingEnd.COMPLETE ? null : "The recording stops before its end.";
      }
    } catch (IOException e) {
      why = title() + " cannot be read: " + e.getMessage();
    }
    listener.progress(1);
    listener.ended(why);
  }

  /** Counts what is read, for the progress bar. */
  private static final class CountedInput extends FilterInputStream {
    long count;

    CountedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
