package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.BufferState;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.PollState;
import dev.orrery.protocol.eventloop.QueueState;
import dev.orrery.protocol.eventloop.ResourceState;
import dev.orrery.protocol.eventloop.StreamState;
import dev.orrery.protocol.eventloop.Waiting;
import dev.orrery.protocol.eventloop.WorkState;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.PollWait;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.record.QueueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The model's state as the domain has it, for one session. */
final class StateView {
  private final dev.orrery.protocol.model.LoopState state;
  private final RecordJsonWriter sites;

  private StateView(dev.orrery.protocol.model.LoopState state, RecordJsonWriter sites) {
    this.state = state;
    this.sites = sites;
  }

  static LoopState of(dev.orrery.protocol.model.LoopState state, RecordJsonWriter sites) {
    return new StateView(state, sites).view();
  }

  private LoopState view() {
    PollWait wait = state.loop().pollWait();
    return new LoopState(
        state.timeNs(),
        state.loop().loopTimeMs(),
        state.loop().place().iteration(),
        state.loop().place().phase(),
        state.stack().stream().map(Run::id).toList(),
        wait == null ? null : new PollState(wait.timeoutMs(), wait.reason(), wait.sinceNs()),
        Arrays.stream(QueueKind.values()).map(this::queue).toList(),
        state.resources().stream().map(this::resource).toList(),
        work(),
        state.streams().stream().map(StateView::stream).toList(),
        state.promises().size());
  }

  private QueueState queue(QueueKind kind) {
    List<Waiting> waiting =
        kind == QueueKind.WORK
            ? state.pool().queued().stream().map(this::waiting).toList()
            : state.queues().of(kind).stream().map(this::waiting).toList();
    return new QueueState(kind, waiting);
  }

  private Waiting waiting(QueueEntry entry) {
    return new Waiting(
        entry.id(),
        entry.type(),
        entry.sinceNs(),
        entry.queue() == QueueKind.TIMERS ? entry.dueMs() : null,
        sites.site(entry.callback()),
        sites.site(entry.site()));
  }

  private Waiting waiting(PoolJob job) {
    return new Waiting(job.id(), job.type(), job.queuedNs(), null, null, sites.site(job.site()));
  }

  private ResourceState resource(dev.orrery.protocol.model.ResourceState resource) {
    return new ResourceState(
        resource.id(),
        resource.type(),
        resource.kind(),
        resource.triggerId(),
        resource.executionId(),
        resource.createdNs(),
        resource.active(),
        resource.refed(),
        resource.closing(),
        resource.detail(),
        sites.site(resource.site()));
  }

  private List<WorkState> work() {
    List<WorkState> work = new ArrayList<>();
    state.pool().running().forEach(job -> work.add(work(job, job.startedNs())));
    state.pool().queued().forEach(job -> work.add(work(job, job.queuedNs())));
    return work;
  }

  private static WorkState work(PoolJob job, long since) {
    return new WorkState(job.id(), job.thread(), since);
  }

  private static StreamState stream(dev.orrery.protocol.model.StreamState stream) {
    ReadSide read = stream.readable();
    WriteSide write = stream.writable();
    return new StreamState(
        stream.id(),
        stream.className(),
        read == null
            ? null
            : new BufferState(
                read.buffered(),
                read.highWaterMark(),
                read.pushed(),
                Boolean.FALSE.equals(read.flowing())),
        write == null
            ? null
            : new BufferState(
                write.buffered(), write.highWaterMark(), write.written(), write.isFull()),
        stream.pipesTo());
  }
}
