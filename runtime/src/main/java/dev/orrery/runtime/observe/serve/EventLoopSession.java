package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.Dispatcher;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.Finding;
import dev.orrery.protocol.eventloop.GetRecordsParams;
import dev.orrery.protocol.eventloop.GetRecordsResult;
import dev.orrery.protocol.eventloop.GetStateResult;
import dev.orrery.protocol.eventloop.GetTreeResult;
import dev.orrery.protocol.eventloop.LintResult;
import dev.orrery.protocol.eventloop.Severity;
import dev.orrery.protocol.eventloop.WhyAliveResult;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.lint.Lints;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordingOptions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The EventLoop domain for one client. All of it happens on the service's thread. */
public final class EventLoopSession implements AutoCloseable {
  private static final int DEFAULT_RATE = 10;
  private static final int MAX_RATE = 100;
  private static final int MAX_PREVIEW = 4096;
  private static final int DEFAULT_LIMIT = 10_000;
  private static final int MAX_LIMIT = 100_000;

  /** A program that records faster than this reads would keep it at it for ever. */
  private static final int MAX_READ = 1 << 18;

  private final EventLoopService service;
  private final EventSender events;
  private final RecordJsonWriter json = new RecordJsonWriter();
  private RecordFeed feed;
  private ScheduledFuture<?> pumping;
  private boolean closed;

  EventLoopSession(EventLoopService service, EventSender events) {
    this.service = service;
    this.events = events;
  }

  void register(Dispatcher dispatcher) {
    service.control().register(dispatcher, this);
    dispatcher
        .handleAsync(EventLoopDomain.ENABLE, onThread(this::enable))
        .handleAsync(EventLoopDomain.DISABLE, onThread(_ -> disable()))
        .handleAsync(
            EventLoopDomain.GET_STATE,
            onState(
                false,
                (_, state, sites) ->
                    new GetStateResult(StateView.of(state, sites), control(), sites.takeSites())))
        .handleAsync(EventLoopDomain.GET_RECORDS, onState(false, this::records))
        .handleAsync(
            EventLoopDomain.START_RECORDING,
            onThread(parameters -> service.startRecording(parameters.file())))
        .handleAsync(EventLoopDomain.STOP_RECORDING, onThread(_ -> service.stopRecording()))
        .handleAsync(
            EventLoopDomain.EXPLAIN,
            onState(
                true, (parameters, state, sites) -> Answers.explain(parameters.id(), state, sites)))
        .handleAsync(
            EventLoopDomain.WHY_ALIVE,
            onState(
                false,
                (_, state, sites) ->
                    new WhyAliveResult(AliveReasons.of(state, sites), sites.takeSites())))
        .handleAsync(
            EventLoopDomain.GET_TREE,
            onState(
                true,
                (_, state, sites) ->
                    new GetTreeResult(TreeView.of(state, sites), sites.takeSites())))
        .handleAsync(
            EventLoopDomain.LINT,
            onState(
                true,
                (_, state, sites) -> new LintResult(findings(state, sites), sites.takeSites())));
  }

  <P, R> Function<P, CompletionStage<R>> onThread(Dispatcher.Handler<P, R> handler) {
    return parameters ->
        CompletableFuture.supplyAsync(() -> handle(handler, parameters), service.executor());
  }

  private static <P, R> R handle(Dispatcher.Handler<P, R> handler, P parameters) {
    try {
      return handler.handle(parameters);
    } catch (ProtocolException e) {
      throw new CompletionException(e);
    }
  }

  /** Answers a question about the state. */
  private interface Question<P, R> {
    R answer(P parameters, LoopState state, RecordJsonWriter sites) throws ProtocolException;
  }

  private <P, R> Function<P, CompletionStage<R>> onState(boolean detail, Question<P, R> question) {
    return parameters ->
        CompletableFuture.supplyAsync(() -> service.model().state(detail), service.executor())
            .thenCompose(Function.identity())
            .thenApplyAsync(
                state -> handle(p -> question.answer(p, state, json.ofAnswer()), parameters),
                service.executor());
  }

  private Empty enable(EnableParams parameters) {
    disable();
    int rate = parameters.rate() == null ? DEFAULT_RATE : parameters.rate();
    int previews = parameters.previews() == null ? 0 : parameters.previews();
    RecordFilter filter =
        RecordFilter.of(parameters.categories(), Math.clamp(previews, 0, MAX_PREVIEW));
    RecordingOptions options =
        RecordingOptions.DEFAULT
            .withCategories(filter.recorded())
            .withPreviewLength(filter.previews());
    if (!closed) {
      feed = new RecordFeed(service.observation().start(options), filter, json, events);
      long periodMs = TimeUnit.SECONDS.toMillis(1) / Math.clamp(rate, 1, MAX_RATE);
      // Not at a fixed rate: being late with it would keep commands from their turn.
      pumping =
          service
              .executor()
              .scheduleWithFixedDelay(feed::pump, periodMs, periodMs, TimeUnit.MILLISECONDS);
      service.enabled();
      service.control().announce(this);
    }
    return new Empty();
  }

  private Empty disable() {
    if (feed != null) {
      pumping.cancel(false);
      feed.close();
      feed = null;
    }
    return new Empty();
  }

  /** Sends what has not been sent yet, until a time of {@link System#nanoTime}. */
  void flush(long deadline) {
    if (feed != null) {
      try {
        feed.flush(deadline);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private ControlState control() {
    return service.control().state();
  }

  /** Sends an event if the session is enabled. */
  <P> void send(Event<P> event, P parameters) {
    if (feed != null) {
      events.send(event, parameters);
    }
  }

  private static List<Finding> findings(LoopState state, RecordJsonWriter sites) {
    return Lints.check(state).stream().map(found -> finding(found, state.timeNs(), sites)).toList();
  }

  private static Finding finding(
      dev.orrery.protocol.model.lint.Finding found, long timeNs, RecordJsonWriter sites) {
    return new Finding(
        found.lint(),
        Severity.valueOf(found.severity().name()),
        found.sentence(),
        found.count(),
        timeNs,
        null,
        sites.site(found.site()),
        found.doc());
  }

  private GetRecordsResult records(
      GetRecordsParams parameters, LoopState state, RecordJsonWriter answer) {
    long from = parameters.from() == null ? Long.MIN_VALUE : parameters.from();
    long to = parameters.to() == null ? Long.MAX_VALUE : parameters.to();
    int limit =
        Math.clamp(parameters.limit() == null ? DEFAULT_LIMIT : parameters.limit(), 0, MAX_LIMIT);
    RecordReader reader = service.observation().history();
    ArrayDeque<LoopRecord> kept = new ArrayDeque<>();
    long[] cut = {0};
    reader.read(
        loopRecord -> {
          if (loopRecord.time() >= from && loopRecord.time() < to) {
            kept.add(loopRecord);
            if (kept.size() > limit) {
              kept.removeFirst();
              cut[0]++;
            }
          }
        },
        MAX_READ);
    return new GetRecordsResult(
        answer.toJson(List.copyOf(kept)), answer.takeSites(), reader.dropped() + cut[0]);
  }

  /** Ends the session; any thread. */
  @Override
  public void close() {
    try {
      service.executor().execute(this::end);
    } catch (RejectedExecutionException _) {
      // The service has ended, and all sessions with it.
    }
  }

  private void end() {
    closed = true;
    disable();
    service.ended(this);
  }
}
