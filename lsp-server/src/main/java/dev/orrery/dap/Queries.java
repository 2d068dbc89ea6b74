package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.loop.LoopScope;
import dev.orrery.dap.stack.Frame;
import dev.orrery.dap.stack.Stop;
import dev.orrery.dap.variable.Container;
import dev.orrery.dap.variable.Evaluation.Kind;
import dev.orrery.dap.variable.References.Life;
import dev.orrery.dap.variable.Scopes;
import dev.orrery.dap.variable.Values;
import dev.orrery.dap.variable.Values.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateArgumentsContext;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;

/** Answers what clients ask about a program. */
final class Queries {
  private final Debuggee debuggee;
  private final Editor editor;

  Queries(Debuggee debuggee, Editor editor) {
    this.debuggee = debuggee;
    this.editor = editor;
  }

  private static <T> CompletableFuture<T> running() {
    return Failure.future("The program is running.");
  }

  CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments arguments) {
    Stop stop = debuggee.execution().stop();
    if (stop == null) {
      return running();
    }
    return stop.frames()
        .thenApply(
            frames -> {
              int from = number(arguments.getStartFrame(), 0);
              int levels = number(arguments.getLevels(), 0);
              StackTraceResponse response = new StackTraceResponse();
              response.setTotalFrames(frames.size());
              response.setStackFrames(
                  frames.stream()
                      .skip(from)
                      .limit(levels <= 0 ? Long.MAX_VALUE : levels)
                      .map(Frame::toClient)
                      .toArray(StackFrame[]::new));
              return response;
            });
  }

  private static int number(Integer given, int absent) {
    return given == null ? absent : Math.max(0, given);
  }

  /** A line of the stack; null without number. Fails if it is gone. */
  private CompletableFuture<Frame> frame(Integer id) {
    Stop stop = debuggee.execution().stop();
    if (id == null || id == 0) {
      return CompletableFuture.completedFuture(null);
    } else if (stop == null) {
      return running();
    }
    return stop.frames()
        .thenCompose(
            frames ->
                frames.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> Failure.future("That call is over.")));
  }

  CompletableFuture<Scope[]> scopes(int frameId) {
    Stop stop = debuggee.execution().stop();
    return frame(frameId)
        .thenCombine(
            stop == null ? Queries.<List<Frame>>running() : stop.frames(),
            (frame, frames) -> {
              List<Scope> scopes = new ArrayList<>();
              boolean top = frame != null && frames.getFirst().id() == frame.id();
              if (frame != null && frame.callFrame() != null) {
                scopes.addAll(
                    new Scopes(debuggee.values())
                        .of(frame.callFrame(), top ? stop.exception() : null));
              }
              if (top && debuggee.loop().isPresent()) {
                scopes.add(LoopScope.scope(debuggee.loop(), debuggee.references()));
              }
              return scopes.toArray(Scope[]::new);
            });
  }

  CompletableFuture<Variable[]> variables(VariablesArguments arguments) {
    Container container = debuggee.references().get(arguments.getVariablesReference());
    if (container == null) {
      return Failure.future("These variables are gone: the program has gone on.");
    }
    Container.Part part =
        switch (arguments.getFilter()) {
          case null -> Container.Part.ALL;
          case INDEXED -> Container.Part.INDEXED;
          case NAMED -> Container.Part.NAMED;
        };
    Container.Page page =
        new Container.Page(part, number(arguments.getStart(), 0), number(arguments.getCount(), 0));
    return container.list(page).thenApply(all -> all.toArray(Variable[]::new));
  }

  // ---- evaluation ------------------------------------------------------------------------------

  CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments arguments) {
    String context = arguments.getContext() == null ? "repl" : arguments.getContext();
    Kind kind =
        switch (context) {
          case EvaluateArgumentsContext.HOVER -> Kind.PURE;
          case EvaluateArgumentsContext.WATCH, EvaluateArgumentsContext.VARIABLES -> Kind.WATCH;
          default -> Kind.CONSOLE;
        };
    return frame(arguments.getFrameId())
        .thenCompose(
            frame -> {
              String call = callFrameId(frame);
              return debuggee.evaluation().evaluate(arguments.getExpression(), call, kind);
            })
        .thenApply(
            remote -> {
              boolean repl = context.equals(EvaluateArgumentsContext.REPL);
              Shown shown =
                  debuggee
                      .values()
                      .show(
                          remote,
                          repl ? null : arguments.getExpression(),
                          repl || kind != Kind.CONSOLE ? life(repl) : Life.KEPT);
              return response(shown, remote, context);
            });
  }

  private static Life life(boolean repl) {
    return repl ? Life.KEPT : Life.STOP;
  }

  /** Without a call of its own an expression sees the innermost one, if the program stands at one. */
  private String callFrameId(Frame frame) {
    if (frame != null) {
      return frame.callFrameId();
    }
    Stop stop = debuggee.execution().stop();
    return stop == null ? null : Json.text(stop.topCall(), "callFrameId");
  }

  private static EvaluateResponse response(Shown shown, JsonObject remote, String context) {
    EvaluateResponse response = new EvaluateResponse();
    boolean plain = context.equals("clipboard") && "string".equals(Json.text(remote, "type"));
    boolean error = context.equals("repl") && "error".equals(Json.text(remote, "subtype"));
    response.setResult(
        plain
            ? Json.text(remote, "value")
            : error ? Json.text(remote, "description") : shown.text());
    response.setType(shown.type());
    response.setVariablesReference(shown.reference());
    if (shown.indexed() != null) {
      response.setIndexedVariables(shown.indexed());
      response.setNamedVariables(1);
    }
    return response;
  }

  /** The new value of a variable. */
  CompletableFuture<Shown> setVariable(SetVariableArguments arguments) {
    Container container = debuggee.references().get(arguments.getVariablesReference());
    if (container == null) {
      return Failure.future("These variables are gone: the program has gone on.");
    }
    String call = container.callFrameId() == null ? callFrameId(null) : container.callFrameId();
    return debuggee
        .evaluation()
        .evaluate("(" + arguments.getValue() + "\n)", call, Kind.WATCH)
        .thenCompose(
            remote ->
                container
                    .set(arguments.getName(), Values.argument(remote))
                    .thenApply(_ -> debuggee.values().show(remote, null, Life.STOP)));
  }

  /** The new value of what an expression stands for. */
  CompletableFuture<Shown> setExpression(SetExpressionArguments arguments) {
    return frame(arguments.getFrameId())
        .thenCompose(
            frame ->
                debuggee
                    .evaluation()
                    .evaluate(
                        arguments.getExpression() + " = (" + arguments.getValue() + "\n)",
                        callFrameId(frame),
                        Kind.WATCH))
        .thenApply(remote -> debuggee.values().show(remote, arguments.getExpression(), Life.STOP));
  }

  CompletableFuture<CompletionItem[]> completions(CompletionsArguments arguments) {
    String text = arguments.getText();
    int line = arguments.getLine() == null ? 0 : editor.lineFrom0(arguments.getLine());
    String[] lines = text.split("\n", -1);
    String current = lines[Math.min(line, lines.length - 1)];
    int end = Math.clamp(editor.columnFrom0(arguments.getColumn()), 0, current.length());
    return frame(arguments.getFrameId())
        .thenCompose(
            frame ->
                debuggee
                    .completions()
                    .of(current.substring(0, end), frame == null ? topCall() : frame.callFrame()))
        .thenApply(
            items -> {
              items.forEach(item -> item.setStart(editor.column(item.getStart())));
              return items.toArray(CompletionItem[]::new);
            });
  }

  private JsonObject topCall() {
    Stop stop = debuggee.execution().stop();
    return stop == null ? null : stop.topCall();
  }

  /** Begins a call anew. */
  CompletableFuture<?> restartFrame(int frameId) {
    return frame(frameId)
        .thenCompose(
            frame -> debuggee.execution().restart(frame == null ? null : frame.callFrameId()));
  }
}
