package dev.orrery.dap.variable;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.variable.References.Life;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.OutputEventArgumentsGroup;
import org.eclipse.lsp4j.debug.Variable;

/** A call of console's as output of a client's, whose objects can be opened. */
public final class ConsoleCall {
  private final Values values;
  private final List<JsonObject> arguments;
  private final String type;

  /** {@code event}: of {@code Runtime.consoleAPICalled}. */
  public ConsoleCall(Values values, JsonObject event) {
    this.values = values;
    this.arguments = Json.objects(event, "args");
    this.type = Json.textOrEmpty(event, "type");
  }

  /** The output; null if the call shows nothing. */
  public OutputEventArguments output() {
    OutputEventArguments output = new OutputEventArguments();
    output.setCategory(
        switch (type) {
          case "error", "warning", "assert", "trace" -> OutputEventArgumentsCategory.STDERR;
          default -> OutputEventArgumentsCategory.STDOUT;
        });
    switch (type) {
      case "startGroup" -> output.setGroup(OutputEventArgumentsGroup.START);
      case "startGroupCollapsed" -> output.setGroup(OutputEventArgumentsGroup.START_COLLAPSED);
      case "endGroup" -> {
        output.setGroup(OutputEventArgumentsGroup.END);
        output.setOutput("");
        return output;
      }
      case "clear", "profile", "profileEnd" -> {
        return null;
      }
      default -> {}
    }
    output.setOutput(text() + "\n");
    if (arguments.stream().anyMatch(each -> each.has("objectId"))) {
      output.setVariablesReference(values.references().add(_ -> opened(), Life.KEPT));
    }
    return output;
  }

  private CompletableFuture<List<Variable>> opened() {
    List<Variable> all = new ArrayList<>();
    for (JsonObject each : arguments) {
      all.add(values.variable("arg" + all.size(), each, null, Life.KEPT));
    }
    return CompletableFuture.completedFuture(all);
  }

  /** As console writes it, with what {@code %s} and its like stand for. */
  private String text() {
    StringBuilder text = new StringBuilder();
    Iterator<JsonObject> rest = arguments.iterator();
    if (arguments.size() > 1 && isString(arguments.getFirst())) {
      format(Json.text(rest.next(), "value"), rest, text);
    }
    while (rest.hasNext()) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(plain(rest.next()));
    }
    return (type.equals("assert") ? "Assertion failed: " : "") + text;
  }

  private static void format(String format, Iterator<JsonObject> rest, StringBuilder text) {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      char kind = c == '%' && i + 1 < format.length() ? format.charAt(i + 1) : ' ';
      if (kind == '%') {
        text.append('%');
        i++;
      } else if ("sdifjoO".indexOf(kind) >= 0 && rest.hasNext()) {
        text.append(plain(rest.next()));
        i++;
      } else if (kind == 'c' && rest.hasNext()) {
        rest.next();
        i++;
      } else {
        text.append(c);
      }
    }
  }

  private static boolean isString(JsonObject remote) {
    return "string".equals(Json.text(remote, "type"));
  }

  private static String plain(JsonObject remote) {
    if (isString(remote)) {
      return Json.textOrEmpty(remote, "value");
    }
    boolean error = "error".equals(Json.text(remote, "subtype"));
    return error ? Json.textOrEmpty(remote, "description") : ValueText.of(remote);
  }
}
