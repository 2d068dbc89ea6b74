package dev.orrery.protocol.model;

/** The thread pool. Its own records may come a little after those of the loop. */
final class PoolFold {
  private static final int MAX_DONE = 1000;

  private final Table<Long, PoolJob> queued;
  private final Table<Long, PoolJob> running;
  private final Table<Long, PoolJob> done;

  /** Jobs whose resource is gone before their own records have come; they are no more to be seen. */
  private final Table<Long, PoolJob> late;

  private long jobs;
  private int maxRunning;
  private int maxQueued;
  private long longestWaitNs;
  private PoolJob longestWait;
  private PoolState view;

  PoolFold(int max) {
    queued = new Table<>(max);
    running = new Table<>(max);
    done = new Table<>(MAX_DONE);
    late = new Table<>(MAX_DONE);
  }

  private PoolFold(PoolFold other) {
    queued = other.queued.copy();
    running = other.running.copy();
    done = other.done.copy();
    late = other.late.copy();
    jobs = other.jobs;
    maxRunning = other.maxRunning;
    maxQueued = other.maxQueued;
    longestWaitNs = other.longestWaitNs;
    longestWait = other.longestWait;
    view = other.view;
  }

  void queued(long time, long id, ResourceState of) {
    view = null;
    // A request may have several jobs, one after the other.
    done.remove(id);
    running.remove(id);
    queued.put(id, job(time, id, of));
    maxQueued = Math.max(maxQueued, queued.size());
  }

  void started(long time, long id, String thread, ResourceState of) {
    view = null;
    PoolJob job = queued.remove(id);
    if (job == null && late.get(id) != null) {
      jobs++;
      return;
    }
    job = (job == null ? job(time, id, of) : job).started(time, thread);
    running.put(id, job);
    jobs++;
    maxRunning = Math.max(maxRunning, running.size());
    if (time - job.queuedNs() > longestWaitNs || longestWait == null) {
      longestWaitNs = Math.max(0, time - job.queuedNs());
      longestWait = job;
    }
  }

  void ended(long time, long id) {
    late.remove(id);
    PoolJob job = running.remove(id);
    if (job != null) {
      view = null;
      done.putLast(id, job.ended(time));
    }
  }

  /** The callback runs, or never will. */
  void forget(long id) {
    if (done.remove(id) != null) {
      view = null;
    }
  }

  /** The resource is gone, and with it its job, even if that is told of only later. */
  void destroyed(long id) {
    forget(id);
    PoolJob waits = queued.remove(id);
    PoolJob job = waits == null ? running.remove(id) : waits;
    if (job != null) {
      view = null;
      late.putLast(id, job);
    }
  }

  private static PoolJob job(long time, long id, ResourceState of) {
    return of == null
        ? new PoolJob(id, null, null, null, time, -1, -1, null)
        : new PoolJob(id, of.type(), of.site(), of.detail(), time, -1, -1, null);
  }

  PoolState view() {
    if (view == null) {
      view =
          new PoolState(
              queued.view(),
              running.view(),
              done.view(),
              jobs,
              maxRunning,
              maxQueued,
              longestWaitNs,
              longestWait);
    }
    return view;
  }

  PoolFold copy() {
    return new PoolFold(this);
  }
}
