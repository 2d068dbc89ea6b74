package dev.orrery.benchmarks;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.ImmediateEntry;
import dev.orrery.runtime.loop.ImmediateQueue;
import dev.orrery.runtime.loop.Outcome;
import dev.orrery.runtime.loop.RunMode;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an immediate costs, from queueing it to its call, in iterations of a hundred. Observation
 * off must cost no allocation ({@code gc.alloc.rate.norm} of 0 bytes with {@code -prof gc}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LoopBenchmark {
  private static final int PER_ITERATION = 100;

  /** Whether a recorder is told of everything; {@code ended}: one was, before. */
  @Param({"off", "ended", "on"})
  public String recording;

  private EventLoop loop;
  private ImmediateQueue immediates;
  private CountingImmediate[] entries;
  private RecordSubscription subscription;
  private long calls;

  private final class CountingImmediate extends ImmediateEntry {
    private final long id;

    CountingImmediate(long id) {
      this.id = id;
    }

    @Override
    public long asyncId() {
      return id;
    }

    @Override
    protected Outcome fire() {
      calls++;
      return Outcome.CONTINUE;
    }
  }

  /** Makes the loop, and starts recording where the benchmark wants it. */
  @Setup
  public void start() {
    BareRuntime runtime = new BareRuntime();
    loop = runtime.loop();
    immediates = new ImmediateQueue(loop);
    entries = new CountingImmediate[PER_ITERATION];
    for (int i = 0; i < PER_ITERATION; i++) {
      entries[i] = new CountingImmediate(i + 1);
    }
    if (!recording.equals("off")) {
      subscription = new Observation(runtime).start(RecordingOptions.DEFAULT);
    }
    if (recording.equals("ended")) {
      loopIteration();
      stop();
    }
  }

  /** Ends the recording. */
  @TearDown
  public void stop() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
  }

  /** One iteration of the loop with a hundred immediates. */
  @Benchmark
  @OperationsPerInvocation(PER_ITERATION)
  public long loopIteration() {
    for (CountingImmediate entry : entries) {
      immediates.add(entry);
    }
    loop.run(RunMode.NOWAIT);
    return calls;
  }
}
