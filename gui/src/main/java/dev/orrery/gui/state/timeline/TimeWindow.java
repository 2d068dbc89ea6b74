package dev.orrery.gui.state.timeline;

/**
 * The stretch of time that is drawn.
 *
 * @param fromNs its beginning; a fraction, so that zooming in and out comes back
 * @param spanNs its length, above 0
 */
public record TimeWindow(double fromNs, double spanNs) {
  private static final double MIN_SPAN_NS = 500;

  public static TimeWindow between(double fromNs, double toNs) {
    return new TimeWindow(fromNs, Math.max(MIN_SPAN_NS, toNs - fromNs));
  }

  public double toNs() {
    return fromNs + spanNs;
  }

  /** Where a time is drawn, for a width in pixels. */
  public double x(double timeNs, double width) {
    return (timeNs - fromNs) / spanNs * width;
  }

  /** What time a place is. */
  public double time(double x, double width) {
    return fromNs + x / width * spanNs;
  }

  public boolean contains(double timeNs) {
    return timeNs >= fromNs && timeNs <= toNs();
  }

  /** Shows {@code factor} times as much, what is at a time staying where it is. */
  public TimeWindow zoom(double factor, double aroundNs) {
    double span = Math.max(MIN_SPAN_NS, spanNs * factor);
    return new TimeWindow(aroundNs - (aroundNs - fromNs) * (span / spanNs), span);
  }

  /** Moves by a part of the span. */
  public TimeWindow pan(double part) {
    return new TimeWindow(fromNs + part * spanNs, spanNs);
  }

  public TimeWindow centre(double timeNs) {
    return new TimeWindow(timeNs - spanNs / 2, spanNs);
  }

  /** No more than there is: within two times, as far as it can be. */
  public TimeWindow within(double beginNs, double endNs) {
    double span = Math.min(spanNs, Math.max(MIN_SPAN_NS, endNs - beginNs));
    double from = Math.max(beginNs, Math.min(fromNs, endNs - span));
    return new TimeWindow(from, span);
  }
}
