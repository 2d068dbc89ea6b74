package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.observe.ObserverSet;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.ArrayList;
import java.util.List;

/** The breakpoints of a gate, and those enabled as one observer. Any thread. */
final class BreakpointSet {
  private final LoopGate gate;
  private final List<LoopBreakpoint> all = new ArrayList<>();
  private volatile RuntimeObserver observer = RuntimeObserver.NOOP;
  private int lastId;

  BreakpointSet(LoopGate gate) {
    this.gate = gate;
  }

  synchronized int add(LoopBreakpoint breakpoint) {
    if (breakpoint.gate() != null) {
      throw new IllegalStateException("the breakpoint belongs to a gate already");
    }
    breakpoint.attach(gate, ++lastId);
    all.add(breakpoint);
    update();
    return breakpoint.id();
  }

  synchronized boolean remove(int id) {
    LoopBreakpoint found = null;
    for (LoopBreakpoint breakpoint : all) {
      found = breakpoint.id() == id ? breakpoint : found;
    }
    if (found == null) {
      return false;
    }
    found.watch(false);
    all.remove(found);
    update();
    return true;
  }

  synchronized void clear() {
    all.forEach(breakpoint -> breakpoint.watch(false));
    all.clear();
    update();
  }

  synchronized List<LoopBreakpoint> list() {
    return List.copyOf(all);
  }

  /** To be called when a breakpoint was enabled or disabled. */
  synchronized void update() {
    ObserverSet enabled = new ObserverSet();
    for (LoopBreakpoint breakpoint : all) {
      breakpoint.watch(breakpoint.isEnabled());
      if (breakpoint.isEnabled()) {
        enabled.add(breakpoint);
      }
    }
    observer = enabled.combined();
  }

  RuntimeObserver observer() {
    return observer;
  }
}
