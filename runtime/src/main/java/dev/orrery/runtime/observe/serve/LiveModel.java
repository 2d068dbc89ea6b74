package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.model.Limits;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.runtime.observe.Category;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RecordReader;
import dev.orrery.runtime.observe.RecordSubscription;
import dev.orrery.runtime.observe.RecordingOptions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The state of a running program, folded from its records while somebody wants to know it. The
 * service's thread only.
 */
final class LiveModel implements AutoCloseable {
  /** Enough for state: what is cheap to record. */
  private static final Set<Category> PLAIN =
      EnumSet.of(
          Category.LOOP,
          Category.RESOURCES,
          Category.CALLBACKS,
          Category.WORK,
          Category.ERRORS,
          Category.BLOCKING,
          Category.SITES);

  private static final Limits LIMITS = Limits.DEFAULT;
  private static final int BATCH = 8192;

  /** As much as the ring buffer may hold at the beginning. */
  private static final int MAX_FOLD = 1 << 16;

  private static final long FOLD_MS = 10;

  /** How long to wait for a busy loop before saying so. */
  private static final long PATIENCE_MS = 1000;

  /** After the beginning the loop needs a moment to get back to where it waits. */
  private static final long SETTLE_MS = 20;

  private final Observation observation;
  private final ScheduledExecutorService executor;
  private final List<RecordSubscription> subscriptions = new ArrayList<>();
  private RecordReader reader;
  private LoopModel model;
  private boolean detailed;
  private ScheduledFuture<?> folding;
  private CompletableFuture<Void> attached;

  LiveModel(Observation observation, ScheduledExecutorService executor) {
    this.observation = observation;
    this.executor = executor;
  }

  /**
   * The state now.
   *
   * @param withDetail promises and streams as well, from the first call on that wants them
   * @return fails with ProtocolException if the loop does not turn
   */
  CompletableFuture<LoopState> state(boolean withDetail) {
    begin(withDetail);
    return attached
        .copy()
        .orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
        .handleAsync((_, late) -> late, executor)
        .thenCompose(
            late ->
                late == null
                    ? CompletableFuture.completedFuture(fold())
                    : BusyLoop.describe(observation)
                        .thenCompose(
                            text ->
                                CompletableFuture.failedFuture(ProtocolException.refused(text))));
  }

  private void begin(boolean withDetail) {
    boolean first = subscriptions.isEmpty();
    if (!first && (detailed || !withDetail)) {
      return;
    }
    detailed |= withDetail;
    // A second one is there for what it asks to be recorded: its reader is not read.
    subscriptions.add(
        observation.start(
            RecordingOptions.DEFAULT
                .withCategories(withDetail ? Category.DEFAULT : PLAIN)
                .withPreviewLength(0)));
    if (first) {
      model = new LoopModel(LIMITS);
      reader = subscriptions.getFirst().reader();
      folding =
          executor.scheduleWithFixedDelay(this::fold, FOLD_MS, FOLD_MS, TimeUnit.MILLISECONDS);
    }
    CompletableFuture<Void> reached = new CompletableFuture<>();
    observation.onLoop(() -> reached.complete(null));
    attached =
        reached.thenComposeAsync(_ -> CompletableFuture.supplyAsync(() -> null, later()), executor);
  }

  private Executor later() {
    return CompletableFuture.delayedExecutor(SETTLE_MS, TimeUnit.MILLISECONDS, executor);
  }

  private LoopState fold() {
    // Not for ever: a busy program may record faster than this reads.
    for (int left = MAX_FOLD; left > 0 && reader.read(model::apply, BATCH) >= BATCH; ) {
      left -= BATCH;
    }
    return model.snapshot();
  }

  /** Forgets everything, and lets recording end unless others want it. */
  @Override
  public void close() {
    if (subscriptions.isEmpty()) {
      return;
    }
    folding.cancel(false);
    subscriptions.forEach(RecordSubscription::close);
    subscriptions.clear();
    detailed = false;
    model = null;
    reader = null;
  }
}
