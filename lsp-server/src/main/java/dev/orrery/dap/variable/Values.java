package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.References.Life;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Variable;

/** Makes what clients show of remote objects. */
public final class Values {
  private static final Pattern LENGTH = Pattern.compile("\\((\\d{1,15})\\)$");

  private final Inspector inspector;
  private final References references;

  public Values(Inspector inspector, References references) {
    this.inspector = inspector;
    this.references = references;
  }

  /**
   * A value as it is shown.
   *
   * @param reference 0 if it cannot be opened
   * @param indexed how many elements it has, null if it has none
   */
  public record Shown(String text, String type, int reference, Integer indexed) {}

  /** {@code evaluateName}: an expression for the value, null if there is none. */
  public Shown show(JsonObject remote, String evaluateName, Life life) {
    String objectId = Json.text(remote, "objectId");
    Integer length = length(remote);
    int reference = 0;
    if (objectId != null && !"symbol".equals(Json.text(remote, "type"))) {
      Container container = new RemoteContainer(this, objectId, evaluateName, length, life);
      reference = references.add(isCopy(remote) ? container::list : container, life);
    }
    return new Shown(ValueText.of(remote), ValueText.type(remote), reference, length);
  }

  /** Whether an object was made to show what a collection holds, which does not change with it. */
  private static boolean isCopy(JsonObject remote) {
    return "internal#entry".equals(Json.text(remote, "subtype"));
  }

  /** A value as a variable. */
  Variable variable(String name, JsonObject remote, String evaluateName, Life life) {
    Shown shown = show(remote, evaluateName, life);
    Variable variable = new Variable();
    variable.setName(name);
    variable.setValue(shown.text());
    variable.setType(shown.type());
    variable.setEvaluateName(evaluateName);
    variable.setVariablesReference(shown.reference());
    if (shown.indexed() != null) {
      variable.setIndexedVariables(shown.indexed());
      variable.setNamedVariables(1);
    }
    return variable;
  }

  /** How many elements an array has; null for what is none. */
  private static Integer length(JsonObject remote) {
    String subtype = Json.textOrEmpty(remote, "subtype");
    if (!subtype.equals("array") && !subtype.equals("typedarray")) {
      return null;
    }
    Matcher matcher = LENGTH.matcher(Json.textOrEmpty(remote, "description"));
    return matcher.find()
        ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(matcher.group(1)))
        : null;
  }

  Inspector inspector() {
    return inspector;
  }

  References references() {
    return references;
  }

  /** The properties of an object, as {@code Runtime.getProperties} tells them. */
  CompletableFuture<JsonObject> properties(String objectId) {
    return inspector.call(
        "Runtime.getProperties",
        "objectId",
        objectId,
        "ownProperties",
        true,
        "generatePreview",
        true);
  }

  /** Calls a function of this adapter's on an object. */
  CompletableFuture<JsonObject> callOn(String objectId, String function, JsonObject... arguments) {
    return inspector.call(
        "Runtime.callFunctionOn",
        "objectId",
        objectId,
        "functionDeclaration",
        function,
        "arguments",
        java.util.List.of(arguments),
        "silent",
        true,
        "generatePreview",
        true);
  }

  /** A value as an argument of a call. */
  public static JsonObject argument(JsonObject remote) {
    JsonObject argument = new JsonObject();
    for (String name : new String[] {"objectId", "unserializableValue", "value"}) {
      if (remote.has(name)) {
        argument.add(name, remote.get(name));
        return argument;
      }
    }
    return argument;
  }

  static JsonObject argument(String text) {
    JsonObject argument = new JsonObject();
    argument.add("value", new JsonPrimitive(text));
    return argument;
  }

  static JsonObject argument(int number) {
    JsonObject argument = new JsonObject();
    argument.add("value", new JsonPrimitive(number));
    return argument;
  }
}
