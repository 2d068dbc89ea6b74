package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.References.Life;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablePresentationHint;
import org.eclipse.lsp4j.debug.VariablePresentationHintAttributes;
import org.eclipse.lsp4j.debug.VariablePresentationHintKind;
import org.eclipse.lsp4j.debug.VariablePresentationHintVisibility;

/** Makes variables of what {@code Runtime.getProperties} answers. */
final class PropertyList {
  private static final int MAX = 10_000;

  private final Values values;
  private final String objectId;
  private final String owner;
  private final Life life;
  private final List<Variable> variables = new ArrayList<>();
  private int left;

  /**
   * @param objectId of the object whose getters are asked
   * @param owner the expression for the object, null if there is none
   */
  PropertyList(Values values, String objectId, String owner, Life life) {
    this.values = values;
    this.objectId = objectId;
    this.owner = owner;
    this.life = life;
  }

  List<Variable> of(JsonObject answer) {
    for (JsonObject property : Json.objects(answer, "result")) {
      add(property);
    }
    for (JsonObject property : Json.objects(answer, "privateProperties")) {
      add(property);
    }
    for (JsonObject property : Json.objects(answer, "internalProperties")) {
      JsonObject value = Json.object(property, "value");
      if (value != null && isRoom()) {
        add(values.variable(Json.text(property, "name"), value, null, life), "internal");
      }
    }
    if (left > 0) {
      Variable more = new Variable();
      more.setName("…");
      more.setValue(left + " more properties");
      variables.add(more);
    }
    return variables;
  }

  private boolean isRoom() {
    if (variables.size() < MAX) {
      return true;
    }
    left++;
    return false;
  }

  private void add(JsonObject property) {
    String name = Json.textOrEmpty(property, "name");
    boolean symbol = property.has("symbol");
    JsonObject value = Json.object(property, "value");
    JsonObject getter = Json.object(property, "get");
    if (!isRoom()) {
      return;
    }
    if (value != null) {
      String expression = symbol || name.startsWith("#") ? null : PropertyNames.of(owner, name);
      Variable variable = values.variable(name, value, expression, life);
      String kind =
          "function".equals(Json.text(value, "type"))
              ? VariablePresentationHintKind.METHOD
              : VariablePresentationHintKind.PROPERTY;
      hint(variable, kind, property);
      variables.add(variable);
    } else if (getter != null && getter.has("objectId")) {
      variables.add(getter(name, Json.text(getter, "objectId"), property));
    } else if (property.has("set")) {
      Variable variable = new Variable();
      variable.setName(name);
      variable.setValue("(setter only)");
      hint(variable, VariablePresentationHintKind.PROPERTY, property);
      variables.add(variable);
    } else {
      Variable variable = new Variable();
      variable.setName(name);
      variable.setValue("(no value yet)");
      variables.add(variable);
    }
  }

  private Variable getter(String name, String getterId, JsonObject property) {
    Variable variable = new Variable();
    variable.setName(name);
    variable.setValue("(...)");
    variable.setEvaluateName(PropertyNames.of(owner, name));
    Container container =
        _ ->
            values
                .callOn(
                    getterId,
                    "function(o){return Reflect.apply(this,o,[])}",
                    Json.of("objectId", objectId))
                .thenApply(
                    answer ->
                        List.of(
                            values.variable(
                                "", result(answer), PropertyNames.of(owner, name), life)));
    variable.setVariablesReference(values.references().add(container, life));
    hint(variable, VariablePresentationHintKind.PROPERTY, property);
    variable.getPresentationHint().setLazy(true);
    return variable;
  }

  /** What a call gave: its value, or what it threw. */
  static JsonObject result(JsonObject answer) {
    JsonObject thrown = Json.object(answer, "exceptionDetails");
    JsonObject exception = Json.object(thrown, "exception");
    return exception == null ? Json.object(answer, "result") : exception;
  }

  private static void hint(Variable variable, String kind, JsonObject property) {
    VariablePresentationHint hint = new VariablePresentationHint();
    hint.setKind(kind);
    if (property.has("writable") && !Json.flag(property, "writable")) {
      hint.setAttributes(new String[] {VariablePresentationHintAttributes.READ_ONLY});
    }
    if (property.has("enumerable") && !Json.flag(property, "enumerable")) {
      hint.setVisibility(VariablePresentationHintVisibility.INTERNAL);
    }
    variable.setPresentationHint(hint);
  }

  private void add(Variable variable, String visibility) {
    VariablePresentationHint hint = new VariablePresentationHint();
    hint.setVisibility(visibility);
    variable.setPresentationHint(hint);
    variables.add(variable);
  }
}
