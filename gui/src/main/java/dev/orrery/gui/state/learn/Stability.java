package dev.orrery.gui.state.learn;

import dev.orrery.protocol.model.Place;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.explain.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a program prints the same order each time, from several runs of it. Some orders that nobody
 * promises come out the same by luck; those between timers and immediates are told from the code.
 *
 * @param orders the different orders seen, the most frequent ones not first
 * @param doubts why the order is not determined, empty if it seems to be
 * @param manual a page about the first doubt, null if there is none
 */
public record Stability(List<List<String>> orders, List<String> doubts, String manual) {
  private static final String SHORTEST = "1 ms";

  public Stability {
    orders = List.copyOf(orders);
    doubts = List.copyOf(doubts);
  }

  /** {@code runs}: of the same program, with other schedules. */
  public static Stability of(List<Execution> runs) {
    List<List<String>> orders = runs.stream().map(Execution::order).distinct().toList();
    List<String> doubts = new ArrayList<>();
    String manual = null;
    if (runs.stream().anyMatch(Stability::isRace)) {
      manual = Docs.EVENT_LOOP;
      doubts.add(
          "A timer of at most 1 ms and an immediate are set before the loop begins. Which comes first"
              + " depends on whether 1 ms has gone by then: Node promises neither order, unless the"
              + " program is busy for longer than that.");
    }
    if (orders.size() > 1) {
      doubts.add(difference(orders, runs.size()));
    }
    return new Stability(orders, doubts, manual);
  }

  /** Whether the order may be relied on, as far as can be seen. */
  public boolean isDetermined() {
    return doubts.isEmpty();
  }

  private static boolean isRace(Execution run) {
    return has(run, each -> each.kind() == RunKind.TIMER && SHORTEST.equals(each.detail()))
        && has(run, each -> each.kind() == RunKind.IMMEDIATE);
  }

  /** Whether something printed that was queued before the loop began. */
  private static boolean has(Execution execution, Predicate<Run> kind) {
    return execution.lines().stream()
        .map(line -> line.step().run())
        .anyMatch(
            run ->
                run != null
                    && kind.test(run)
                    && run.entry() != null
                    && run.entry().place().equals(Place.OUTSIDE));
  }

  private static String difference(List<List<String>> orders, int runs) {
    List<String> one = orders.get(0);
    List<String> other = orders.get(1);
    int at = 0;
    while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
      at++;
    }
    return String.format(
        "%d runs with other schedules printed %d different orders. They differ from step %d on: %s or"
            + " %s.",
        runs, orders.size(), at + 1, step(one, at), step(other, at));
  }

  private static String step(List<String> order, int at) {
    return at < order.size() ? "“" + order.get(at).strip() + "”" : "nothing more";
  }
}
