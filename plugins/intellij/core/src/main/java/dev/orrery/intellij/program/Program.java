package dev.orrery.intellij.program;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A program and how it is run.
 *
 * @param script its file
 * @param arguments its own
 * @param options the runtime's, such as {@code --enable-source-maps}
 * @param folder working directory, blank for that of the script
 * @param environment what is added to the variables there are
 * @param recording where {@link Watch#RECORD} writes to; blank: beside the script
 */
public record Program(
    String script,
    List<String> arguments,
    List<String> options,
    String folder,
    Map<String, String> environment,
    Inspect inspect,
    Watch watch,
    String recording) {

  /** A program without any options. */
  public static Program of(String script) {
    return new Program(script, List.of(), List.of(), "", Map.of(), Inspect.OFF, Watch.OFF, "");
  }

  /** The same, watched. */
  public Program with(Watch how) {
    return new Program(script, arguments, options, folder, environment, inspect, how, recording);
  }

  /** The same, with more options for the runtime. */
  public Program withOptionsBefore(List<String> more) {
    List<String> all = Stream.concat(more.stream(), options.stream()).toList();
    return new Program(script, arguments, all, folder, environment, inspect, watch, recording);
  }

  /** The folder that the script is in if no other is given. */
  public String workingFolder() {
    if (!folder.isBlank()) {
      return folder;
    }
    int slash = Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\'));
    return slash < 0 ? "" : script.substring(0, Math.max(slash, 1));
  }

  /** The file that is recorded to. */
  public String recordingFile() {
    return recording.isBlank() ? script.replaceFirst("\\.[^./\\\\]*$", "") + ".orrec" : recording;
  }
}
