package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.breakpoint.Breakpoints;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.source.Sources;
import dev.orrery.dap.source.Sources.Located;
import dev.orrery.dap.variable.ConsoleCall;
import dev.orrery.dap.variable.Values;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;

/** What a program says by the inspector: messages of breakpoints, and console's calls if wanted. */
final class ProgramOutput {
  private final Editor editor;
  private final Breakpoints breakpoints;
  private final Sources sources;
  private final Values values;

  ProgramOutput(Editor editor, Breakpoints breakpoints, Sources sources, Values values) {
    this.editor = editor;
    this.breakpoints = breakpoints;
    this.sources = sources;
    this.values = values;
  }

  /** {@code console}: whether console's calls are shown; they are in the streams as well. */
  void begin(Inspector inspector, boolean console) {
    inspector.on("Runtime.bindingCalled", this::message);
    if (console) {
      inspector.on("Runtime.consoleAPICalled", this::called);
      inspector.on("Runtime.exceptionThrown", this::thrown);
    }
  }

  /** A breakpoint's message: its number, a colon, the text. */
  private void message(JsonObject event) {
    String payload = Json.textOrEmpty(event, "payload");
    int colon = payload.indexOf(':');
    if (!breakpoints.code().binding().equals(Json.text(event, "name"))
        || colon < 0
        || !payload.substring(0, colon).matches("\\d{1,9}")) {
      return;
    }
    OutputEventArguments output = new OutputEventArguments();
    output.setCategory(OutputEventArgumentsCategory.CONSOLE);
    output.setOutput(payload.substring(colon + 1) + "\n");
    tell(output, breakpoints.place(Integer.parseInt(payload.substring(0, colon))));
  }

  private void tell(OutputEventArguments output, Located place) {
    if (place != null) {
      output.setSource(place.source());
      output.setLine(place.line());
      output.setColumn(place.column());
    }
    editor.client().output(output);
  }

  private void called(JsonObject event) {
    OutputEventArguments output = new ConsoleCall(values, event).output();
    if (output != null) {
      tell(output, event);
    }
  }

  private void thrown(JsonObject event) {
    JsonObject details = Json.object(event, "exceptionDetails");
    JsonObject exception = Json.object(details, "exception");
    String description = Json.text(exception, "description");
    OutputEventArguments output = new OutputEventArguments();
    output.setCategory(OutputEventArgumentsCategory.STDERR);
    output.setOutput(
        "Uncaught "
            + (description == null ? Json.textOrEmpty(details, "text") : description)
            + "\n");
    tell(output, details);
  }

  /** Tells it in its turn: places may have to be looked up, and lines must not overtake others. */
  private void tell(OutputEventArguments output, JsonObject stackOwner) {
    var calls = Json.objects(Json.object(stackOwner, "stackTrace"), "callFrames");
    if (calls.isEmpty()) {
      tell(output, (Located) null);
      return;
    }
    tell(output, sources.locate(calls.getFirst()).getNow(null));
  }
}
