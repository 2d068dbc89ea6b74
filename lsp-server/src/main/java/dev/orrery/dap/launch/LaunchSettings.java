package dev.orrery.dap.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to be started.
 *
 * @param program null if the runtime's arguments say what to run
 * @param env null values take variables away
 * @param console where it runs
 * @param record null, empty for a file of the runtime's choice, or a file
 * @param simplePort the port at which the program itself opens its inspector, 0 if that is for the
 *     adapter to arrange
 * @param timeoutMs how long the inspector may take to answer
 */
public record LaunchSettings(
    String program,
    List<String> args,
    Path cwd,
    Map<String, String> env,
    String runtimeExecutable,
    List<String> runtimeArgs,
    Console console,
    boolean stopOnEntry,
    boolean noDebug,
    String record,
    int simplePort,
    int timeoutMs,
    CommonSettings common) {
  /** Where a program runs. */
  public enum Console {
    INTERNAL,
    INTEGRATED_TERMINAL,
    EXTERNAL_TERMINAL
  }

  private static final int DEFAULT_TIMEOUT_MS = 30_000;

  /**
   * Reads a launch request.
   *
   * @throws IllegalArgumentException with a sentence for people
   */
  public static LaunchSettings of(Map<String, ?> arguments) {
    Settings settings = new Settings(arguments);
    String program = settings.text("program", null);
    List<String> runtimeArgs = settings.texts("runtimeArgs");
    if (program == null && runtimeArgs.isEmpty()) {
      throw new IllegalArgumentException("\"program\" has to name the file to run.");
    }
    String folder = settings.text("cwd", null);
    return new LaunchSettings(
        // A relative one is relative to a folder that is given, else to the adapter's.
        program == null || folder != null ? program : Path.of(program).toAbsolutePath().toString(),
        settings.texts("args"),
        folder == null ? folderOf(program) : Path.of(folder).toAbsolutePath(),
        settings.environment("env"),
        settings.text("runtimeExecutable", System.getProperty("orrery.execPath", "orrery")),
        runtimeArgs,
        console(settings.text("console", "internalConsole")),
        settings.flag("stopOnEntry", false),
        settings.flag("noDebug", false),
        record(settings),
        settings.number("attachSimplePort", 0),
        settings.number("timeout", DEFAULT_TIMEOUT_MS),
        CommonSettings.of(settings));
  }

  private static Path folderOf(String program) {
    Path here = Path.of("").toAbsolutePath();
    Path parent = program == null ? null : here.resolve(program).getParent();
    return parent == null ? here : parent;
  }

  private static Console console(String name) {
    return switch (name) {
      case "internalConsole" -> Console.INTERNAL;
      case "integratedTerminal" -> Console.INTEGRATED_TERMINAL;
      case "externalTerminal" -> Console.EXTERNAL_TERMINAL;
      default ->
          throw new IllegalArgumentException(
              "\"console\" has to be internalConsole, integratedTerminal or externalTerminal.");
    };
  }

  private static String record(Settings settings) {
    try {
      return settings.flag("record", false) ? "" : null;
    } catch (IllegalArgumentException _) {
      return settings.text("record", null);
    }
  }

  /**
   * The words of the command.
   *
   * @param inspect what tells the runtime to open its inspector, null if nothing shall
   */
  public List<String> command(String inspect) {
    List<String> command = new ArrayList<>();
    command.add(runtimeExecutable);
    command.addAll(runtimeArgs);
    if (inspect != null) {
      command.add(inspect);
    }
    if (record != null) {
      command.add(record.isEmpty() ? "--record" : "--record=" + record);
    }
    if (program != null) {
      command.add(program);
    }
    command.addAll(args);
    return command;
  }

  /** The program's name, for people. */
  public String title() {
    return program == null ? String.join(" ", runtimeArgs) : program;
  }
}
