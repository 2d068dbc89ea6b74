package dev.orrery.lsp.predict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A folder and a process in which a program can do little harm: 256 MB, no standard input, none of this
 * process's environment, a guard that takes the network, processes and writing away. The guard is
 * JavaScript: it keeps mistakes in, not attackers. For one thread, but for its end.
 */
final class Sandbox implements AutoCloseable {
  private static final int MEGABYTES = 256;
  private static final int MAX_ERRORS = 4000;
  private static final Pattern FILES = Pattern.compile("\\bfs\\b");
  private static final List<String> PASSED = List.of("PATH", "HOME", "TMPDIR", "XDG_RUNTIME_DIR");

  private final Path folder;
  private final Path script;
  private final Path errors;
  private final boolean readsFiles;
  private Process process;
  private boolean closed;

  Sandbox(String name, String code) throws IOException {
    folder = Files.createTempDirectory("orrery-predict").toRealPath();
    script = folder.resolve(name);
    errors = folder.resolve("errors.txt");
    readsFiles = FILES.matcher(code).find();
    Files.writeString(script, code);
    try (InputStream guard = Sandbox.class.getResourceAsStream("guard.cjs")) {
      Files.copy(guard, folder.resolve("guard.cjs"));
    }
  }

  /** Starts the program; it waits to be watched before its first line. Seed 0 is none. */
  synchronized Process start(String orrery, long seed) throws IOException {
    if (closed) {
      throw new IOException("The server ends.");
    }
    List<String> command = new ArrayList<>();
    command.add(orrery);
    command.add("--visualize=awaited");
    command.add("--max-old-space-size=" + MEGABYTES);
    command.add("--disallow-code-generation-from-strings");
    command.add("--require=" + folder.resolve("guard.cjs"));
    if (seed != 0) {
      command.add("--perturb-seed=" + seed);
    }
    command.add(script.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> !PASSED.contains(name) && !name.startsWith("ORRERY_"));
    if (readsFiles) {
      environment.put("ORRERY_PREDICT_FILES", "1");
    }
    process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Where it runs. */
  Path folder() {
    return folder;
  }

  /** What it wrote to its standard error. */
  String errors() {
    try {
      String text = Files.exists(errors) ? Files.readString(errors) : "";
      return text.substring(0, Math.min(MAX_ERRORS, text.length())).strip();
    } catch (IOException _) {
      // Not text at all.
      return "";
    }
  }

  /** How it ended, if it did within a second, and its errors. */
  String ending() throws InterruptedException {
    boolean ended = process.waitFor(1, TimeUnit.SECONDS);
    return (ended ? "It exited with " + process.exitValue() + ". " : "It still runs. ") + errors();
  }

  /** Ends the program and removes its folder, once. Any thread. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
    try (var files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.deleteIfExists(each);
      }
    }
    Files.deleteIfExists(folder);
  }
}
