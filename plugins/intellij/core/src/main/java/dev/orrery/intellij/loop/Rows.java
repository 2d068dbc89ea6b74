package dev.orrery.intellij.loop;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of a state: what waits, what is under way, and what is open. */
final class Rows {
  private static final int MOST = 200;

  private final LoopState state;
  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  private Rows(LoopState state, Words words) {
    this.state = state;
    this.words = words;
  }

  static List<Row> of(LoopState state, Words words) {
    return new Rows(state, words).all();
  }

  private List<Row> all() {
    queue(QueueKind.TICK, "tick");
    queue(QueueKind.MICROTASK, "microtask");
    state.queues().timers().forEach(this::timer);
    queue(QueueKind.IMMEDIATE, "immediate");
    queue(QueueKind.PENDING, "pending");
    queue(QueueKind.CLOSING, "closing");
    state.requests().forEach(each -> resource(each, "request", "under way"));
    state.pool().running().forEach(each -> job(each, "runs on " + each.thread()));
    state.pool().queued().forEach(each -> job(each, "waits for a thread"));
    state.handles().forEach(each -> resource(each, "handle", stateOf(each)));
    int more = rows.size() - MOST;
    if (more > 0) {
      rows.subList(MOST, rows.size()).clear();
      rows.add(new Row("…", more + " more", "", "", null));
    }
    return List.copyOf(rows);
  }

  private void queue(QueueKind kind, String word) {
    state.queues().of(kind).forEach(entry -> entry(entry, word, ""));
  }

  private void timer(QueueEntry entry) {
    long due = entry.dueMs() - state.loop().loopTimeMs();
    ResourceState timer = state.resource(entry.id());
    String when = due <= 0 ? "due" : "in " + due + " ms";
    entry(entry, "timer", timer == null || timer.refed() ? when : when + ", unref'd");
  }

  private void entry(QueueEntry entry, String kind, String says) {
    Site function = entry.callback() == null ? entry.site() : entry.callback();
    boolean named = function != null && !function.function().isEmpty();
    add(kind, named ? function.function() : type(entry.type()), says, function);
  }

  private void resource(ResourceState of, String kind, String says) {
    add(kind, named(of.type(), of.detail()), says, of.site());
  }

  private void job(PoolJob job, String says) {
    add("pool", named(job.type(), job.detail()), says, job.site());
  }

  private void add(String kind, String name, String says, Site site) {
    rows.add(new Row(kind, name, says, words.place(site), site));
  }

  private static String stateOf(ResourceState handle) {
    if (handle.closing()) {
      return "closing";
    }
    String active = handle.active() ? "active" : "stopped";
    return handle.refed() ? active : active + ", unref'd";
  }

  private static String named(String type, String detail) {
    return detail == null ? type(type) : type(type) + " " + detail;
  }

  private static String type(String type) {
    return type == null ? "callback" : Words.type(type);
  }
}
