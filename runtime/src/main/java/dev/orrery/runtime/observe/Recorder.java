package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.Clock;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.Request;
import dev.orrery.runtime.loop.WorkRequest;
import java.util.List;

/**
 * Writes down what it is told in a ring buffer. On the loop thread it neither blocks nor allocates,
 * save for texts and for names met for the first time. Other threads' records wait in a queue until
 * the loop thread comes by; each keeps its own time.
 */
final class Recorder extends RecorderBase {
  /** Stands for whatever tick follows the one that ended. */
  private static final long NEXT_OF_DRAIN = -1;

  private final ExecutionStack stack = new ExecutionStack();
  private final int promiseType = strings.intern("PROMISE");
  private boolean bootstrapping;

  Recorder(ObservedRuntime runtime, Clock clock, RecordingOptions options) {
    super(runtime, clock, options);
  }

  @Override
  public void programStart() {
    bootstrapping = true;
  }

  @Override
  public void programReady() {
    bootstrapping = false;
    busySince = tick();
  }

  @Override
  public void programExit(int code) {
    writeForeign();
    out.programExit(tick(), code);
    busySince = 0;
    end();
  }

  // ---- loop ------------------------------------------------------------------------------------

  @Override
  public void iterationStart(long iteration) {
    if (is(Category.LOOP)) {
      out.iterationStart(tick(), iteration, runtime.loopTime());
    }
  }

  @Override
  public void iterationEnd(long iteration) {
    if (is(Category.LOOP)) {
      out.iterationEnd(tick(), iteration);
    }
  }

  @Override
  public void phaseEnter(Phase phase) {
    if (is(Category.LOOP)) {
      out.phaseEnter(tick(), phase);
    }
  }

  @Override
  public void phaseExit(Phase phase, int ran) {
    if (is(Category.LOOP)) {
      out.phaseExit(tick(), phase, ran);
    }
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    writeForeign();
    busySince = 0;
    justWrote(0);
    if (is(Category.LOOP)) {
      out.pollBlock(tick(), timeoutMs, why);
    }
  }

  @Override
  public void pollWake(WakeCause by) {
    writeForeign();
    if (is(Category.LOOP)) {
      out.pollWake(tick(), by, runtime.loopTime());
    }
  }

  @Override
  public void enqueue(QueueKind queue, long id, long dueMs, Object callback) {
    if (id != 0 && is(Category.CALLBACKS)) {
      boolean withSites = is(Category.SITES);
      int definition = withSites ? sites.intern(runtime.definitionSite(callback)) : 0;
      out.enqueue(tickOf(id), queue, id, dueMs, definition, withSites ? siteOf(id) : 0);
    }
  }

  @Override
  public void cancel(QueueKind queue, long id) {
    if (id != 0 && is(Category.CALLBACKS)) {
      out.cancel(tick(), queue, id);
    }
  }

  @Override
  public void timerFired(long id, long lateMs) {
    if (is(Category.CALLBACKS)) {
      out.timerFired(tick(), id, lateMs);
    }
  }

  // ---- resources -------------------------------------------------------------------------------

  @Override
  public void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {
    int site = siteOfInit(asyncId);
    if (is(Category.RESOURCES)) {
      out.init(
          tick(), asyncId, typeIds.of(type), triggerAsyncId, stack.current(), kind, site, detail);
      justWrote(asyncId);
    }
  }

  @Override
  public void tickQueued(long asyncId, long triggerAsyncId, Object callback) {
    if (!is(Category.RESOURCES) || !is(Category.CALLBACKS)) {
      super.tickQueued(asyncId, triggerAsyncId, callback);
      return;
    }
    int site = siteOfInit(asyncId);
    int definition = is(Category.SITES) ? sites.intern(runtime.definitionSite(callback)) : 0;
    out.tickQueued(tick(), tickType, asyncId, triggerAsyncId, stack.current(), definition, site);
  }

  @Override
  public void detail(long asyncId, String detail) {
    if (is(Category.RESOURCES)) {
      out.detail(tick(), asyncId, cut(detail));
    }
  }

  @Override
  public void entryRef(long id, boolean refed) {
    ref(id, refed);
  }

  @Override
  public void handleRef(Handle handle) {
    ref(handle.asyncId(), true);
  }

  @Override
  public void handleUnref(Handle handle) {
    ref(handle.asyncId(), false);
  }

