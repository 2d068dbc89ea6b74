package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.instrumentation.AllocationEvent;
import com.oracle.truffle.api.instrumentation.AllocationEventFilter;
import com.oracle.truffle.api.instrumentation.AllocationListener;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.engine.heap.Sizes;
import dev.orrery.runtime.inspect.Allocations;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hears of each object that the engine reports and takes the stack at some of them, so far apart as
 * chance has it: each byte is as likely as any other, as in V8.
 */
final class AllocationSamples implements Allocations, AllocationListener {
  /** {@code object}: null if it need not be there any more. */
  private record Taken(Sample sample, WeakReference<Object> object) {
    boolean isThere() {
      return object == null || !object.refersTo(null);
    }
  }

  private final Environment env;
  private final StackSamples stacks;
  private final double interval;
  private final boolean withCollected;
  private final EventBinding<?> binding;
  private List<Taken> taken = new ArrayList<>();
  private double untilNext;
  private long count;

  /** When the dead are looked for. */
  private int limit = 1 << 12;

  AllocationSamples(
      Environment env,
      StackSamples stacks,
      Instrumenter instrumenter,
      double interval,
      boolean withCollected) {
    this.env = env;
    this.stacks = stacks;
    this.interval = interval;
    this.withCollected = withCollected;
    this.untilNext = distance();
    this.binding = instrumenter.attachAllocationListener(AllocationEventFilter.ANY, this);
  }

  private double distance() {
    return -Math.log(1 - ThreadLocalRandom.current().nextDouble()) * interval;
  }

  @Override
  public void onEnter(AllocationEvent event) {}

  @Override
  @TruffleBoundary
  public void onReturnValue(AllocationEvent event) {
    if (event.getValue() instanceof JSDynamicObject object && env.loop().inLoop()) {
      count++;
      int size = Sizes.of(object);
      untilNext -= size;
      if (untilNext <= 0) {
        take(object, size);
      }
    }
  }

  private void take(Object object, int size) {
    untilNext = distance();
    Sample sample = new Sample(stacks.now(), size, count);
    taken.add(new Taken(sample, withCollected ? null : new WeakReference<>(object)));
    if (taken.size() > limit) {
      forgetTheDead();
      limit = Math.max(limit, 2 * taken.size());
    }
  }

  private void forgetTheDead() {
    taken = new ArrayList<>(taken.stream().filter(Taken::isThere).toList());
  }

  @Override
  public List<Sample> samples() {
    forgetTheDead();
    return taken.stream().map(Taken::sample).toList();
  }

  @Override
  public void close() {
    binding.dispose();
  }
}
