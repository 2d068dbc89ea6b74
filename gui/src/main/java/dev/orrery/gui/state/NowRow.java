package dev.orrery.gui.state;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is there at a moment: it waits, is under way, or is open.
 *
 * @param group the table it belongs to
 * @param name what the user knows it by
 * @param sinceNs when it began to wait or to be
 * @param dueInMs loop time until it may run, null if it has no such time
 * @param state in a word or two
 */
public record NowRow(
    Group group, long id, String name, Site site, long sinceNs, Double dueInMs, String state) {
  /** The tables, in the order in which they are shown. */
  public enum Group {
    TIMERS("Timers"),
    IMMEDIATES("Immediates"),
    TICKS("Ticks"),
    MICROTASKS("Microtasks"),
    REQUESTS("I/O in flight"),
    POOL("Thread pool"),
    HANDLES("Handles"),
    CLOSING("Closing");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Everything there is, each table in the order in which it will come about. */
  public static List<NowRow> of(LoopState state) {
    List<NowRow> rows = new ArrayList<>();
    for (QueueEntry entry : state.queues().timers()) {
      double due = entry.dueMs() - state.loop().loopTimeMs();
      ResourceState timer = state.resource(entry.id());
      rows.add(queued(Group.TIMERS, entry, due, timer != null && !timer.refed() ? "unref'd" : ""));
    }
    add(rows, Group.IMMEDIATES, state, QueueKind.IMMEDIATE);
    add(rows, Group.TICKS, state, QueueKind.TICK);
    add(rows, Group.MICROTASKS, state, QueueKind.MICROTASK);
    for (ResourceState request : state.requests()) {
      rows.add(open(Group.REQUESTS, request, "under way"));
    }
    state.pool().running().forEach(job -> rows.add(job(state, job, "runs on " + job.thread())));
    state.pool().queued().forEach(job -> rows.add(job(state, job, "waits for a thread")));
    state.pool().done().forEach(job -> rows.add(job(state, job, "done, waits for poll")));
    for (ResourceState handle : state.handles()) {
      rows.add(open(Group.HANDLES, handle, stateOf(handle)));
    }
    add(rows, Group.CLOSING, state, QueueKind.CLOSING);
    return rows;
  }

  private static void add(List<NowRow> rows, Group group, LoopState state, QueueKind queue) {
    state.queues().of(queue).forEach(entry -> rows.add(queued(group, entry, null, "")));
  }

  private static NowRow queued(Group group, QueueEntry entry, Double dueInMs, String state) {
    Site site = entry.callback() == null ? entry.site() : entry.callback();
    String name = site == null || site.function().isEmpty() ? type(entry.type()) : site.function();
    return new NowRow(group, entry.id(), name, entry.site(), entry.sinceNs(), dueInMs, state);
  }

  private static NowRow open(Group group, ResourceState of, String state) {
    String name = of.detail() == null ? type(of.type()) : type(of.type()) + " " + of.detail();
    return new NowRow(group, of.id(), name, of.site(), of.createdNs(), null, state);
  }

  private static NowRow job(LoopState of, PoolJob job, String state) {
    String detail = detail(of, job);
    String name = detail == null ? type(job.type()) : type(job.type()) + " " + detail;
    return new NowRow(Group.POOL, job.id(), name, job.site(), job.queuedNs(), null, state);
  }

  /** What a job does, as far as it or its request tells; null if neither does. */
  public static String detail(LoopState state, PoolJob job) {
    ResourceState request = job.detail() == null ? state.resource(job.id()) : null;
    return request == null ? job.detail() : request.detail();
  }

  private static String stateOf(ResourceState handle) {
    if (handle.closing()) {
      return "closing";
    }
    String active = handle.active() ? "active" : "stopped";
    return handle.refed() ? active : active + ", unref'd";
  }

  private static String type(String type) {
    return type == null ? "callback" : Words.type(type);
  }
}
