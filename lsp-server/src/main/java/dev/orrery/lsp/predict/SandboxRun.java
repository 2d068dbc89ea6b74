package dev.orrery.lsp.predict;

import dev.orrery.protocol.cdp.Transport;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.LiveFeed;
import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.GetStateResult;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.SetBreakpointParams;
import dev.orrery.protocol.eventloop.SetVirtualTimeParams;
import dev.orrery.protocol.eventloop.TimeMode;
import dev.orrery.protocol.model.explain.ExplainReport;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.RecordCategory;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of a program whose clock is set from here. It stops before each poll and before timers; then
 * time goes on by what is chosen, never by waiting.
 */
final class SandboxRun implements FeedListener {
  private static final int RATE = 50;
  private static final int MAX_STOPS = 4000;
  private static final int MAX_LINES = 500;
  private static final long PATIENCE_MS = 30_000;

  /** I/O that has not come then is not waited for. */
  private static final long IO_PATIENCE_MS = 2000;

  /** What is shorter is the time of stopping itself. */
  private static final long SHORTEST_MS = 4;

  /** The async id of the main program. */
  private static final long MAIN_ID = 1;

  private static final long NS_PER_MS = 1_000_000;

  private final Choices choices;
  private final boolean takesTime;
  private final ExplainReport.Builder report = new ExplainReport.Builder();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final CompletableFuture<String> end = new CompletableFuture<>();
  private LiveFeed feed;
  private boolean inMain;
  private boolean exited;
  private String ending;
  private int timersBreakpoint;
  private volatile long resumedNs = System.nanoTime();
  private volatile long stops;

  /** {@code takesTime}: whether the time that code takes moves its clock. */
  SandboxRun(Choices choices, boolean takesTime) {
    this.choices = choices;
    this.takesTime = takesTime;
  }

  /**
   * Runs it to its end.
   *
   * @param program waits to be watched
   */
  Observed run(Transport program, Sandbox sandbox) throws IOException, InterruptedException {
    List<RecordCategory> watched =
        Arrays.stream(RecordCategory.values())
            .filter(each -> !EnumSet.of(RecordCategory.CALL, RecordCategory.EMITTER).contains(each))
            .toList();
    feed = new LiveFeed("the program", program, false, new EnableParams(watched, RATE, 0));
    feed.start(this);
    String stopped = null;
    try {
      prepare();
      stopped = end.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      stopped = "It was stopped after " + PATIENCE_MS / 1000 + " seconds.";
    } catch (ExecutionException e) {
      throw new IOException("The program cannot be driven: " + e.getCause().getMessage() + ".", e);
    } finally {
      feed.close();
    }
    synchronized (this) {
      if (stopped == null && !exited) {
        throw new IOException("The program broke off. " + ending + " " + sandbox.ending());
      }
      return new Observed(lines, report.build(), stopped, sandbox.folder());
    }
  }

  private void prepare() throws InterruptedException, ExecutionException, TimeoutException {
    feed.call(EventLoopDomain.SET_VIRTUAL_TIME, frozen(false, 0))
        .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    feed.call(EventLoopDomain.SET_BREAKPOINT, before(Phase.POLL));
    timersBreakpoint =
        feed.call(EventLoopDomain.SET_BREAKPOINT, before(Phase.TIMERS))
            .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
            .breakpointId();
    resume();
  }

  private static SetBreakpointParams before(Phase phase) {
    return new SetBreakpointParams(BreakpointKind.PHASE_ENTERED, phase, null, null);
  }

  private static SetVirtualTimeParams frozen(boolean jump, long advanceMs) {
    return new SetVirtualTimeParams(TimeMode.FROZEN, jump, advanceMs);
  }

  private void resume() {
    resumedNs = System.nanoTime();
    feed.call(EventLoopDomain.RESUME);
  }

  @Override
  public synchronized void records(List<LoopRecord> batch) {
    for (LoopRecord each : batch) {
      explain(each);
      switch (each) {
        case LoopRecord.Console r -> print(r.site(), r.text());
        case LoopRecord.ProgramExit _ -> exited = true;
        case LoopRecord.Thrown r ->
            print(r.site(), (r.fatal() ? "Uncaught " : "Thrown ") + r.text());
        default -> {}
      }
    }
    if (lines.size() >= MAX_LINES) {
      end.complete("It was stopped after " + MAX_LINES + " lines.");
    }
  }

  /**
   * The program is held within its main program, whose beginning nobody saw and whose end is therefore
   * not told either.
   */
  private void explain(LoopRecord each) {
    if (inMain && isAfterMain(each)) {
      inMain = false;
      report.accept(new LoopRecord.After(each.time(), MAIN_ID));
    }
    report.accept(each);
    if (each instanceof LoopRecord.ProgramStart start) {
      inMain = true;
      report.accept(new LoopRecord.Before(start.time(), MAIN_ID));
    }
  }

  private static boolean isAfterMain(LoopRecord each) {
    return switch (each) {
      case LoopRecord.Before _,
          LoopRecord.Drain _,
          LoopRecord.PhaseEnter _,
          LoopRecord.IterationStart _,
          LoopRecord.ProgramExit _ ->
          true;
      case LoopRecord.After r -> r.id() == MAIN_ID;
      default -> false;
    };
  }

  private void print(Site site, String text) {
    String said = text == null ? "" : text;
    String key = site == null ? Line.unplaced(said) : site.location();
    lines.add(new Line(site, occurrences.merge(key, 1, Integer::sum), said));
  }

  @Override
  public void ended(String why) {
    synchronized (this) {
      ending = why;
    }
    end.complete(null);
  }

  @Override
  public void paused(PausedEvent event) {
    if (event.breakpointId() == null) {
      // Before its first line; it is let go by prepare.
      return;
    }
    long tookMs = (System.nanoTime() - resumedNs) / NS_PER_MS;
    if (++stops > MAX_STOPS) {
      end.complete("It was stopped after " + MAX_STOPS / 2 + " iterations of the loop.");
      return;
    }
    long passedMs = takesTime && tookMs >= SHORTEST_MS ? tookMs : 0;
    if (event.breakpointId() == timersBreakpoint) {
      goOn(false, passedMs + choices.lateness());
    } else {
      feed.call(EventLoopDomain.GET_STATE).thenAccept(state -> poll(state, passedMs));
    }
  }

  /** Poll is about to wait: for I/O if there is some under way, else until the next timer. */
  private void poll(GetStateResult result, long passedMs) {
    var waiting = Waits.of(result.state());
    if (!waiting.polls() || waiting.timerMs() < 0) {
      goOn(false, passedMs);
    } else if (!waiting.io() || choices.isBeforeIo(waiting.timerMs() - passedMs)) {
      goOn(waiting.timerMs() > passedMs, Math.max(0, passedMs - waiting.timerMs()));
    } else {
      long stop = stops;
      goOn(false, passedMs);
      CompletableFuture.delayedExecutor(IO_PATIENCE_MS, TimeUnit.MILLISECONDS)
          .execute(() -> giveUpIo(stop));
    }
  }

  /** Nothing has come meanwhile. */
  private void giveUpIo(long stop) {
    if (stops == stop && !end.isDone()) {
      feed.call(EventLoopDomain.SET_VIRTUAL_TIME, frozen(true, 0));
    }
  }

  private void goOn(boolean jump, long advanceMs) {
    if (jump || advanceMs > 0) {
      // In the loop's thread it takes several steps, which a resume would overtake.
      feed.call(EventLoopDomain.SET_VIRTUAL_TIME, frozen(jump, advanceMs)).thenRun(this::resume);
    } else {
      resume();
    }
  }
}
