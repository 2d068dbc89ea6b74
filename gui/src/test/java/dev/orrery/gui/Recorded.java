package dev.orrery.gui;

import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Recordings of programs that tests run. */
public final class Recorded {
  private static final int DEADLINE_SECONDS = 60;

  private Recorded() {}

  /** Runs a program to its end and records it. */
  public static Path run(Path folder, String code) throws Exception {
    Path file = folder.resolve("run.orrec");
    AtomicReference<RecordingFile> recording = new AtomicReference<>();
    Orrery orrery =
        Orrery.builder()
            .eval(code)
            .stdout(OutputStream.nullOutputStream())
            .beforeStart(
                observation -> {
                  try {
                    recording.set(RecordingFile.start(observation, file, RecordingOptions.DEFAULT));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .start();
    orrery.exitCode().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    recording.get().close();
    return file;
  }
}
