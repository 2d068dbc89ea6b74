package dev.orrery.runtime.cli;

import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.binding.process.Versions;
import dev.orrery.runtime.engine.EngineInfo;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig;
import dev.orrery.runtime.engine.EnvironmentConfig.Stdio;
import dev.orrery.runtime.observe.RuntimeObserver;
import dev.orrery.runtime.observe.jfr.FlightRecorderObserver;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The {@code orrery} command. */
public final class Main {
  /** Deep recursion in user code must end in a RangeError, not in a crash: V8 allows ~11k frames. */
  private static final long STACK_BYTES = 64L << 20;

  private static final int BAD_OPTION = 9;
  private static final String JVM_SIGNAL = "_JAVA_SR_SIGNUM";
  private static final String LOCALE = "LC_ALL";

  /** What the launcher replaced {@link #LOCALE} for: "=" and its value, or nothing if there was none. */
  private static final String FORMER_LOCALE = "_ORRERY_LC_ALL";

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    int[] code = {1};
    Thread thread = new Thread(null, () -> code[0] = run(args), "main-loop", STACK_BYTES);
    thread.start();
    thread.join();
    System.exit(code[0]);
  }

  private static int run(String[] args) {
    try {
      if (args.length > 0 && isTool(args[0])) {
        return ToolRun.run(args);
      }
      CommandLine line = CommandLine.parse(args, System.getenv());
      Map<String, Object> options = line.options();
      if (options.containsKey("--version")) {
        System.out.println(Versions.NODE);
        return 0;
      }
      if (options.containsKey("--help")) {
        ToolRun.help();
        return 0;
      }
      if (options.containsKey("--jit-status")) {
        System.out.println(EngineInfo.jitStatus());
        return 0;
      }
      Map<String, String> env = environment();
      if (options.containsKey("--env-file") || options.containsKey("--env-file-if-exists")) {
        env = EnvFiles.apply(options, env);
      }
      return runProgram(line, env);
    } catch (BadOption e) {
      System.err.println(execPath() + ": " + e.getMessage());
      return BAD_OPTION;
    }
  }

  /** Words that are no script: one of that name runs as {@code ./ps}. Loads no class for it. */
  private static boolean isTool(String word) {
    return switch (word) {
      case "ps", "top", "why-alive", "tree", "explain", "trace", "gui", "lsp", "dap", "help" ->
          true;
      default -> false;
    };
  }

  /** The variables as the launcher found them: it sets some for the JVM. */
  private static Map<String, String> environment() {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.remove(JVM_SIGNAL);
    String former = env.remove(FORMER_LOCALE);
    if (former != null && former.isEmpty()) {
      env.remove(LOCALE);
    } else if (former != null) {
      env.put(LOCALE, former.substring(1));
    }
    return env;
  }

  private static int runProgram(CommandLine line, Map<String, String> env) throws BadOption {
    boolean flightRecorder = line.options().containsKey("--jfr");
    if (flightRecorder && ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
      throw new BadOption("--jfr needs a JVM with Flight Recorder, which this one leaves out");
    }
    EnvironmentConfig config =
        new EnvironmentConfig(
            execPath(),
            line.execArgv(),
            line.args(),
            env,
            System.getProperty("user.dir"),
            line.options(),
            Stdio.PROCESS,
            RuntimeObserver.NOOP,
            true,
            Orrery.bindings());
    // Not closed: the JVM ends at once, and closing a context takes tens of milliseconds.
    @SuppressWarnings("resource")
    Environment environment = new Environment(config);
    if (line.options().containsKey(VisualizedRun.OPTION)) {
      VisualizedRun.prepare(environment);
    } else if (line.options().get("--attach") != Boolean.FALSE) {
      AttachPoint.openLater(environment);
    }
    if (line.options().get("--disable-sigusr1") != Boolean.TRUE) {
      InspectorSignal.handleSoon(environment);
    }
    SnapshotSignal.handle(environment);
    if (flightRecorder) {
      environment.observation().addObserver(new FlightRecorderObserver());
    }
    if (!line.options().containsKey("--record")
        && !line.options().containsKey("--record-on-crash")) {
      return environment.run();
    }
    try (Recording _ = Recording.start(environment)) {
      return environment.run();
    } catch (IOException e) {
      System.err.println(execPath() + ": cannot record: " + e);
      return BAD_OPTION;
    }
  }

  private static String execPath() {
    return System.getProperty("orrery.execPath", "orrery");
  }
}
