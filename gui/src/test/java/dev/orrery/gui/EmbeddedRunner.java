package dev.orrery.gui;

import dev.orrery.protocol.connection.ProgramRun;
import dev.orrery.protocol.connection.ProgramRunner;
import dev.orrery.protocol.connection.Snippet;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs programs within the process of the tests. */
public final class EmbeddedRunner implements ProgramRunner {
  private static final int DEADLINE_SECONDS = 60;

  private final Path folder;

  /** {@code folder}: where programs and recordings go. */
  public EmbeddedRunner(Path folder) {
    this.folder = folder;
  }

  @Override
  public ProgramRun run(Snippet program, long seed) throws IOException, InterruptedException {
    Path place = Files.createTempDirectory(folder, "program");
    Path script = Files.writeString(place.resolve(program.fileName()), program.code());
    Path file = place.resolve("run.orrec");
    AtomicReference<RecordingFile> recording = new AtomicReference<>();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Orrery orrery =
        Orrery.builder()
            .args(script.toString())
            .cwd(place.toString())
            .perturbSeed(seed)
            .stdout(OutputStream.nullOutputStream())
            .stderr(errors)
            .beforeStart(
                observation -> {
                  try {
                    recording.set(RecordingFile.start(observation, file, RecordingOptions.DEFAULT));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .start();
    try {
      orrery.exitCode().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    }
    recording.get().close();
    return new ProgramRun(file, true, errors.toString(StandardCharsets.UTF_8));
  }
}
