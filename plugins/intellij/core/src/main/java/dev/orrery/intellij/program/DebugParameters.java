package dev.orrery.intellij.program;

import dev.orrery.intellij.install.Installation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a launch or attach request to the debug adapter says. */
public final class DebugParameters {
  /** The adapter's name for what it debugs. */
  public static final String TYPE = "orrery";

  /** LSP4IJ would speak with the children's sessions over the streams of their parent's. */
  private static final String CHILDREN = "autoAttachChildProcesses";

  private DebugParameters() {}

  /** Starts a program. */
  public static Map<String, Object> launch(Program program, Installation installation) {
    List<String> command = installation.command(program.options());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("type", TYPE);
    parameters.put("request", "launch");
    parameters.put("name", program.script());
    parameters.put("program", program.script());
    parameters.put("args", program.arguments());
    parameters.put("cwd", program.workingFolder());
    parameters.put("env", program.environment());
    parameters.put("runtimeExecutable", command.getFirst());
    parameters.put("runtimeArgs", command.subList(1, command.size()));
    parameters.put(CHILDREN, false);
    parameters.put("stopOnEntry", program.inspect() == Inspect.STOP);
    if (program.watch() == Watch.RECORD) {
      parameters.put("record", program.recordingFile());
    }
    return parameters;
  }

  /** What LSP4IJ's own run configurations say, as far as it can be done there. */
  public static Map<String, Object> generic(Map<String, Object> given) {
    Map<String, Object> parameters = new LinkedHashMap<>(given);
    parameters.put(CHILDREN, false);
    return parameters;
  }

  /** Attaches to a program that runs. */
  public static Map<String, Object> attach(AttachTarget target) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("type", TYPE);
    parameters.put("request", "attach");
    parameters.put("name", "Attach to " + target.text());
    parameters.put(CHILDREN, false);
    if (target.processId() != 0) {
      parameters.put("processId", target.processId());
    } else {
      parameters.put("address", target.host());
      parameters.put("port", target.port());
    }
    return parameters;
  }
}
