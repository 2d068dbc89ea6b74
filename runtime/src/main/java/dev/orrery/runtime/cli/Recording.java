package dev.orrery.runtime.cli;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.observe.Category;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import dev.orrery.runtime.os.JvmSignals;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@code --record} and {@code --record-on-crash} ask for. While either is on, SIGUSR2 writes
 * the latest records to a file, unless the program handles that signal itself.
 */
final class Recording implements AutoCloseable {
  private static final String RECORD = "--record";
  private static final String ON_CRASH = "--record-on-crash";
  private static final String CATEGORIES = "--record-categories";
  private static final String PREVIEWS = "--record-previews";

  private final Environment environment;
  private final Observation observation;
  private final AtomicInteger dumps = new AtomicInteger();
  private RecordingFile file;
  private RecordSubscription ring;

  private Recording(Environment environment) {
    this.environment = environment;
    this.observation = environment.observation();
  }

  /** Starts what the options ask for; loop thread, before the program. */
  static Recording start(Environment environment) throws IOException, BadOption {
    Recording recording = new Recording(environment);
    RecordingOptions options = recording.options();
    if (environment.option(RECORD) != null) {
      recording.file =
          RecordingFile.start(recording.observation, recording.path(RECORD, ""), options);
    }
    if (environment.option(ON_CRASH) != null) {
      recording.ring = recording.observation.start(options);
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

  private RecordingOptions options() throws BadOption {
    RecordingOptions options = RecordingOptions.DEFAULT;
    if (environment.option(CATEGORIES) instanceof String names) {
      options = options.withCategories(categories(names));
    }
    if (environment.option(PREVIEWS) instanceof Number length) {
      options = options.withPreviewLength(Math.max(0, length.intValue()));
    }
    return options;
  }

  /** {@code all}, or names separated by commas. */
  private static Set<Category> categories(String names) throws BadOption {
    if (names.equals("all")) {
      return EnumSet.allOf(Category.class);
    }
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (String name : names.split(",")) {
      try {
        categories.add(Category.valueOf(name.trim().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException _) {
        throw new BadOption(CATEGORIES + ": no category " + name);
      }
    }
    return categories;
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
