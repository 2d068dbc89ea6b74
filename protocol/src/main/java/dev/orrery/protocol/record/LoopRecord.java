package dev.orrery.protocol.record;

import java.util.List;
import java.util.Objects;

/**
 * One thing that happened in a runtime. The set is closed: a client can switch over all of it.
 *
 * <p>{@code time} is in nanoseconds since the recording's origin and never runs backwards within
 * one thread. {@code id} is an async id as {@code async_hooks} has it; 0 means none. Sites and texts
 * are null where a component says so. Loop time ({@code loopTimeMs}, {@code dueMs}) is the loop's own
 * clock in milliseconds, which stands still while virtual time is frozen.
 */
public sealed interface LoopRecord {
  /** Nanoseconds since the recording's origin. */
  long time();

  /** Which of the kinds this is. */
  default RecordKind kind() {
    return RecordKind.of(getClass());
  }

  // The program.

  /**
   * The first record: the origin is {@code wallClockMs}, milliseconds since 1970.
   *
   * @param version of the runtime
   */
  record ProgramStart(
      long time,
      long pid,
      long wallClockMs,
      long loopTimeMs,
      String version,
      String cwd,
      List<String> argv)
      implements LoopRecord {
    public ProgramStart {
      argv = List.copyOf(argv);
    }
  }

  record ProgramExit(long time, int code) implements LoopRecord {}

  /** The recorder had to leave out {@code count} records before this one. */
  record Dropped(long time, long count) implements LoopRecord {}

  /** The loop stands still on request until {@link Resumed}. */
  record Paused(long time, String reason) implements LoopRecord {}

  record Resumed(long time) implements LoopRecord {}

  // The loop.

  record IterationStart(long time, long iteration, long loopTimeMs) implements LoopRecord {}

  record IterationEnd(long time, long iteration) implements LoopRecord {}

  record PhaseEnter(long time, Phase phase) implements LoopRecord {}

  /** {@code ran}: callbacks run in the phase. */
  record PhaseExit(long time, Phase phase, int ran) implements LoopRecord {}

  /** Poll is about to wait, {@code timeoutMs} at most: 0 = not at all, -1 = without limit. */
  record PollBlock(long time, long timeoutMs, PollReason reason) implements LoopRecord {}

  record PollWake(long time, WakeCause cause, long loopTimeMs) implements LoopRecord {}

  /** The tick or microtask queue ran empty. */
  record Drain(long time, QueueKind queue, int count, long durationNs) implements LoopRecord {}

  // Resources.

  /**
   * A resource came to be.
   *
   * @param type Node's name, such as Timeout, PROMISE or TCPWRAP
   * @param site where the program asked for it, may be null
   * @param detail path, host:port, delay and the like, may be null
   */
  record Init(
      long time,
      long id,
      String type,
      long triggerId,
      long executionId,
      ResourceKind resource,
      Site site,
      String detail)
      implements LoopRecord {
    public Init {
      Objects.requireNonNull(type);
    }
  }

  /** What is known of a resource only later, such as the peer of a connection. */
  record Detail(long time, long id, String text) implements LoopRecord {}

  /** A handle started or stopped, or a request got under way or ended. */
  record Active(long time, long id, boolean active) implements LoopRecord {}

  record Ref(long time, long id) implements LoopRecord {}

  record Unref(long time, long id) implements LoopRecord {}

  /** Close was asked for; the callback comes in the closing phase. */
  record Close(long time, long id) implements LoopRecord {}

  record Destroy(long time, long id) implements LoopRecord {}

  // Callbacks.

  /**
   * A callback began to wait in a queue.
   *
   * @param dueMs loop time before which it may not run, 0 if as soon as possible
   * @param callback where the function is defined, may be null
   * @param site where it was queued, may be null
   */
  record Enqueue(long time, QueueKind queue, long id, long dueMs, Site callback, Site site)
      implements LoopRecord {}

  /** A waiting callback was taken back. */
  record Cancel(long time, QueueKind queue, long id) implements LoopRecord {}

