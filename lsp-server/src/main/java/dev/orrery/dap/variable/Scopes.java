package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.References.Life;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopePresentationHint;

/** The scopes of a call. */
public final class Scopes {
  private final Values values;

  public Scopes(Values values) {
    this.values = values;
  }

  /**
   * Those of a call, the innermost first.
   *
   * @param exception what is being thrown there, null if nothing
   */
  public List<Scope> of(JsonObject callFrame, JsonObject exception) {
    List<Scope> scopes = new ArrayList<>();
    List<JsonObject> chain = Json.objects(callFrame, "scopeChain");
    for (int i = 0; i < chain.size(); i++) {
      JsonObject scope = chain.get(i);
      Map<String, JsonObject> extra = i == 0 ? extra(callFrame, exception) : Map.of();
      Container container =
          new ScopeContainer(values, Json.text(callFrame, "callFrameId"), i, scope, extra);
      scopes.add(scope(scope, values.references().add(container, Life.STOP)));
    }
    return scopes;
  }

  private static Map<String, JsonObject> extra(JsonObject callFrame, JsonObject exception) {
    Map<String, JsonObject> extra = new LinkedHashMap<>();
    put(extra, "Exception", exception);
    put(extra, "Return value", Json.object(callFrame, "returnValue"));
    put(extra, "this", Json.object(callFrame, "this"));
    return extra;
  }

  private static void put(Map<String, JsonObject> extra, String name, JsonObject value) {
    if (value != null && !"undefined".equals(Json.text(value, "type"))) {
      extra.put(name, value);
    }
  }

  private static Scope scope(JsonObject remote, int reference) {
    String type = Json.textOrEmpty(remote, "type");
    String function = Json.textOrEmpty(remote, "name");
    Scope scope = new Scope();
    scope.setName(name(type) + (function.isEmpty() ? "" : " (" + function + ")"));
    scope.setVariablesReference(reference);
    scope.setExpensive(type.equals("global"));
    if (type.equals("local")) {
      scope.setName("Local");
      scope.setPresentationHint(ScopePresentationHint.LOCALS);
    }
    return scope;
  }

  private static String name(String type) {
    return switch (type) {
      case "wasm-expression-stack" -> "Expression";
      case "" -> "Scope";
      default -> Character.toUpperCase(type.charAt(0)) + type.substring(1);
    };
  }
}
