package dev.orrery.protocol.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs each program as a process of its own, in a temporary folder of its own. Folders are removed when
 * this process ends, since their recordings may be looked at.
 */
public final class ProcessRunner implements ProgramRunner {
  private static final long PATIENCE_SECONDS = 20;
  private static final int MAX_ERROR_BYTES = 2000;

  private final String orrery;

  /** {@code orrery}: the command. */
  public ProcessRunner(String orrery) {
    this.orrery = orrery;
  }

  @Override
  public ProgramRun run(Snippet program, long seed) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("orrery-learn");
    Path script = folder.resolve(program.fileName());
    Path recording = folder.resolve("run.orrec");
    Path errors = folder.resolve("errors.txt");
    for (Path each : List.of(folder, script, recording, errors)) {
      // The last one named goes first.
      each.toFile().deleteOnExit();
    }
    Files.writeString(script, program.code());
    Process process = start(command(script, recording, seed), folder, errors);
    boolean ended = false;
    try {
      ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
    }
    String said = beginning(errors);
    if (!Files.exists(recording)) {
      throw new IOException("The program could not be run. " + said.strip());
    }
    return new ProgramRun(recording, ended, said);
  }

  /** Whoever runs in circles may have written any number of bytes, and not only UTF-8. */
  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_ERROR_BYTES), StandardCharsets.UTF_8);
    }
  }

  private List<String> command(Path script, Path recording, long seed) {
    List<String> command = new ArrayList<>(List.of(orrery, "--record=" + recording));
    if (seed != 0) {
      command.add("--perturb-seed=" + seed);
    }
    command.add(script.toString());
    return command;
  }

  private Process start(List<String> command, Path folder, Path errors) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new IOException(orrery + " cannot be started: " + e.getMessage() + ".", e);
    }
  }
}
