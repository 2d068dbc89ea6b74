package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.References.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablePresentationHint;

/** The variables of one scope of a call. */
final class ScopeContainer implements Container {
  private final Values values;
  private final String callFrameId;
  private final int number;
  private final JsonObject scope;
  private final Map<String, JsonObject> extra;

  /**
   * @param number its place in the call's chain of scopes
   * @param extra what is shown before the variables: {@code this}, what is returned
   */
  ScopeContainer(
      Values values,
      String callFrameId,
      int number,
      JsonObject scope,
      Map<String, JsonObject> extra) {
    this.values = values;
    this.callFrameId = callFrameId;
    this.number = number;
    this.scope = scope;
    this.extra = extra;
  }

  @Override
  public String callFrameId() {
    return callFrameId;
  }

  private boolean isGlobal() {
    return "global".equals(Json.text(scope, "type"));
  }

  private String objectId() {
    return Json.text(Json.object(scope, "object"), "objectId");
  }

  @Override
  public CompletableFuture<List<Variable>> list(Page page) {
    return values
        .properties(objectId())
        .thenApply(
            answer -> {
              List<Variable> variables = new ArrayList<>();
              extra.forEach((name, value) -> variables.add(extra(name, value)));
              List<Variable> own =
                  new PropertyList(values, objectId(), isGlobal() ? "globalThis" : "", Life.STOP)
                      .of(answer);
              for (Variable variable : own) {
                if (isGlobal() || !variable.getName().startsWith("[[")) {
                  variables.add(variable);
                }
              }
              return variables;
            });
  }

  private Variable extra(String name, JsonObject value) {
    boolean expression = name.equals("this");
    Variable variable = values.variable(name, value, expression ? "this" : null, Life.STOP);
    if (!expression) {
      VariablePresentationHint hint = new VariablePresentationHint();
      hint.setAttributes(new String[] {"readOnly"});
      variable.setPresentationHint(hint);
    }
    return variable;
  }

  @Override
  public CompletableFuture<Void> set(String name, JsonObject value) {
    if (isGlobal()) {
      return new RemoteContainer(values, objectId(), null, null, Life.STOP).set(name, value);
    }
    return values
        .inspector()
        .call(
            "Debugger.setVariableValue",
            "scopeNumber",
            number,
            "variableName",
            name,
            "newValue",
            value,
            "callFrameId",
            callFrameId)
        .thenApply(_ -> null);
  }
}
