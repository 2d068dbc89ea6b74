package dev.orrery.gui.state.stream;

import dev.orrery.gui.state.Index;
import dev.orrery.gui.state.Tape;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.LoopRecord.StreamOp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the latest writes and drains of a stream at any moment. Keeps the numbers of their records,
 * and only of those that are on the tape. Any thread may ask.
 */
public final class StreamIndex implements Index {
  private final Tape tape;
  private final Map<Long, Numbers> numbers = new HashMap<>();

  public StreamIndex(Tape tape) {
    this.tape = tape;
  }

  @Override
  public synchronized void add(long number, LoopRecord loopRecord) {
    if (loopRecord instanceof StreamOp op) {
      switch (op.operation()) {
        case WRITE, WRITE_FALSE, DRAIN ->
            numbers.computeIfAbsent(op.id(), _ -> new Numbers()).add(number);
        default -> {}
      }
    }
  }

  @Override
  public synchronized void forgetBefore(long number) {
    numbers.values().removeIf(each -> each.forgetBefore(number));
  }

  /** The latest writes and drains before a record, the oldest first; {@code max} of them. */
  public synchronized List<Chunk> latest(long stream, long before, int max) {
    Numbers found = numbers.get(stream);
    if (found == null) {
      return List.of();
    }
    List<Chunk> chunks = new ArrayList<>();
    int end = found.before(before);
    for (int i = Math.max(found.from, end - max); i < end; i++) {
      if (tape.get(found.all[i]) instanceof StreamOp op) {
        chunks.add(new Chunk(found.all[i], op));
      }
    }
    return chunks;
  }

  /** Streams of which something is known. */
  synchronized int size() {
    return numbers.size();
  }

  /** Ascending numbers that grow at the end and are forgotten at the beginning. */
  private static final class Numbers {
    private long[] all = new long[16];
    private int from;
    private int to;

    void add(long number) {
      if (to == all.length) {
        // Moves them to the beginning if half of them are forgotten.
        int length = to - from > all.length / 2 ? all.length * 2 : all.length;
        all = Arrays.copyOf(Arrays.copyOfRange(all, from, to), length);
        to -= from;
        from = 0;
      }
      all[to++] = number;
    }

    /** The index after the last number below that one. */
    int before(long number) {
      int found = Arrays.binarySearch(all, from, to, number);
      return found < 0 ? -found - 1 : found;
    }

    /** Whether none is left. */
    boolean forgetBefore(long number) {
      from = before(number);
      return from == to;
    }
  }
}
