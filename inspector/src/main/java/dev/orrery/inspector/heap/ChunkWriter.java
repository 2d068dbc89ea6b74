package dev.orrery.inspector.heap;

import java.io.Writer;
import java.util.function.Consumer;

/** Hands on what is written in pieces of bounded size. */
public final class ChunkWriter extends Writer {
  private static final int CHUNK = 100 << 10;

  private final Consumer<String> receiver;
  private final StringBuilder pending = new StringBuilder(CHUNK);

  public ChunkWriter(Consumer<String> receiver) {
    this.receiver = receiver;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int part = Math.min(end - from, CHUNK - pending.length());
      pending.append(text, from, part);
      from += part;
      if (pending.length() == CHUNK) {
        emit();
      }
    }
  }

  private void emit() {
    if (!pending.isEmpty()) {
      receiver.accept(pending.toString());
      pending.setLength(0);
    }
  }

  /** Writers in between flush when they like: pieces are handed on when full, and at the end. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    emit();
  }
}
