package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import dev.orrery.runtime.engine.evaluation.Failure;
import dev.orrery.runtime.engine.evaluation.SyntaxCheck;
import dev.orrery.runtime.engine.mirror.Mirrors;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Commands about the text of scripts. */
public final class ScriptCommands {
  private static final int INVALID_PARAMS = -32602;

  private final DebuggerState state;

  public ScriptCommands(DebuggerState state) {
    this.state = state;
  }

  public void register(Commands commands) {
    commands
        .on("Debugger.getScriptSource", this::source)
        .on("Debugger.searchInContent", this::search)
        .on("Debugger.setScriptSource", this::edit)
        .run("Debugger.getWasmBytecode", this::wasmBytecode)
        .run("Debugger.disassembleWasmModule", this::disassemble)
        .run("Debugger.nextWasmDisassemblyChunk", ScriptCommands::noChunk);
  }

  private Script find(Params params) {
    String id = params.string("scriptId");
    Script script = state.script(id);
    if (script == null) {
      throw CdpError.server("No script for id: " + id);
    }
    return script;
  }

  private JsonObject source(Params params) {
    params.string("scriptId");
    state.requireEnabled();
    JsonObject result = new JsonObject();
    result.addProperty("scriptSource", find(params).text().toString());
    return result;
  }

  private JsonObject search(Params params) {
    String query = params.string("query");
    boolean isCaseSensitive = params.bool("caseSensitive", false);
    boolean isRegex = params.bool("isRegex", false);
    Script script = find(params);
    Pattern pattern;
    try {
      pattern =
          Pattern.compile(
              isRegex ? query : Pattern.quote(query),
              isCaseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException _) {
      throw CdpError.server("Invalid regular expression: /" + query + "/");
    }
    JsonArray matches = new JsonArray();
    String[] lines = script.text().toString().split("\r\n|\n|\r", -1);
    for (int i = 0; i < lines.length; i++) {
      if (pattern.matcher(lines[i]).find()) {
        JsonObject match = new JsonObject();
        match.addProperty("lineNumber", i);
        match.addProperty("lineContent", lines[i]);
        matches.add(match);
      }
    }
    JsonObject result = new JsonObject();
    result.add("result", matches);
    return result;
  }

  /** The engine cannot replace code that is there already: what changes nothing, it can. */
  private JsonObject edit(Params params) {
    String id = params.string("scriptId");
    String text = params.string("scriptSource");
    state.requireEnabled();
    Script script = state.script(id);
    if (script == null) {
      throw CdpError.server("No script with given id found");
    }
    JsonObject result = new JsonObject();
    if (text.equals(script.text().toString())) {
      result.addProperty("status", "Ok");
      return result;
    }
    Failure failure =
        SyntaxCheck.failure(script.source(), text, script.isCommonJs(), script.context().realm());
    if (failure == null) {
      throw CdpError.server("Live edit is not supported");
    }
    result.addProperty("status", "CompileError");
    result.add("exceptionDetails", details(failure));
    return result;
  }

  private JsonObject details(Failure failure) {
    JsonObject details = new JsonObject();
    details.addProperty("exceptionId", state.session().target().messages().nextExceptionId());
    details.addProperty(
        "text",
        "Uncaught " + Mirrors.of(failure.thrown()).description().lines().findFirst().orElse(""));
    details.addProperty("lineNumber", failure.place() == null ? 0 : failure.place().line());
    details.addProperty("columnNumber", failure.place() == null ? 0 : failure.place().column());
    return details;
  }

  private void wasmBytecode(Params params) {
    state.requireEnabled();
    Script script = find(params);
    throw CdpError.server("Script with id " + script.id() + " is not WebAssembly");
  }

  private void disassemble(Params params) {
    String id = params.string("scriptId");
    state.requireEnabled();
    if (state.script(id) == null) {
      throw new CdpError(INVALID_PARAMS, "No script for id: " + id, null);
    }
    throw new CdpError(INVALID_PARAMS, "Script with id " + id + " is not WebAssembly", null);
  }

  private static void noChunk(Params params) {
    throw new CdpError(
        INVALID_PARAMS, "No chunks available for stream " + params.string("streamId"), null);
  }
}
