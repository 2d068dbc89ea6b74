package dev.orrery.dap;

import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.breakpoint.PossibleLocations;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.loop.LoopBreakpoints.Outcome;
import dev.orrery.dap.loop.LoopFilter;
import dev.orrery.dap.source.FileUrls;
import dev.orrery.dap.source.Position;
import dev.orrery.dap.source.Script;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointLocation;
import org.eclipse.lsp4j.debug.BreakpointLocationsArguments;
import org.eclipse.lsp4j.debug.BreakpointLocationsResponse;
import org.eclipse.lsp4j.debug.FunctionBreakpoint;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsResponse;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;

/** Requests about breakpoints, which may come before there is a program. */
final class BreakpointRequests {
  private final Session session;
  private final Editor editor;

  BreakpointRequests(Session session, Editor editor) {
    this.session = session;
    this.editor = editor;
  }

  CompletableFuture<SetBreakpointsResponse> set(SetBreakpointsArguments arguments) {
    Source source = arguments.getSource();
    Script script = source == null ? null : script(source);
    Path file =
        source == null || script != null || source.getPath() == null
            ? null
            : FileUrls.ofClient(source.getPath());
    if (script == null && file == null) {
      return Failure.future("There is no such source.");
    }
    return session
        .breakpoints()
        .set(file, script, wanted(arguments))
        .thenApply(
            all -> {
              SetBreakpointsResponse response = new SetBreakpointsResponse();
              response.setBreakpoints(all);
              return response;
            });
  }

  private Script script(Source source) {
    return session.debuggee() == null
        ? null
        : session.debuggee().sources().script(source.getSourceReference());
  }

  /** Old clients send lines alone. */
  @SuppressWarnings("deprecation")
  private static SourceBreakpoint[] wanted(SetBreakpointsArguments arguments) {
    if (arguments.getBreakpoints() != null) {
      return arguments.getBreakpoints();
    }
    int[] lines = arguments.getLines() == null ? new int[0] : arguments.getLines();
    SourceBreakpoint[] wanted = new SourceBreakpoint[lines.length];
    for (int i = 0; i < lines.length; i++) {
      wanted[i] = new SourceBreakpoint();
      wanted[i].setLine(lines[i]);
    }
    return wanted;
  }

  CompletableFuture<SetFunctionBreakpointsResponse> setFunctions(
      SetFunctionBreakpointsArguments arguments) {
    FunctionBreakpoint[] wanted =
        arguments.getBreakpoints() == null ? new FunctionBreakpoint[0] : arguments.getBreakpoints();
    return session
        .breakpoints()
        .setFunctions(wanted)
        .thenApply(
            all -> {
              SetFunctionBreakpointsResponse response = new SetFunctionBreakpointsResponse();
              response.setBreakpoints(all);
              return response;
            });
  }

  CompletableFuture<SetExceptionBreakpointsResponse> setFilters(ExceptionFilters filters) {
    session.setFilters(filters);
    CompletableFuture<Map<LoopFilter, Outcome>> applied =
        session.debuggee() == null
            ? CompletableFuture.completedFuture(Map.of())
            : session.debuggee().applyFilters();
    return applied.thenApply(
        outcomes -> {
          SetExceptionBreakpointsResponse response = new SetExceptionBreakpointsResponse();
          response.setBreakpoints(
              filters.wanted().keySet().stream()
                  .map(filter -> breakpoint(filter, outcomes))
                  .toArray(Breakpoint[]::new));
          return response;
        });
  }

  private static Breakpoint breakpoint(String filter, Map<LoopFilter, Outcome> outcomes) {
    LoopFilter ofLoop = LoopFilter.of(filter);
    Outcome outcome = ofLoop == null ? null : outcomes.get(ofLoop);
    String problem =
        ExceptionFilters.isKnown(filter)
            ? outcome == null ? null : outcome.problem()
            : "There is no filter " + filter + ".";
    Breakpoint breakpoint = new Breakpoint();
    breakpoint.setVerified(problem == null);
    breakpoint.setMessage(problem);
    return breakpoint;
  }

  CompletableFuture<BreakpointLocationsResponse> locations(BreakpointLocationsArguments arguments) {
    String name = arguments.getSource() == null ? null : arguments.getSource().getPath();
    Path file = name == null ? null : FileUrls.ofClient(name);
    BreakpointLocationsResponse response = new BreakpointLocationsResponse();
    if (file == null || session.debuggee() == null) {
      response.setBreakpoints(new BreakpointLocation[0]);
      return CompletableFuture.completedFuture(response);
    }
    int line = editor.lineFrom0(arguments.getLine());
    int lastLine = arguments.getEndLine() == null ? line : editor.lineFrom0(arguments.getEndLine());
    Position from = new Position(line, editor.columnFrom0(arguments.getColumn()));
    Position to =
        arguments.getEndColumn() == null
            ? new Position(lastLine + 1, 0)
            : new Position(lastLine, editor.columnFrom0(arguments.getEndColumn()));
    return new PossibleLocations(
            session.debuggee().inspector(), session.debuggee().scripts(), editor)
        .in(file, from, to)
        .thenApply(
            all -> {
              response.setBreakpoints(all.toArray(BreakpointLocation[]::new));
              return response;
            });
  }
}