  private void ref(long id, boolean refed) {
    if (id != 0 && is(Category.RESOURCES)) {
      if (refed) {
        out.ref(tick(), id);
      } else {
        out.unref(tick(), id);
      }
    }
  }

  @Override
  public void handleActive(Handle handle, boolean active) {
    active(handle.asyncId(), active);
  }

  @Override
  public void requestBegin(Request request) {
    active(request.asyncId(), true);
  }

  @Override
  public void requestEnd(Request request) {
    active(request.asyncId(), false);
  }

  private void active(long id, boolean active) {
    if (id != 0 && is(Category.RESOURCES)) {
      out.active(tick(), id, active);
    }
  }

  @Override
  public void handleClose(Handle handle) {
    long id = handle.asyncId();
    if (id != 0 && is(Category.RESOURCES)) {
      out.close(tick(), id);
    }
    enqueue(QueueKind.CLOSING, id, 0, null);
  }

  @Override
  public void destroy(long asyncId) {
    if (is(Category.RESOURCES)) {
      boolean ended = isLast(asyncId);
      out.destroy(tickOf(asyncId), asyncId);
      if (ended && stack.drain() == QueueKind.TICK && stack.isOutermost()) {
        justWrote(NEXT_OF_DRAIN);
      }
    }
  }

  // ---- callbacks -------------------------------------------------------------------------------

  @Override
  public void before(long asyncId) {
    // Between two ticks of a drain nothing runs but this.
    long now = tickOf(NEXT_OF_DRAIN);
    if (stack.isEmpty() && !bootstrapping) {
      busySince = now;
    }
    stack.push(asyncId, now);
    if (asyncId != 0 && is(Category.CALLBACKS)) {
      out.before(now, asyncId);
    }
  }

  @Override
  public void after(long asyncId) {
    // What an exception left open ends with the callback around it.
    for (int open = stack.countDownTo(asyncId); open > 0; open--) {
      long id = stack.pop();
      if (id != 0 && is(Category.CALLBACKS)) {
        out.after(tick(), id);
        justWrote(id);
      }
    }
  }

  @Override
  public void ended(long asyncId) {
    if (!stack.isCurrent(asyncId) || !is(Category.CALLBACKS) || !is(Category.RESOURCES)) {
      super.ended(asyncId);
      return;
    }
    stack.pop();
    out.ended(tick(), asyncId);
    if (stack.drain() == QueueKind.TICK && stack.isOutermost()) {
      justWrote(NEXT_OF_DRAIN);
    }
  }

  @Override
  public void drainStart(QueueKind queue) {
    stack.beginDrain(queue);
  }

  @Override
  public void drainEnd(QueueKind queue) {
    justWrote(0);
    int count = stack.endDrain(queue);
    if (count > 0 && is(Category.CALLBACKS)) {
      long now = tick();
      out.drain(now, queue, count, now - stack.endedDrainStart());
    }
  }

