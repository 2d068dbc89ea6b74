package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.loop.LoopClient;
import dev.orrery.dap.loop.LoopFilter;
import dev.orrery.dap.loop.LoopPlace;
import dev.orrery.dap.source.Sources;
import dev.orrery.dap.stack.Frame;
import dev.orrery.dap.stack.Frames;
import dev.orrery.dap.stack.Stop;
import dev.orrery.dap.variable.Evaluation;
import dev.orrery.dap.variable.References;
import dev.orrery.dap.variable.Thrown;
import dev.orrery.protocol.eventloop.PauseReason;
import dev.orrery.protocol.eventloop.PausedEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.ExceptionBreakMode;
import org.eclipse.lsp4j.debug.ExceptionDetails;
import org.eclipse.lsp4j.debug.ExceptionInfoResponse;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.Thread;
import org.eclipse.lsp4j.debug.ThreadsResponse;

/** Tells a client of stops: each event says all that a client has to know. */
final class Stops {
  private static final int THREAD = 1;

  private final Editor editor;
  private final References references;
  private final LoopClient loop;
  private final Sources sources;
  private final Evaluation evaluation;
  private ExceptionInfoResponse information;

  Stops(
      Editor editor,
      References references,
      LoopClient loop,
      Sources sources,
      Evaluation evaluation) {
    this.editor = editor;
    this.references = references;
    this.loop = loop;
    this.sources = sources;
    this.evaluation = evaluation;
  }

  /** The program goes on: what was numbered is forgotten. */
  void over() {
    references.stopIsOver();
    evaluation.stopIsOver();
    information = null;
  }

  /** About what has stopped the program, null if it was nothing of the kind. */
  ExceptionInfoResponse information() {
    return information;
  }

  /** {@code asked}: the client has asked for a pause. */
  void tell(Stop stop, String reason, boolean asked, List<Integer> hit) {
    StoppedEventArguments event = event(reason);
    event.setHitBreakpointIds(hit.isEmpty() ? null : hit.toArray(Integer[]::new));
    JsonObject exception = stop.exception();
    if (exception != null) {
      information = Thrown.of(exception);
      event.setText(information.getDescription());
      event.setDescription(
          information.getBreakMode() == ExceptionBreakMode.UNHANDLED
              ? "Paused on uncaught exception"
              : "Paused on exception");
    } else {
      event.setDescription(description(reason, asked));
    }
    editor.client().stopped(event);
  }

  private static String description(String reason, boolean asked) {
    return switch (reason) {
      case "entry" -> "Paused on entry";
      case "breakpoint" -> "Paused on breakpoint";
      case "function breakpoint" -> "Paused on call";
      case "step" -> "Paused on step";
      default -> asked ? "Paused" : "Paused on debugger statement";
    };
  }

  /** A stop of the loop, or because of it. {@code filter}: null if no filter was hit. */
  void tellLoop(PausedEvent about, LoopFilter filter) {
    String reason =
        switch (about.reason()) {
          case BREAKPOINT -> "exception";
          case STEP -> "step";
          case PAUSE -> "pause";
        };
    StoppedEventArguments event = event(reason);
    event.setDescription(about.sentence());
    if (about.reason() == PauseReason.BREAKPOINT) {
      event.setText(about.sentence());
      information = new ExceptionInfoResponse();
      information.setExceptionId(filter == null ? "loop" : filter.id());
      information.setDescription(about.sentence());
      information.setBreakMode(ExceptionBreakMode.ALWAYS);
      ExceptionDetails details = new ExceptionDetails();
      details.setMessage(about.sentence());
      details.setTypeName(filter == null ? "Loop breakpoint" : filter.offer().getLabel());
      information.setDetails(details);
    }
    editor.client().stopped(event);
  }

  private static StoppedEventArguments event(String reason) {
    StoppedEventArguments event = new StoppedEventArguments();
    event.setReason(reason);
    event.setThreadId(THREAD);
    event.setAllThreadsStopped(true);
    return event;
  }

  void tellContinued() {
    ContinuedEventArguments event = new ContinuedEventArguments();
    event.setThreadId(THREAD);
    event.setAllThreadsContinued(true);
    editor.client().continued(event);
  }

  /** The one thread of a program. */
  static ThreadsResponse threads(String title) {
    Thread main = new Thread();
    main.setId(THREAD);
    main.setName(title);
    ThreadsResponse response = new ThreadsResponse();
    response.setThreads(new Thread[] {main});
    return response;
  }

  /** The loop has no calls: its one line says where it is, at the place that it is about. */
  CompletableFuture<List<Frame>> loopFrames(PausedEvent event, Frames frames) {
    return new LoopPlace(loop, sources)
        .of(event)
        .thenApply(p -> List.of(frames.loop(p.name(), p.place())));
  }
}
