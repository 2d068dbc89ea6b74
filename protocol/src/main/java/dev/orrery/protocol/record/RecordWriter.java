package dev.orrery.protocol.record;

import dev.orrery.protocol.record.LoopRecord.StreamOp;
import java.util.List;

/**
 * Takes records as primitives and hands them on as slots, without allocating. Sites and names are
 * ids of the tables that the reader of the slots will use; 0 = none. See {@link LoopRecord} for the
 * meaning of each argument.
 *
 * <p>What an implementation may be called from is its own matter; this class keeps no state.
 */
public abstract class RecordWriter {
  static final int READABLE_OBJECTS = 1;
  static final int WRITABLE_OBJECTS = 2;

  /**
   * Takes one record.
   *
   * @param time nanoseconds since the recording's origin
   * @param head see {@link Slot}
   * @param attachment as {@link RecordKind#attachment} says, may be null
   */
  public abstract void slot(long time, long head, long a, long b, long c, Object attachment);

  public final void programStart(
      long time, long pid, long wallClockMs, long loopTimeMs, List<String> versionCwdArgv) {
    long head = Slot.head(RecordKind.PROGRAM_START, 0, 0, 0);
    slot(time, head, pid, wallClockMs, loopTimeMs, versionCwdArgv);
  }

  public final void programExit(long time, int code) {
    put(time, RecordKind.PROGRAM_EXIT, code);
  }

  public final void dropped(long time, long count) {
    put(time, RecordKind.DROPPED, count);
  }

  public final void paused(long time, String reason) {
    slot(time, Slot.head(RecordKind.PAUSED, 0, 0, 0), 0, 0, 0, reason);
  }

  public final void resumed(long time) {
    put(time, RecordKind.RESUMED, 0);
  }

  public final void iterationStart(long time, long iteration, long loopTimeMs) {
    put(time, RecordKind.ITERATION_START, 0, iteration, loopTimeMs);
  }

  public final void iterationEnd(long time, long iteration) {
    put(time, RecordKind.ITERATION_END, iteration);
  }

  public final void phaseEnter(long time, Phase phase) {
    put(time, RecordKind.PHASE_ENTER, phase.ordinal(), 0, 0);
  }

  public final void phaseExit(long time, Phase phase, int ran) {
    put(time, RecordKind.PHASE_EXIT, phase.ordinal(), ran, 0);
  }

  public final void pollBlock(long time, long timeoutMs, PollReason reason) {
    put(time, RecordKind.POLL_BLOCK, reason.ordinal(), timeoutMs, 0);
  }

  public final void pollWake(long time, WakeCause cause, long loopTimeMs) {
    put(time, RecordKind.POLL_WAKE, cause.ordinal(), loopTimeMs, 0);
  }

  public final void drain(long time, QueueKind queue, int count, long durationNs) {
    put(time, RecordKind.DRAIN, queue.ordinal(), count, durationNs);
  }

  public final void init(
      long time,
      long id,
      int type,
      long triggerId,
      long executionId,
      ResourceKind resource,
      int site,
      String detail) {
    long head = Slot.head(RecordKind.INIT, resource.ordinal(), type, site);
    slot(time, head, id, triggerId, executionId, detail);
  }

  public final void detail(long time, long id, String text) {
    slot(time, Slot.head(RecordKind.DETAIL, 0, 0, 0), id, 0, 0, text);
  }

  public final void active(long time, long id, boolean active) {
    put(time, RecordKind.ACTIVE, flag(active), id, 0);
  }

  public final void ref(long time, long id) {
    put(time, RecordKind.REF, id);
  }

  public final void unref(long time, long id) {
    put(time, RecordKind.UNREF, id);
  }

  public final void close(long time, long id) {
    put(time, RecordKind.CLOSE, id);
  }

  public final void destroy(long time, long id) {
    put(time, RecordKind.DESTROY, id);
  }

  public final void enqueue(
      long time, QueueKind queue, long id, long dueMs, int callback, int site) {
    slot(time, Slot.head(RecordKind.ENQUEUE, queue.ordinal(), callback, site), id, dueMs, 0, null);
  }

  /**
   * A tick's {@link #init} and {@link #enqueue} in one.
   *
   * @param type the name of its type
   */
  public void tickQueued(
      long time, int type, long id, long triggerId, long executionId, int callback, int site) {
    init(time, id, type, triggerId, executionId, ResourceKind.RESOURCE, site, null);
    enqueue(time, QueueKind.TICK, id, 0, callback, site);
  }

  public final void cancel(long time, QueueKind queue, long id) {
    put(time, RecordKind.CANCEL, queue.ordinal(), id, 0);
  }

