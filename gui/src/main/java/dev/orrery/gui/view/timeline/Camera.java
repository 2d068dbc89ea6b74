package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.TimeWindow;
import dev.orrery.gui.state.timeline.Timeline;

/** Which part of the timeline is shown: all of it, its end, or one that the user has chosen. */
final class Camera {
  /** The window is at the end if it is this near, in parts of the span. */
  private static final double NEAR = 0.01;

  /** Where a revealed time comes to stand. */
  private static final double MARGIN = 0.1;

  private TimeWindow window = TimeWindow.between(0, 1);
  private boolean all = true;
  private boolean atEnd;
  private double beginNs;
  private double endNs = 1;

  TimeWindow window() {
    return window;
  }

  boolean showsAll() {
    return all;
  }

  /** There is more, or less, than before. */
  void extent(Timeline timeline) {
    beginNs = timeline.beginNs();
    endNs = timeline.endNs();
    if (all) {
      window = TimeWindow.between(beginNs, endNs);
    } else if (atEnd) {
      window = TimeWindow.between(endNs - window.spanNs(), endNs);
    }
    window = window.within(beginNs, endNs);
  }

  void all() {
    all = true;
    window = TimeWindow.between(beginNs, endNs);
  }

  void zoom(double factor, double aroundNs) {
    to(window.zoom(factor, aroundNs));
    all = window.spanNs() >= endNs - beginNs;
  }

  /** Moves by a part of what is shown. */
  void pan(double part) {
    to(window.pan(part));
  }

  void show(double fromNs, double toNs) {
    to(TimeWindow.between(fromNs, toNs));
  }

  /** Moves just so far that a time can be seen. */
  void reveal(double timeNs) {
    double margin = window.spanNs() * MARGIN;
    if (timeNs < window.fromNs()) {
      to(new TimeWindow(timeNs - margin, window.spanNs()));
    } else if (timeNs > window.toNs()) {
      to(new TimeWindow(timeNs + margin - window.spanNs(), window.spanNs()));
    }
  }

  private void to(TimeWindow wanted) {
    window = wanted.within(beginNs, endNs);
    all = false;
    atEnd = endNs - window.toNs() < window.spanNs() * NEAR;
  }
}
