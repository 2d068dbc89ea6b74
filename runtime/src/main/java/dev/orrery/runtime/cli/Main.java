package dev.orrery.runtime.cli;

import dev.orrery.runtime.binding.Bindings;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig;
import dev.orrery.runtime.engine.EnvironmentConfig.Stdio;
import dev.orrery.runtime.engine.RuntimeObserver;
import dev.orrery.runtime.module.ModulesBinding;
import java.util.HashMap;
import java.util.Map;

/** The {@code orrery} command. */
public final class Main {
  /** Deep recursion in user code must end in a RangeError, not in a crash: V8 allows ~11k frames. */
  private static final long STACK_BYTES = 64L << 20;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] args) throws InterruptedException {
    int[] code = {0};
    Thread thread = new Thread(null, () -> code[0] = run(args), "main-loop", STACK_BYTES);
    thread.start();
    thread.join();
    System.out.flush();
    System.exit(code[0]);
  }

  private static int run(String[] args) {
    CommandLine line;
    try {
      line = CommandLine.parse(args, System.getenv());
    } catch (CommandLine.BadOption e) {
      System.err.println(execPath() + ": " + e.getMessage());
      return 9;
    }
    Map<String, Binding> bindings = new HashMap<>(Bindings.all());
    bindings.put("modules", new ModulesBinding());
    EnvironmentConfig config =
        new EnvironmentConfig(
            execPath(),
            line.execArgv(),
            line.args(),
            System.getenv(),
            System.getProperty("user.dir"),
            line.options(),
            Stdio.PROCESS,
            RuntimeObserver.NOOP,
            true,
            bindings);
    Environment env = new Environment(config);
    int code = env.run();
    if (Boolean.getBoolean("orrery.exit.close")) {
      env.close();
    }
    return code;
  }

  private static String execPath() {
    return System.getProperty("orrery.execPath", "orrery");
  }
}