  // ---- promises --------------------------------------------------------------------------------

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    if (!is(Category.PROMISES)) {
      return;
    }
    int site = site();
    long execution = stack.current();
    long trigger = parentAsyncId != 0 ? parentAsyncId : execution;
    out.init(tick(), asyncId, promiseType, trigger, execution, ResourceKind.RESOURCE, site, null);
    if (parentAsyncId != 0) {
      out.subscribe(tick(), asyncId, parentAsyncId, false, site);
    }
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    if (is(Category.PROMISES)) {
      out.subscribe(tick(), asyncId, awaitedAsyncId, true, site());
    }
  }

  @Override
  public void promiseResolve(long asyncId, boolean rejected) {
    if (is(Category.PROMISES)) {
      out.resolve(tick(), asyncId, stack.current(), rejected);
    }
  }

  // ---- work pool -------------------------------------------------------------------------------

  @Override
  public void workQueued(WorkRequest work) {
    if (is(Category.WORK)) {
      out.workQueued(tick(), work.asyncId());
    }
  }

  /** Pool thread. */
  @Override
  public void workStart(WorkRequest work) {
    if (is(Category.WORK)) {
      long time = now();
      long id = work.asyncId();
      int thread = strings.intern(Thread.currentThread().getName());
      foreign.add(writer -> writer.workStart(time, id, thread));
    }
  }

  /** Pool thread. */
  @Override
  public void workEnd(WorkRequest work) {
    if (is(Category.WORK)) {
      long time = now();
      long id = work.asyncId();
      int thread = strings.intern(Thread.currentThread().getName());
      foreign.add(writer -> writer.workEnd(time, id, thread));
    }
  }

  // ---- streams and emitters --------------------------------------------------------------------

  @Override
  public void streamInit(
      long streamId,
      String className,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode) {
    if (is(Category.STREAMS)) {
      out.streamInit(
          tick(),
          streamId,
          streamClassIds.of(className),
          readableHighWaterMark,
          writableHighWaterMark,
          readableObjectMode,
          writableObjectMode,
          site());
    }
  }

  @Override
  public void stream(
      long streamId,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Preview preview) {
    if (is(Category.STREAMS)) {
      int limit = previewLength;
      String text = preview == null || limit == 0 ? null : preview.text(limit);
      out.streamOp(
          tick(), streamId, operation, bytes, buffered, highWaterMark, siteOf(operation), text);
    }
  }

  /** Only what programs do themselves has a place. */
  private int siteOf(StreamOperation operation) {
    return switch (operation) {
      case WRITE, WRITE_FALSE, PUSH, PAUSE, RESUME -> site();
      default -> 0;
    };
  }

  @Override
  public void pipe(long sourceId, long destinationId, boolean connected) {
    if (!is(Category.STREAMS)) {
      return;
    }
    if (connected) {
      out.pipe(tick(), sourceId, destinationId);
    } else {
      out.unpipe(tick(), sourceId, destinationId);
    }
  }

  @Override
  public void emitterInit(long emitterId, String className, boolean made) {
    if (is(Category.EMITS)) {
      out.emitterInit(now(), emitterId, strings.intern(className), made ? site() : 0);
    }
  }

  @Override
  public void emit(long emitterId, String className, String event, int listeners) {
    if (is(Category.EMITS)) {
      out.emit(tick(), emitterId, strings.intern(className), strings.intern(event), listeners);
    }
  }

  @Override
  public void listeners(long emitterId, String event, int listeners) {
    if (is(Category.EMITS)) {
      out.listeners(tick(), emitterId, strings.intern(event), listeners, site());
    }
  }

  @Override
  public void calledBack(Site function, Site callback, boolean sync) {
    if (is(Category.CALLS)) {
      out.calledBack(now(), sites.intern(function), sites.intern(callback), sync);
    }
  }

  // ---- what the program says and does ----------------------------------------------------------

  @Override
  public void console(ConsoleLevel level, String text) {
    if (is(Category.CONSOLE)) {
      out.console(tick(), level, cut(text), site());
    }
  }

  @Override
  public void thrown(String text, boolean fatal, Site site) {
    sawFatalError |= fatal;
    if (is(Category.ERRORS)) {
      out.thrown(tick(), cut(text), fatal, is(Category.SITES) ? sites.intern(site) : 0);
    }
  }

  @Override
  public void rejection(long promiseId, RejectionKind kind, String reason) {
    if (is(Category.ERRORS)) {
      out.rejection(tick(), promiseId, kind, cut(reason));
    }
  }

  @Override
  public void syncCall(String name, long durationNanos) {
    if (is(Category.BLOCKING)) {
      out.syncCall(tick(), strings.intern(name), durationNanos, site());
    }
  }

  /**
   * The stack of a callback that has run since {@code since}; loop thread, inside the callback. An
   * empty one is that of builtin modules alone.
   */
  void blocked(long since, List<Site> guestStack) {
    if (since == busySince && !guestStack.isEmpty() && is(Category.BLOCKING)) {
      long now = tick();
      out.blocked(now, now - since, guestStack);
    }
  }

  /** A collection ended; any thread. */
  void collected(String collector, long durationNanos) {
    if (is(Category.BLOCKING)) {
      long time = now();
      int name = strings.intern(collector);
      foreign.add(writer -> writer.gc(time, name, durationNanos));
    }
  }

  // ---- pausing ---------------------------------------------------------------------------------

  /** The loop is about to stand still; {@link LoopRecord.Paused}. Loop thread. */
  void paused(String reason) {
    writeForeign();
    busySince = 0;
    out.paused(tick(), reason);
  }

  /** The loop waits for a while that is not the program's, or goes on. Loop thread. */
  void held(boolean waits) {
    busySince = waits ? 0 : tick();
  }

  /** Loop thread. */
  void resumed() {
    out.resumed(tick());
    busySince = tick();
  }
}
