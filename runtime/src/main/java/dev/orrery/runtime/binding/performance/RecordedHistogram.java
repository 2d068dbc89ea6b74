package dev.orrery.runtime.binding.performance;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** A histogram as perf_hooks shows it: values that do not fit are counted apart. */
class RecordedHistogram {
  private final Histogram values;
  private long exceeds;
  private long previousNanos;

  /**
   * @param lowest the lowest value to tell from 0, at least 1
   * @param highest the highest value, at least twice the lowest
   * @param figures significant decimal digits, 1 to 5
   */
  RecordedHistogram(long lowest, long highest, int figures) {
    this.values = new Histogram(lowest, Math.max(highest, lowest * 2), figures);
  }

  /** A copy, for structuredClone and postMessage. */
  RecordedHistogram(RecordedHistogram other) {
    this.values = other.values.copy();
    this.exceeds = other.exceeds;
    this.previousNanos = other.previousNanos;
  }

  final void record(long value) {
    if (value > values.getHighestTrackableValue()) {
      exceeds++;
    } else {
      values.recordValue(value);
    }
  }

  /** Records the nanoseconds since the last call; the first call only takes the time. */
  final void recordDelta() {
    long now = System.nanoTime();
    if (previousNanos != 0) {
      record(Math.max(1, now - previousNanos));
    }
    previousNanos = now;
  }

  final void forgetPrevious() {
    previousNanos = 0;
  }

  final void add(RecordedHistogram other) {
    exceeds += other.exceeds;
    for (HistogramIterationValue value : other.values.recordedValues()) {
      long at = value.getValueIteratedTo();
      if (at > values.getHighestTrackableValue()) {
        exceeds += value.getCountAtValueIteratedTo();
      } else {
        values.recordValueWithCount(at, value.getCountAtValueIteratedTo());
      }
    }
  }

  final void reset() {
    values.reset();
    exceeds = 0;
    previousNanos = 0;
  }

  final long count() {
    return values.getTotalCount();
  }

  final long exceeds() {
    return exceeds;
  }

  final long min() {
    return count() == 0 ? Long.MAX_VALUE : values.getMinValue();
  }

  final long max() {
    return values.getMaxValue();
  }

  final double mean() {
    return count() == 0 ? Double.NaN : values.getMean();
  }

  final double stddev() {
    return count() == 0 ? Double.NaN : values.getStdDeviation();
  }

  final long percentile(double percentile) {
    return values.getValueAtPercentile(percentile);
  }

  /** Receives one percentile and the value at it. */
  interface PercentileVisitor {
    void visit(double percentile, long value);
  }

  /** Visits the percentiles, in halves of what is left up to 100. */
  final void percentiles(PercentileVisitor visitor) {
    if (count() == 0) {
      visitor.visit(100, 0);
      return;
    }
    for (HistogramIterationValue value : values.percentiles(1)) {
      visitor.visit(value.getPercentileLevelIteratedTo(), value.getValueIteratedTo());
    }
  }
}
