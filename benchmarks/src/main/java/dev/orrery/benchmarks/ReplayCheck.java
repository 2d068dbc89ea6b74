package dev.orrery.benchmarks;

import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a program, records it to a file and folds it live at the same time; then shows that the file,
 * folded up to three moments at which the live state was kept, gives the same states.
 *
 * <p>Arguments: recording, seconds, program and its arguments. The program's output goes to standard
 * output; load it from outside meanwhile. Exits with 1 if anything differs or was lost.
 */
public final class ReplayCheck {
  private static final int SAMPLES = 3;

  /** Records: what a burst may be ahead of the disk. */
  private static final int CAPACITY = 1 << 20;

  private static final int BATCH = 1 << 14;

  private ReplayCheck() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Path.of(args[0]);
    long seconds = Long.parseLong(args[1]);
    String[] program = List.of(args).subList(2, args.length).toArray(new String[0]);
    RecordingOptions options = RecordingOptions.DEFAULT.withCapacity(CAPACITY);
    AtomicReference<RecordingFile> recording = new AtomicReference<>();
    AtomicReference<RecordReader> live = new AtomicReference<>();
    Orrery orrery =
        Orrery.builder()
            .args(program)
            .stdout(System.out)
            .stderr(System.err)
            .beforeStart(observation -> begin(observation, file, options, recording, live))
            .start();
    orrery.observation().join();
    List<LoopState> states = follow(live, seconds);
    recording.get().close();
    long dropped = recording.get().dropped();
    orrery.stop(0);
    orrery.exitCode().join();

    System.out.printf(
        "%d records in %d MB, %d lost by the file, %d by the live model%n",
        recording.get().written(), Files.size(file) >> 20, dropped, live.get().dropped());
    boolean same = dropped == 0 && live.get().dropped() == 0 && compare(file, states);
    System.out.println(readMemory());
    System.exit(same ? 0 : 1);
  }

  private static void begin(
      Observation observation,
      Path file,
      RecordingOptions options,
      AtomicReference<RecordingFile> recording,
      AtomicReference<RecordReader> live) {
    try {
      recording.set(RecordingFile.start(observation, file, options));
      live.set(observation.start(options).reader());
    } catch (IOException e) {
      throw new IllegalStateException("cannot record", e);
    }
  }

  /** Folds what is recorded, and keeps the state at evenly spaced moments. */
  private static List<LoopState> follow(AtomicReference<RecordReader> live, long seconds)
      throws InterruptedException {
    LoopModel model = new LoopModel();
    List<LoopState> states = new ArrayList<>();
    long start = System.nanoTime();
    long spacing = seconds * 1_000_000_000 / (SAMPLES + 1);
    while (System.nanoTime() - start < seconds * 1_000_000_000) {
      RecordReader reader = live.get();
      int count = reader == null ? 0 : reader.read(model::apply, BATCH);
      if (states.size() < SAMPLES && System.nanoTime() - start > spacing * (states.size() + 1)) {
        states.add(model.snapshot());
      }
      if (count < BATCH) {
        Thread.sleep(1);
      }
    }
    return states;
  }

  private static boolean compare(Path file, List<LoopState> states) throws IOException {
    LoopModel model = new LoopModel();
    boolean same = true;
    long applied = 0;
    try (RecordingReader reader = RecordingReader.open(file)) {
      for (LoopState state : states) {
        for (LoopRecord next;
            applied < state.records() && (next = reader.next()) != null;
            applied++) {
          model.apply(next);
        }
        boolean equal = model.snapshot().equals(state);
        same &= equal;
        System.out.printf(
            "after %d records, at %.1f s: %s%n",
            state.records(), state.timeNs() / 1e9, equal ? "the same state" : "ANOTHER STATE");
      }
    }
    return same;
  }

  private static String readMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("");
  }
}
