package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.runtime.loop.LoopObserver;
import java.util.Set;

/**
 * Told of what the engine does besides what the loop does: the life of async resources, the
 * callbacks made for them, streams, output and errors. Same rules as {@link LoopObserver}.
 */
public interface RuntimeObserver extends LoopObserver {
  /** Observes nothing. */
  RuntimeObserver NOOP = new RuntimeObserver() {};

  /** What the engine reports only while an observer asks for it, because watching it costs. */
  enum Interest {
    /** {@link #promiseInit}, {@link #promiseResolve}, and before and after of reactions. */
    PROMISES,
    /** {@link #streamInit}, {@link #stream} and {@link #pipe}. */
    STREAMS,
    /** {@link #console}. */
    CONSOLE,
    /** {@link #emitterInit}, {@link #emit} and {@link #listeners}. */
    EMITS,
    /** {@link ObservedRuntime#currentSite} at any time, at a low price. */
    SITES,
    /** {@link #calledBack}. */
    CALLS,
    /** {@link #traced}. */
    TRACES
  }

  /** The beginning of a chunk of data as text, made only if somebody wants it. */
  @FunctionalInterface
  interface Preview {
    /** At most {@code limit} bytes or characters of the chunk; null if it has no text form. */
    String text(int limit);
  }

  /** What to report besides the rest; asked when the observer is added. */
  default Set<Interest> interests() {
    return Set.of();
  }

  /** Whether it may keep the loop waiting: all others are told before it. */
  default boolean mayBlock() {
    return false;
  }

  /** The program starts: bootstrap is next. Not called for an observer added later. */
  default void programStart() {}

  /** Bootstrap is over: the program's own code is next. */
  default void programReady() {}

  /** The program has ended with this exit code. Nothing follows but the end of observation. */
  default void programExit(int code) {}

  /**
   * An async resource was made.
   *
   * @param type Node's async_hooks type such as Timeout or TCPWRAP
   * @param detail path, delay or the like that tells it from others; null if there is none
   */
  default void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {}

  /** What became known of a resource later, such as the peer of a connection. */
  default void detail(long asyncId, String detail) {}

  /**
   * A promise was made.
   *
   * @param parentAsyncId the promise it reacts to, 0 if none
   */
  default void promiseInit(long asyncId, long parentAsyncId) {}

  /** An async function awaits a promise; {@code asyncId} is the promise that function returned. */
  default void await(long asyncId, long awaitedAsyncId) {}

  /** A promise is settled, or tied to another one, by the callback that runs. */
  default void promiseResolve(long asyncId, boolean rejected) {}

  /** A tick was made and queued: its {@link #init} and {@link #enqueue} in one, as they are many. */
  default void tickQueued(long asyncId, long triggerAsyncId, Object callback) {
    init(asyncId, "TickObject", triggerAsyncId, ResourceKind.RESOURCE, null);
    enqueue(QueueKind.TICK, asyncId, 0, callback);
  }

  /** A callback of the resource is about to run; 0 = no resource. */
  default void before(long asyncId) {}

  /** The callback ended, also when it threw. */
  default void after(long asyncId) {}

  /** The resource is over. */
  default void destroy(long asyncId) {}

  /** The only callback of a resource ended: {@link #after} and {@link #destroy} in one. */
  default void ended(long asyncId) {
    after(asyncId);
    destroy(asyncId);
  }

  /** The tick or microtask queue is about to be drained; it may be empty. */
  default void drainStart(QueueKind queue) {}

  /** The queue is empty, or a tick threw. */
  default void drainEnd(QueueKind queue) {}

  /**
   * A stream was seen for the first time. A high water mark is -1 for a side it does not have.
   *
   * @param className as the program sees it, such as ReadStream
   */
  default void streamInit(
      long streamId,
      String className,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode) {}

  /**
   * Something happened to a stream. Sizes are in bytes, or in objects in object mode.
   *
   * @param bytes size of the chunk concerned, 0 if none
   * @param buffered length of the buffer after the operation
   * @param preview of the chunk, valid during the call only; null if there is no chunk
   */
  default void stream(
      long streamId,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Preview preview) {}

  /** One stream was piped into another one, or no longer is. */
  default void pipe(long sourceId, long destinationId, boolean connected) {}

  /**
   * An emitter was seen for the first time.
   *
   * @param className as the program sees it, such as Server
   * @param made whether it is being made now; else it was there before
   */
  default void emitterInit(long emitterId, String className, boolean made) {}

  /** An emitter is about to call the listeners of an event. */
  default void emit(long emitterId, String className, String event, int listeners) {}

  /** The number of an event's listeners changed to {@code listeners}. */
  default void listeners(long emitterId, String event, int listeners) {}

  /** Something was printed; {@code text} is without the end of the line. */
  default void console(ConsoleLevel level, String text) {}

  /**
   * An exception left a callback.
   *
   * @param fatal nothing handled it and the program ends
   * @param site where it was thrown, may be null
   */
  default void thrown(String text, boolean fatal, Site site) {}

  /** A rejection got no handler in time, or got one after it was reported. */
  default void rejection(long promiseId, RejectionKind kind, String reason) {}

  /**
   * A function's callback was called, for the first time since the function was called with it, and
   * that came otherwise than the last time.
   *
   * @param function where the function is defined
   * @param callback where the callback is defined
   * @param sync whether the function had not returned
   */
  default void calledBack(Site function, Site callback, boolean sync) {}

  /**
   * A builtin module of JavaScript traces something, as Node's does.
   *
   * @param phase of Chrome's trace events: b, n, e, C
   * @param categories separated by commas
   * @param id tells what belongs together
   * @param data JSON; null for none
   */
  default void traced(String phase, String categories, String name, long id, String data) {}

  /** A synchronous call such as readFileSync took that long. */
  default void syncCall(String name, long durationNanos) {}
}
