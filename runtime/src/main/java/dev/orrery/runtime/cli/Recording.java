package dev.orrery.runtime.cli;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import dev.orrery.runtime.os.JvmSignals;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@code --record} and {@code --record-on-crash} ask for. While either is on, SIGUSR2 writes
 * the latest records to a file, unless the program handles that signal itself.
 */
final class Recording implements AutoCloseable {
  private static final String RECORD = "--record";
  private static final String ON_CRASH = "--record-on-crash";

  private final Environment environment;
  private final Observation observation;
  private final AtomicInteger dumps = new AtomicInteger();
  private RecordingFile file;
  private RecordSubscription ring;

  private Recording(Environment environment) {
    this.environment = environment;
    this.observation = environment.observation();
  }

  static boolean isWanted(Map<String, Object> options) {
    return options.containsKey(RECORD) || options.containsKey(ON_CRASH);
  }

  /** Starts what the options ask for; loop thread, before the program. */
  static Recording start(Environment environment) throws IOException {
    Recording recording = new Recording(environment);
    if (environment.option(RECORD) != null) {
      recording.file =
          RecordingFile.start(
              recording.observation, recording.path(RECORD, ""), RecordingOptions.DEFAULT);
    }
    if (environment.option(ON_CRASH) != null) {
      recording.ring = recording.observation.start(RecordingOptions.DEFAULT);
    }
    // For signals that end the process.
    Runtime.getRuntime().addShutdownHook(new Thread(recording::closeQuietly, "orrery-recording"));
    try {
      JvmSignals.handle("USR2", recording::dump);
    } catch (SystemException _) {
      // A system without that signal: there is no way to ask then.
    }
    return recording;
  }

  private Path path(String option, String suffix) {
    String name = environment.option(option) instanceof String given ? given : null;
    if (name == null) {
      String file = "orrery-" + ProcessHandle.current().pid() + suffix + ".orrec";
      name = environment.option("--diagnostic-dir") instanceof String dir ? dir + "/" + file : file;
    }
    return Path.of(environment.resolvePath(name));
  }

  /** Any thread. */
  private void dump() {
    String number = "-" + dumps.incrementAndGet();
    dump(path("", number));
  }

  private void dump(Path target) {
    try {
      int count = RecordingFile.dump(observation, target);
      System.err.println("Wrote the last " + count + " records to " + target);
    } catch (IOException e) {
      System.err.println("Cannot write records: " + e);
    }
  }

  /** Completes the files. */
  @Override
  public synchronized void close() throws IOException {
    RecordSubscription toEnd = ring;
    ring = null;
    if (toEnd != null) {
      if (observation.sawFatalError()) {
        dump(path(ON_CRASH, "-crash"));
      }
      toEnd.close();
    }
    RecordingFile toClose = file;
    file = null;
    if (toClose != null) {
      toClose.close();
    }
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      System.err.println("The recording is incomplete: " + e);
    }
  }
}
