package dev.orrery.protocol.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way back: takes records apart and gives them to a {@link RecordWriter}, with names and sites
 * put into its tables. As thread-safe as the writer.
 */
public final class RecordEncoder implements Consumer<LoopRecord> {
  private final RecordWriter writer;
  private final StringTable strings;
  private final SiteTable sites;

  public RecordEncoder(RecordWriter writer, StringTable strings, SiteTable sites) {
    this.writer = writer;
    this.strings = strings;
    this.sites = sites;
  }

  @Override
  public void accept(LoopRecord loopRecord) {
    long time = loopRecord.time();
    switch (loopRecord) {
      case LoopRecord.ProgramStart r ->
          writer.programStart(time, r.pid(), r.wallClockMs(), r.loopTimeMs(), texts(r));
      case LoopRecord.ProgramExit r -> writer.programExit(time, r.code());
      case LoopRecord.Dropped r -> writer.dropped(time, r.count());
      case LoopRecord.Paused r -> writer.paused(time, r.reason());
      case LoopRecord.Resumed ignored -> writer.resumed(time);
      case LoopRecord.IterationStart r ->
          writer.iterationStart(time, r.iteration(), r.loopTimeMs());
      case LoopRecord.IterationEnd r -> writer.iterationEnd(time, r.iteration());
      case LoopRecord.PhaseEnter r -> writer.phaseEnter(time, r.phase());
      case LoopRecord.PhaseExit r -> writer.phaseExit(time, r.phase(), r.ran());
      case LoopRecord.PollBlock r -> writer.pollBlock(time, r.timeoutMs(), r.reason());
      case LoopRecord.PollWake r -> writer.pollWake(time, r.cause(), r.loopTimeMs());
      case LoopRecord.Drain r -> writer.drain(time, r.queue(), r.count(), r.durationNs());
      case LoopRecord.Init r -> init(r);
      case LoopRecord.Detail r -> writer.detail(time, r.id(), r.text());
      case LoopRecord.Active r -> writer.active(time, r.id(), r.active());
      case LoopRecord.Ref r -> writer.ref(time, r.id());
      case LoopRecord.Unref r -> writer.unref(time, r.id());
      case LoopRecord.Close r -> writer.close(time, r.id());
      case LoopRecord.Destroy r -> writer.destroy(time, r.id());
      case LoopRecord.Enqueue r ->
          writer.enqueue(time, r.queue(), r.id(), r.dueMs(), id(r.callback()), id(r.site()));
      case LoopRecord.Cancel r -> writer.cancel(time, r.queue(), r.id());
      case LoopRecord.TimerFired r -> writer.timerFired(time, r.id(), r.lateMs());
      case LoopRecord.Before r -> writer.before(time, r.id());
      case LoopRecord.After r -> writer.after(time, r.id());
      case LoopRecord.Subscribe r ->
          writer.subscribe(time, r.id(), r.parentId(), r.await(), id(r.site()));
      case LoopRecord.Resolve r -> writer.resolve(time, r.id(), r.byId(), r.rejected());
      case LoopRecord.WorkQueued r -> writer.workQueued(time, r.id());
      case LoopRecord.WorkStart r -> writer.workStart(time, r.id(), id(r.thread()));
      case LoopRecord.WorkEnd r -> writer.workEnd(time, r.id(), id(r.thread()));
      case LoopRecord.StreamInit r -> streamInit(r);
      case LoopRecord.StreamOp r -> streamOp(r);
      case LoopRecord.Pipe r -> writer.pipe(time, r.sourceId(), r.destinationId());
      case LoopRecord.Unpipe r -> writer.unpipe(time, r.sourceId(), r.destinationId());
      case LoopRecord.Emit r ->
          writer.emit(time, r.id(), id(r.emitter()), id(r.event()), r.listeners());
      case LoopRecord.Listeners r ->
          writer.listeners(time, r.id(), id(r.event()), r.listeners(), id(r.site()));
      case LoopRecord.EmitterInit r ->
          writer.emitterInit(time, r.id(), id(r.className()), id(r.site()));
      case LoopRecord.Console r -> writer.console(time, r.level(), r.text(), id(r.site()));
      case LoopRecord.Thrown r -> writer.thrown(time, r.text(), r.fatal(), id(r.site()));
      case LoopRecord.Rejection r -> writer.rejection(time, r.id(), r.rejection(), r.text());
      case LoopRecord.CalledBack r ->
          writer.calledBack(time, id(r.function()), id(r.callback()), r.sync());
      case LoopRecord.SyncCall r ->
          writer.syncCall(time, id(r.name()), r.durationNs(), id(r.site()));
      case LoopRecord.Blocked r -> writer.blocked(time, r.durationNs(), r.stack());
      case LoopRecord.Gc r -> writer.gc(time, id(r.collector()), r.durationNs());
    }
  }

  private void init(LoopRecord.Init r) {
    writer.init(
        r.time(),
        r.id(),
        id(r.type()),
        r.triggerId(),
        r.executionId(),
        r.resource(),
        id(r.site()),
        r.detail());
  }

  private void streamInit(LoopRecord.StreamInit r) {
    writer.streamInit(
        r.time(),
        r.id(),
        id(r.className()),
        r.readableHighWaterMark(),
        r.writableHighWaterMark(),
        r.readableObjectMode(),
        r.writableObjectMode(),
        id(r.site()));
  }

  private void streamOp(LoopRecord.StreamOp r) {
    writer.streamOp(
        r.time(),
        r.id(),
        r.operation(),
        r.bytes(),
        r.buffered(),
        r.highWaterMark(),
        id(r.site()),
        r.preview());
  }

  private static List<String> texts(LoopRecord.ProgramStart r) {
    List<String> texts = new ArrayList<>(r.argv().size() + 2);
    texts.add(r.version());
    texts.add(r.cwd());
    texts.addAll(r.argv());
    return texts;
  }

  private int id(String name) {
    return strings.intern(name);
  }

  private int id(Site site) {
    return sites.intern(site);
  }
}
