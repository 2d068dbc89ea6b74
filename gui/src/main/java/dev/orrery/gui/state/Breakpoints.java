package dev.orrery.gui.state;

import dev.orrery.protocol.eventloop.Breakpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The breakpoints of a program, and those that are switched off: the runtime knows nothing of the
 * latter. One thread.
 */
public final class Breakpoints {
  private final List<BreakpointRow> off = new ArrayList<>();

  /** Switched on, and not among those that the runtime has told of yet. */
  private final List<BreakpointRow> coming = new ArrayList<>();

  /** Hits of a breakpoint before it was last switched on. */
  private final Map<Integer, Long> earlier = new HashMap<>();

  /** All of them as they are now. */
  public List<BreakpointRow> rows(Status status) {
    List<BreakpointRow> rows = new ArrayList<>();
    if (status.control() != null) {
      status.control().breakpoints().forEach(each -> rows.add(row(each, status)));
    }
    List<BreakpointRow> known = List.copyOf(rows);
    coming.removeIf(each -> known.stream().anyMatch(each::stopsAtTheSameAs));
    Stream.concat(off.stream(), coming.stream())
        .filter(each -> known.stream().noneMatch(each::stopsAtTheSameAs))
        .forEach(rows::add);
    rows.sort(BreakpointRow.ORDER);
    return rows;
  }

  private BreakpointRow row(Breakpoint found, Status status) {
    int id = found.id();
    long hits = status.hits().getOrDefault(id, 0L) + earlier.getOrDefault(id, 0L);
    return new BreakpointRow(id, found.kind(), found.phase(), found.queue(), found.limit(), hits);
  }

  /** A breakpoint was taken from the runtime and is kept. */
  public void switchedOff(BreakpointRow row) {
    off.removeIf(row::stopsAtTheSameAs);
    off.add(row.with(0, row.hits()));
  }

  /** One that was off is the runtime's again, under a number. */
  public void switchedOn(BreakpointRow row, int id) {
    off.removeIf(row::stopsAtTheSameAs);
    coming.add(row);
    earlier.put(id, row.hits());
  }

  /** One that was off is no longer wanted. */
  public void removed(BreakpointRow row) {
    off.removeIf(row::stopsAtTheSameAs);
    coming.removeIf(row::stopsAtTheSameAs);
  }
}
