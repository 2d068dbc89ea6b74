package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.Request;
import dev.orrery.runtime.loop.WorkRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Passes everything on to several observers, in order. Immutable. */
final class CompositeObserver implements RuntimeObserver {
  private final RuntimeObserver[] observers;

  CompositeObserver(List<RuntimeObserver> observers) {
    this.observers = observers.toArray(RuntimeObserver[]::new);
  }

  private void each(Consumer<RuntimeObserver> call) {
    for (RuntimeObserver observer : observers) {
      call.accept(observer);
    }
  }

  @Override
  public Set<Interest> interests() {
    Set<Interest> all = EnumSet.noneOf(Interest.class);
    each(observer -> all.addAll(observer.interests()));
    return all;
  }

  @Override
  public void iterationStart(long iteration) {
    each(observer -> observer.iterationStart(iteration));
  }

  @Override
  public void iterationEnd(long iteration) {
    each(observer -> observer.iterationEnd(iteration));
  }

  @Override
  public void phaseEnter(Phase phase) {
    each(observer -> observer.phaseEnter(phase));
  }

  @Override
  public void phaseExit(Phase phase, int ran) {
    each(observer -> observer.phaseExit(phase, ran));
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    each(observer -> observer.pollBlock(timeoutMs, why));
  }

  @Override
  public void pollWake(WakeCause by) {
    each(observer -> observer.pollWake(by));
  }

  @Override
  public void tickQueued(long asyncId, long triggerAsyncId, Object callback) {
    each(observer -> observer.tickQueued(asyncId, triggerAsyncId, callback));
  }

  @Override
  public void ended(long asyncId) {
    each(observer -> observer.ended(asyncId));
  }

  @Override
  public void enqueue(QueueKind queue, long id, long dueMs, Object callback) {
    each(observer -> observer.enqueue(queue, id, dueMs, callback));
  }

  @Override
  public void cancel(QueueKind queue, long id) {
    each(observer -> observer.cancel(queue, id));
  }

  @Override
  public void timerFired(long id, long lateMs) {
    each(observer -> observer.timerFired(id, lateMs));
  }

  @Override
  public void entryRef(long id, boolean refed) {
    each(observer -> observer.entryRef(id, refed));
  }

  @Override
  public void handleInit(Handle handle) {
    each(observer -> observer.handleInit(handle));
  }

  @Override
  public void handleActive(Handle handle, boolean active) {
    each(observer -> observer.handleActive(handle, active));
  }

  @Override
  public void handleRef(Handle handle) {
    each(observer -> observer.handleRef(handle));
  }

  @Override
  public void handleUnref(Handle handle) {
    each(observer -> observer.handleUnref(handle));
  }

  @Override
  public void handleClose(Handle handle) {
    each(observer -> observer.handleClose(handle));
  }

  @Override
  public void requestBegin(Request request) {
    each(observer -> observer.requestBegin(request));
  }

  @Override
  public void requestEnd(Request request) {
    each(observer -> observer.requestEnd(request));
  }

  @Override
  public void workQueued(WorkRequest work) {
    each(observer -> observer.workQueued(work));
  }

  @Override
  public void workStart(WorkRequest work) {
    each(observer -> observer.workStart(work));
  }

  @Override
  public void workEnd(WorkRequest work) {
    each(observer -> observer.workEnd(work));
  }

  @Override
  public void programStart() {
    each(observer -> observer.programStart());
  }

  @Override
  public void programReady() {
    each(observer -> observer.programReady());
  }

  @Override
  public void programExit(int code) {
    each(observer -> observer.programExit(code));
  }

  @Override
  public void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {
    each(observer -> observer.init(asyncId, type, triggerAsyncId, kind, detail));
  }

  @Override
  public void detail(long asyncId, String detail) {
    each(observer -> observer.detail(asyncId, detail));
  }

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    each(observer -> observer.promiseInit(asyncId, parentAsyncId));
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    each(observer -> observer.await(asyncId, awaitedAsyncId));
  }

  @Override
  public void promiseResolve(long asyncId, boolean rejected) {
    each(observer -> observer.promiseResolve(asyncId, rejected));
  }

  @Override
  public void before(long asyncId) {
    each(observer -> observer.before(asyncId));
  }

  @Override
  public void after(long asyncId) {
    each(observer -> observer.after(asyncId));
  }

  @Override
  public void destroy(long asyncId) {
    each(observer -> observer.destroy(asyncId));
  }

  @Override
  public void drainStart(QueueKind queue) {
    each(observer -> observer.drainStart(queue));
  }

  @Override
  public void drainEnd(QueueKind queue) {
    each(observer -> observer.drainEnd(queue));
  }

  @Override
  public void streamInit(
      long streamId,
      String className,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode) {
    each(
        observer ->
            observer.streamInit(
                streamId,
                className,
                readableHighWaterMark,
                writableHighWaterMark,
                readableObjectMode,
                writableObjectMode));
  }

  @Override
  public void stream(
      long streamId,
      StreamOperation operation,
      long bytes,
      long buffered,
      long highWaterMark,
      Preview preview) {
    each(observer -> observer.stream(streamId, operation, bytes, buffered, highWaterMark, preview));
  }

  @Override
  public void pipe(long sourceId, long destinationId, boolean connected) {
    each(observer -> observer.pipe(sourceId, destinationId, connected));
  }

  @Override
  public void calledBack(Site function, Site callback, boolean sync) {
    each(observer -> observer.calledBack(function, callback, sync));
  }

  @Override
  public void emitterInit(long emitterId, String className, boolean made) {
    each(observer -> observer.emitterInit(emitterId, className, made));
  }

  @Override
  public void emit(long emitterId, String className, String event, int listeners) {
    each(observer -> observer.emit(emitterId, className, event, listeners));
  }

  @Override
  public void listeners(long emitterId, String event, int listeners) {
    each(observer -> observer.listeners(emitterId, event, listeners));
  }

  @Override
  public void console(ConsoleLevel level, String text) {
    each(observer -> observer.console(level, text));
  }

  @Override
  public void thrown(String text, boolean fatal, Site site) {
    each(observer -> observer.thrown(text, fatal, site));
  }

  @Override
  public void rejection(long promiseId, RejectionKind kind, String reason) {
    each(observer -> observer.rejection(promiseId, kind, reason));
  }

  @Override
  public void traced(String phase, String categories, String name, long id, String data) {
    each(observer -> observer.traced(phase, categories, name, id, data));
  }

  @Override
  public void syncCall(String name, long durationNanos) {
    each(observer -> observer.syncCall(name, durationNanos));
  }
}
