package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.stack.Frame;
import dev.orrery.dap.stack.Stop;
import dev.orrery.dap.variable.Container;
import dev.orrery.dap.variable.Evaluation.Kind;
import dev.orrery.dap.variable.References.Life;
import dev.orrery.dap.variable.Values;
import dev.orrery.dap.variable.Values.Shown;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.CompletionItem;
import org.eclipse.lsp4j.debug.CompletionsArguments;
import org.eclipse.lsp4j.debug.CompletionsResponse;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateArgumentsContext;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.SetExpressionArguments;
import org.eclipse.lsp4j.debug.SetExpressionResponse;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.SetVariableResponse;

/** Requests for values: expressions, new values of variables, what an expression may go on with. */
final class ValueRequests {
  private final Debuggee debuggee;
  private final Editor editor;

  ValueRequests(Debuggee debuggee, Editor editor) {
    this.debuggee = debuggee;
    this.editor = editor;
  }

  private CompletableFuture<Frame> frame(Integer id) {
    return debuggee.execution().frame(id);
  }

  /** Without a call of its own an expression sees the innermost one, if the program stands at one. */
  private JsonObject call(Frame frame) {
    Stop stop = debuggee.execution().stop();
    return frame != null ? frame.callFrame() : stop == null ? null : stop.topCall();
  }

  private String callFrameId(Frame frame) {
    return Json.text(call(frame), "callFrameId");
  }

  CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments arguments) {
    String context =
        arguments.getContext() == null ? EvaluateArgumentsContext.REPL : arguments.getContext();
    Kind kind =
        switch (context) {
          case EvaluateArgumentsContext.HOVER -> Kind.PURE;
          case EvaluateArgumentsContext.WATCH, EvaluateArgumentsContext.VARIABLES -> Kind.WATCH;
          default -> Kind.CONSOLE;
        };
    String name = context.equals(EvaluateArgumentsContext.REPL) ? null : arguments.getExpression();
    Life life = kind == Kind.CONSOLE ? Life.KEPT : Life.STOP;
    return frame(arguments.getFrameId())
        .thenCompose(
            frame ->
                debuggee.evaluation().evaluate(arguments.getExpression(), callFrameId(frame), kind))
        .thenApply(remote -> response(debuggee.values().show(remote, name, life), remote, context));
  }

  private static EvaluateResponse response(Shown shown, JsonObject remote, String context) {
    EvaluateResponse response = new EvaluateResponse();
    boolean plain =
        context.equals(EvaluateArgumentsContext.CLIPBOARD)
            && "string".equals(Json.text(remote, "type"));
    boolean error =
        context.equals(EvaluateArgumentsContext.REPL)
            && "error".equals(Json.text(remote, "subtype"));
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

  CompletableFuture<SetVariableResponse> setVariable(SetVariableArguments arguments) {
    Container container = debuggee.references().get(arguments.getVariablesReference());
    if (container == null) {
      return Failure.future(Container.GONE);
    }
    String call = container.callFrameId() == null ? callFrameId(null) : container.callFrameId();
    return debuggee
        .evaluation()
        .evaluate("(" + arguments.getValue() + "\n)", call, Kind.WATCH)
        .thenCompose(
            remote ->
                container
                    .set(arguments.getName(), Values.argument(remote))
                    .thenApply(_ -> debuggee.values().show(remote, null, Life.STOP)))
        .thenApply(
            shown -> {
              SetVariableResponse response = new SetVariableResponse();
              response.setValue(shown.text());
              response.setType(shown.type());
              response.setVariablesReference(shown.reference());
              response.setIndexedVariables(shown.indexed());
              return response;
            });
  }

  CompletableFuture<SetExpressionResponse> setExpression(SetExpressionArguments arguments) {
    String name = arguments.getExpression();
    return frame(arguments.getFrameId())
        .thenCompose(
            frame ->
                debuggee
                    .evaluation()
                    .evaluate(
                        name + " = (" + arguments.getValue() + "\n)",
                        callFrameId(frame),
                        Kind.WATCH))
        .thenApply(
            remote -> {
              Shown shown = debuggee.values().show(remote, name, Life.STOP);
              SetExpressionResponse response = new SetExpressionResponse();
              response.setValue(shown.text());
              response.setType(shown.type());
              response.setVariablesReference(shown.reference());
              response.setIndexedVariables(shown.indexed());
              return response;
            });
  }

  CompletableFuture<CompletionsResponse> completions(CompletionsArguments arguments) {
    int line = arguments.getLine() == null ? 0 : editor.lineFrom0(arguments.getLine());
    String[] lines = arguments.getText().split("\n", -1);
    String current = lines[Math.min(line, lines.length - 1)];
    int end = Math.clamp(editor.columnFrom0(arguments.getColumn()), 0, current.length());
    return frame(arguments.getFrameId())
        .thenCompose(frame -> debuggee.completions().of(current.substring(0, end), call(frame)))
        .thenApply(
            items -> {
              items.forEach(item -> item.setStart(editor.column(item.getStart())));
              CompletionsResponse response = new CompletionsResponse();
              response.setTargets(items.toArray(CompletionItem[]::new));
              return response;
            });
  }
}
