package dev.orrery.gui.state;

import dev.orrery.gui.state.stream.Sizes;
import dev.orrery.gui.state.timeline.TimeScale;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.record.QueueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different between two moments of a program. */
public final class Comparison {
  private static final Map<QueueKind, String> QUEUES =
      Map.of(
          QueueKind.TIMERS, "Timers waiting",
          QueueKind.PENDING, "Pending callbacks",
          QueueKind.POSTED, "Posted tasks",
          QueueKind.IMMEDIATE, "Immediates queued",
          QueueKind.CLOSING, "Close callbacks queued",
          QueueKind.TICK, "Ticks queued",
          QueueKind.MICROTASK, "Microtasks queued");

  /**
   * One thing that can be compared.
   *
   * @param change empty if it is the same
   */
  public record Row(String what, String before, String after, String change) {}

  private final LoopState a;
  private final LoopState b;
  private final List<Row> rows = new ArrayList<>();

  private Comparison(LoopState a, LoopState b) {
    this.a = a;
    this.b = b;
  }

  /** All that can be compared, the same things in the same order for any two moments. */
  public static List<Row> of(Moment a, Moment b) {
    return new Comparison(a.state(), b.state()).compare();
  }

  private List<Row> compare() {
    duration("Time", LoopState::timeNs);
    count("Iterations", state -> state.counters().iterations());
    count("Callbacks run", state -> state.counters().callbacks());
    count("Ticks run", state -> state.counters().ticks().callbacks());
    count("Microtasks run", state -> state.counters().microtasks().callbacks());
    duration("Waited in poll", state -> state.counters().idleNs());
    duration("Collecting garbage", state -> state.counters().collectionNs());
    for (QueueKind kind : QueueKind.values()) {
      if (QUEUES.containsKey(kind)) {
        count(QUEUES.get(kind), state -> state.queues().of(kind).size());
      }
    }
    count("Pool jobs running", state -> state.pool().running().size());
    count("Pool jobs waiting", state -> state.pool().queued().size());
    count("Requests under way", state -> state.requests().size());
    count("Promises pending", state -> state.promises().size());
    count("Streams open", state -> state.streams().size());
    bytes("Read by streams", each -> each.readable() == null ? 0 : each.readable().pushed(), true);
    bytes(
        "Written to streams",
        each -> each.writable() == null ? 0 : each.writable().written(),
        true);
    bytes("Held in buffers", Comparison::buffered, false);
    count("Handles open", state -> state.handles().size());
    only("Handle only at A", "closed", a, b);
    only("Handle only at B", "opened", b, a);
    return rows;
  }

  private void count(String what, ToLongFunction<LoopState> value) {
    row(what, value, n -> String.format(Locale.ROOT, "%,d", n));
  }

  private void duration(String what, ToLongFunction<LoopState> value) {
    row(what, value, TimeScale::duration);
  }

  private void row(String what, ToLongFunction<LoopState> value, Function<Long, String> words) {
    long before = value.applyAsLong(a);
    long after = value.applyAsLong(b);
    String sign = after > before ? "+" : "−";
    String change = after == before ? "" : sign + words.apply(Math.abs(after - before));
    rows.add(new Row(what, words.apply(before), words.apply(after), change));
  }

  /** {@code over}: closed streams count too, as far as they are remembered. */
  private void bytes(String what, ToLongFunction<StreamState> of, boolean over) {
    ToLongFunction<LoopState> sum =
        state ->
            Stream.concat(
                    state.streams().stream(),
                    over ? state.closedStreams().stream() : Stream.empty())
                .filter(each -> !isOfObjects(each))
                .mapToLong(of)
                .sum();
    row(what, sum, size -> Sizes.of(size, false));
  }

  private static boolean isOfObjects(StreamState stream) {
    return stream.readable() != null && stream.readable().objectMode()
        || stream.writable() != null && stream.writable().objectMode();
  }

  private static long buffered(StreamState stream) {
    return (stream.readable() == null ? 0 : stream.readable().buffered())
        + (stream.writable() == null ? 0 : stream.writable().buffered());
  }

  private void only(String what, String change, LoopState in, LoopState notIn) {
    Map<Long, ResourceState> others =
        notIn.handles().stream()
            .collect(Collectors.toMap(ResourceState::id, each -> each, (first, _) -> first));
    for (ResourceState handle : in.handles()) {
      if (!others.containsKey(handle.id())) {
        String name = name(handle);
        rows.add(new Row(what, in == a ? name : "", in == b ? name : "", change));
      }
    }
  }

  private static String name(ResourceState handle) {
    return handle.detail() == null ? handle.type() : handle.type() + " " + handle.detail();
  }
}
