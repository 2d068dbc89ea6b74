package dev.orrery.runtime.binding.performance;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.WrapClass;
import java.util.function.ToLongFunction;

/** The methods of native histograms; those ending in BigInt return BigInts. */
final class HistogramClass {
  private HistogramClass() {}

  static <T extends RecordedHistogram> WrapClass<T> addMethods(WrapClass<T> type) {
    addLong(type, "count", RecordedHistogram::count);
    addLong(type, "exceeds", RecordedHistogram::exceeds);
    addLong(type, "min", RecordedHistogram::min);
    addLong(type, "max", RecordedHistogram::max);
    return type.method("mean", 0, (self, _) -> self.mean())
        .method("stddev", 0, (self, _) -> self.stddev())
        .method("percentile", 1, (self, args) -> (double) self.percentile(Js.dbl(args, 0)))
        .method("percentileBigInt", 1, (self, args) -> Js.bigInt(self.percentile(Js.dbl(args, 0))))
        .method("percentiles", 0, (self, _) -> percentiles(self, false))
        .method("percentilesBigInt", 0, (self, _) -> percentiles(self, true))
        .method("record", 1, (self, args) -> run(() -> self.record(Js.lng(args, 0))))
        .method("recordDelta", 0, (self, _) -> run(self::recordDelta))
        .method("reset", 0, (self, _) -> run(self::reset))
        .method(
            "add",
            1,
            (self, args) -> run(() -> self.add(Js.unwrap(args[0], RecordedHistogram.class))));
  }

  private static <T extends RecordedHistogram> void addLong(
      WrapClass<T> type, String name, ToLongFunction<RecordedHistogram> getter) {
    type.method(name, 0, (self, _) -> (double) getter.applyAsLong(self));
    type.method(name + "BigInt", 0, (self, _) -> Js.bigInt(getter.applyAsLong(self)));
  }

  private static Object run(Runnable body) {
    body.run();
    return null;
  }

  /** Percentile and value by turns. */
  private static Object percentiles(RecordedHistogram histogram, boolean bigInt) {
    java.util.List<Object> flat = new java.util.ArrayList<>();
    histogram.percentiles(
        (percentile, value) -> {
          flat.add(percentile);
          flat.add(bigInt ? Js.bigInt(value) : (Object) (double) value);
        });
    return Js.array(flat);
  }
}
