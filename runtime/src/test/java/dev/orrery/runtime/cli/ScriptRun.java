package dev.orrery.runtime.cli;

import dev.orrery.runtime.binding.Bindings;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig;
import dev.orrery.runtime.engine.EnvironmentConfig.Stdio;
import dev.orrery.runtime.module.ModulesBinding;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of a test script, in this JVM or in a process of its own. */
final class ScriptRun {
  /**
   * How a script ended.
   *
   * @param exitCode its exit code, -1 if it did not end in time or broke the runtime
   * @param output what it wrote to standard output and error
   */
  record Result(int exitCode, String output) {}

  private static final long LIMIT_SECONDS = 120;
  private static final long STACK_BYTES = 64L << 20;
  private static final String OWN_PROCESS = "// Runs in a process of its own.";
  private static final Pattern FLAGS = Pattern.compile("(?m)^// Flags: (.*)$");

  private ScriptRun() {}

  /** Runs {@code script} with the options its comments ask for. */
  static Result of(Path script) throws Exception {
    String source = Files.readString(script);
    List<String> command = new ArrayList<>();
    Matcher flags = FLAGS.matcher(source);
    if (flags.find()) {
      command.addAll(Arrays.asList(flags.group(1).trim().split("\\s+")));
    }
    command.add(script.toString());
    return source.contains(OWN_PROCESS) ? inProcess(command) : inThisJvm(command, script);
  }

  private static Result inProcess(List<String> command) throws Exception {
    List<String> whole = new ArrayList<>(List.of(TestLauncher.path().toString()));
    whole.addAll(command);
    Path output = Files.createTempFile("orrery-test", ".out");
    try {
      Process process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      return new Result(ended ? process.exitValue() : -1, Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  private static Result inThisJvm(List<String> command, Path script) throws Exception {
    CommandLine line = CommandLine.parse(command.toArray(String[]::new), Map.of());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Map<String, Binding> bindings = new HashMap<>(Bindings.all());
    bindings.put("modules", new ModulesBinding());
    EnvironmentConfig config =
        new EnvironmentConfig(
            TestLauncher.path().toString(),
            line.execArgv(),
            line.args(),
            System.getenv(),
            script.getParent().toString(),
            line.options(),
            new Stdio(InputStream.nullInputStream(), output, output),
            RuntimeObserver.NOOP,
            false,
            bindings);
    AtomicReference<Integer> code = new AtomicReference<>(-1);
    AtomicReference<Throwable> broken = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try (Environment env = new Environment(config)) {
                code.set(env.run());
              } catch (Throwable e) {
                broken.set(e);
              }
            },
            "test " + script.getFileName(),
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    if (broken.get() != null) {
      throw new AssertionError("the runtime broke: " + broken.get(), broken.get());
    }
    String text = output.toString(StandardCharsets.UTF_8);
    return thread.isAlive()
        ? new Result(-1, text + "\nstill running after " + LIMIT_SECONDS + " s")
        : new Result(code.get(), text);
  }
}