  public final void timerFired(long time, long id, long lateMs) {
    put(time, RecordKind.TIMER_FIRED, 0, id, lateMs);
  }

  public final void before(long time, long id) {
    put(time, RecordKind.BEFORE, id);
  }

  public final void after(long time, long id) {
    put(time, RecordKind.AFTER, id);
  }

  /** {@link #after} and {@link #destroy} in one. */
  public void ended(long time, long id) {
    after(time, id);
    destroy(time, id);
  }

  public final void subscribe(long time, long id, long parentId, boolean await, int site) {
    slot(time, Slot.head(RecordKind.SUBSCRIBE, flag(await), 0, site), id, parentId, 0, null);
  }

  public final void resolve(long time, long id, long byId, boolean rejected) {
    put(time, RecordKind.RESOLVE, flag(rejected), id, byId);
  }

  public final void workQueued(long time, long id) {
    put(time, RecordKind.WORK_QUEUED, id);
  }

  public final void workStart(long time, long id, int thread) {
    slot(time, Slot.head(RecordKind.WORK_START, 0, thread, 0), id, 0, 0, null);
  }

  public final void workEnd(long time, long id, int thread) {
    slot(time, Slot.head(RecordKind.WORK_END, 0, thread, 0), id, 0, 0, null);
  }

  public final void streamInit(
      long time,
      long id,
      int className,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode,
      int site) {
    int modes =
        (readableObjectMode ? READABLE_OBJECTS : 0) | (writableObjectMode ? WRITABLE_OBJECTS : 0);
    long head = Slot.head(RecordKind.STREAM_INIT, modes, className, site);
    slot(time, head, id, readableHighWaterMark, writableHighWaterMark, null);
  }

  /** {@code bytes} and {@code highWaterMark} are cut to {@link StreamOp#MAX_SIZE}. */
  public final void streamOp(
      long time,
      long id,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      int site,
      String preview) {
    long head = Slot.head(RecordKind.STREAM_OP, operation.ordinal(), 0, site);
    slot(time, head, id, Slot.pair(bytes, highWaterMark), buffered, preview);
  }

  public final void pipe(long time, long sourceId, long destinationId) {
    put(time, RecordKind.PIPE, 0, sourceId, destinationId);
  }

  public final void unpipe(long time, long sourceId, long destinationId) {
    put(time, RecordKind.UNPIPE, 0, sourceId, destinationId);
  }

  public final void emit(long time, long id, int emitter, int event, int listeners) {
    slot(time, Slot.head(RecordKind.EMIT, 0, emitter, event), id, listeners, 0, null);
  }

  public final void listeners(long time, long id, int event, int listeners, int site) {
    slot(time, Slot.head(RecordKind.LISTENERS, 0, event, site), id, listeners, 0, null);
  }

  public final void emitterInit(long time, long id, int className, int site) {
    slot(time, Slot.head(RecordKind.EMITTER_INIT, 0, className, site), id, 0, 0, null);
  }

  public final void calledBack(long time, int function, int callback, boolean sync) {
    slot(time, Slot.head(RecordKind.CALLED_BACK, flag(sync), function, callback), 0, 0, 0, null);
  }

  public final void console(long time, ConsoleLevel level, String text, int site) {
    slot(time, Slot.head(RecordKind.CONSOLE, level.ordinal(), 0, site), 0, 0, 0, text);
  }

  public final void thrown(long time, String text, boolean fatal, int site) {
    slot(time, Slot.head(RecordKind.THROWN, flag(fatal), 0, site), 0, 0, 0, text);
  }

  public final void rejection(long time, long id, RejectionKind rejection, String text) {
    slot(time, Slot.head(RecordKind.REJECTION, rejection.ordinal(), 0, 0), id, 0, 0, text);
  }

  public final void syncCall(long time, int name, long durationNs, int site) {
    slot(time, Slot.head(RecordKind.SYNC_CALL, 0, name, site), durationNs, 0, 0, null);
  }

  public final void blocked(long time, long durationNs, List<Site> stack) {
    slot(time, Slot.head(RecordKind.BLOCKED, 0, 0, 0), durationNs, 0, 0, stack);
  }

  public final void gc(long time, int collector, long durationNs) {
    slot(time, Slot.head(RecordKind.GC, 0, collector, 0), durationNs, 0, 0, null);
  }

  private void put(long time, RecordKind kind, long a) {
    slot(time, Slot.head(kind, 0, 0, 0), a, 0, 0, null);
  }

  private void put(long time, RecordKind kind, int small, long a, long b) {
    slot(time, Slot.head(kind, small, 0, 0), a, b, 0, null);
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }
}
