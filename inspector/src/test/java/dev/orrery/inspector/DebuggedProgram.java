package dev.orrery.inspector;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A program that a client debugs from its first statement on. */
final class DebuggedProgram implements AutoCloseable {
  private final TestProgram program;
  private final TestClient client;

  private DebuggedProgram(TestProgram program, TestClient client) {
    this.program = program;
    this.client = client;
  }

  /** Stands at the first statement; its pause is the next one to be awaited. */
  static DebuggedProgram start(String code) throws Exception {
    TestProgram program = TestProgram.start(code, "--inspect-brk");
    TestClient client = program.connect();
    client.call("Runtime.enable", "{}");
    client.call("Debugger.enable", "{}");
    client.send("Runtime.runIfWaitingForDebugger", "{}");
    return new DebuggedProgram(program, client);
  }

  TestProgram program() {
    return program;
  }

  TestClient client() {
    return client;
  }

  /** Sends a command of the debugger's that lets the program run. */
  DebuggedProgram go(String command) {
    client.send("Debugger." + command, "{}");
    return this;
  }

  JsonObject paused() throws InterruptedException {
    return client.event("Debugger.paused");
  }

  /** Sends a command of the debugger's; its result, or null if it failed. */
  JsonObject ask(String command, String params) throws InterruptedException {
    return client.call("Debugger." + command, params).getAsJsonObject("result");
  }

  static JsonObject call(JsonObject pause, int index) {
    JsonArray calls = pause.getAsJsonArray("callFrames");
    return calls.get(index).getAsJsonObject();
  }

  static String reason(JsonObject pause) {
    return pause.get("reason").getAsString();
  }

  /** {@code function@line:column} of the innermost call, counted from 0. */
  static String place(JsonObject pause) {
    JsonObject call = call(pause, 0);
    JsonObject location = call.getAsJsonObject("location");
    return "%s@%d:%d"
        .formatted(
            call.get("functionName").getAsString(),
            location.get("lineNumber").getAsInt(),
            location.get("columnNumber").getAsInt());
  }

  /** What the innermost call is about to return, as text. */
  static String returned(JsonObject pause) {
    return call(pause, 0).getAsJsonObject("returnValue").get("description").getAsString();
  }

  /** The value of an expression in the innermost call, as text. */
  String evaluate(JsonObject pause, String expression) throws InterruptedException {
    JsonObject params = new JsonObject();
    params.add("callFrameId", call(pause, 0).get("callFrameId"));
    params.addProperty("expression", expression);
    JsonObject result = ask("evaluateOnCallFrame", params.toString());
    JsonObject value = result.getAsJsonObject("result");
    return value.has("value") ? value.get("value").getAsString() : value.toString();
  }

  /** Breaks where the line counted from 0 begins; the breakpoint's id. */
  String breakAt(int line, String condition) throws InterruptedException {
    JsonObject params = new JsonObject();
    params.addProperty("lineNumber", line);
    params.addProperty("urlRegex", "eval");
    params.addProperty("condition", condition);
    return ask("setBreakpointByUrl", params.toString()).get("breakpointId").getAsString();
  }

  @Override
  public void close() {
    client.close();
    program.close();
  }
}