  /** A timer is about to be called, {@code lateMs} after it was due. */
  record TimerFired(long time, long id, long lateMs) implements LoopRecord {}

  record Before(long time, long id) implements LoopRecord {}

  record After(long time, long id) implements LoopRecord {}

  /**
   * A promise reaction or an await was registered: {@code id} goes on once {@code parentId} is
   * settled.
   *
   * @param id the derived promise, or the promise of the awaiting function
   * @param site of the then or await, may be null
   */
  record Subscribe(long time, long id, long parentId, boolean await, Site site)
      implements LoopRecord {}

  /** A promise was settled by the callback of {@code byId}. */
  record Resolve(long time, long id, long byId, boolean rejected) implements LoopRecord {}

  // The thread pool.

  record WorkQueued(long time, long id) implements LoopRecord {}

  record WorkStart(long time, long id, String thread) implements LoopRecord {}

  record WorkEnd(long time, long id, String thread) implements LoopRecord {}

  // Streams and emitters.

  /**
   * A stream came to be. A high water mark is -1 for a side the stream does not have.
   *
   * @param className as the program sees it, such as ReadStream
   */
  record StreamInit(
      long time,
      long id,
      String className,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode,
      Site site)
      implements LoopRecord {
    public StreamInit {
      Objects.requireNonNull(className);
    }
  }

  /**
   * A stream operation; {@code buffered} is the length after it. Sizes are in bytes, or in objects in
   * object mode.
   *
   * @param bytes size of the chunk concerned, 0 if none
   * @param site where the program called, may be null
   * @param preview the beginning of the chunk, may be null
   */
  record StreamOp(
      long time,
      long id,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Site site,
      String preview)
      implements LoopRecord {
    /** The largest chunk size or high water mark a slot holds; larger ones are cut to it. */
    public static final long MAX_SIZE = 0xffff_ffffL;
  }

  record Pipe(long time, long sourceId, long destinationId) implements LoopRecord {}

  record Unpipe(long time, long sourceId, long destinationId) implements LoopRecord {}

  /**
   * An event was emitted.
   *
   * @param id of the emitter
   * @param emitter class name
   */
  record Emit(long time, long id, String emitter, String event, int listeners)
      implements LoopRecord {}

  /**
   * An emitter was seen for the first time.
   *
   * @param className as the program sees it, such as Server
   * @param site where it was made; null if that was before recording began
   */
  record EmitterInit(long time, long id, String className, Site site) implements LoopRecord {}

  /** A listener was added or removed; {@code listeners} is how many the event has now. */
  record Listeners(long time, long id, String event, int listeners, Site site)
      implements LoopRecord {}

  // What the program says and does.

  /** A line of output; {@code site} may be null. */
  record Console(long time, ConsoleLevel level, String text, Site site) implements LoopRecord {}

  /** An exception left a callback. {@code fatal}: nothing handled it, the program ends. */
  record Thrown(long time, String text, boolean fatal, Site site) implements LoopRecord {}

  /** {@code text}: the reason of the rejection. */
  record Rejection(long time, long id, RejectionKind rejection, String text)
      implements LoopRecord {}

  /**
   * A function's callback was called, for the first time since the function was called with it.
   * Recorded if that came otherwise than the last time.
   *
   * @param function where the function is defined
   * @param callback where the callback is defined
   * @param sync whether the function had not returned; else nothing of the program's that ran when
   *     it did runs any more
   */
  record CalledBack(long time, Site function, Site callback, boolean sync) implements LoopRecord {}

  /** A synchronous call kept the loop from turning, such as {@code readFileSync}. */
  record SyncCall(long time, String name, long durationNs, Site site) implements LoopRecord {}

  /** One callback has run for {@code durationNs}; the stack was taken meanwhile, innermost first. */
  record Blocked(long time, long durationNs, List<Site> stack) implements LoopRecord {
    public Blocked {
      stack = List.copyOf(stack);
    }
  }

  /** The collector stopped the program. */
  record Gc(long time, String collector, long durationNs) implements LoopRecord {}
}
