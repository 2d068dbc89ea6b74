package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.Spans;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.state.timeline.Track;
import dev.orrery.gui.view.Desk;

/** Moves in time by callbacks and iterations. */
final class Steps {
  private static final long ARRIVED = -1;

  private final Desk desk;
  private final Session session;
  private long shown;
  private long wanted = ARRIVED;

  Steps(Desk desk) {
    this.desk = desk;
    session = desk.session();
  }

  void show(Moment moment) {
    shown = moment.record();
    wanted = wanted == shown ? ARRIVED : wanted;
  }

  /** Where we are, or are going to: moments come a little later than they are asked for. */
  private long here() {
    return wanted == ARRIVED ? shown : wanted;
  }

  void goTo(long record) {
    wanted = Math.clamp(record, session.tape().begin(), session.tape().end());
    session.goTo(wanted);
  }

  void first() {
    goTo(session.tape().begin());
  }

  void last() {
    goTo(session.tape().end());
  }

  void follow() {
    wanted = ARRIVED;
    session.follow();
  }

  /** To the beginning of the next callback, or of the one before if {@code direction} is below 0. */
  void callback(int direction) {
    Timeline timeline = desk.timeline().timeline();
    Runs runs = timeline.runs();
    long run = direction < 0 ? timeline.runBefore(here()) : timeline.runAfter(here());
    if (run != 0) {
      goTo(runs.record(run) + 1);
      desk.select(new Selection(runs.id(run), run, runs.site(run)));
    } else if (direction < 0) {
      first();
    } else {
      last();
    }
  }

  void iteration(int direction) {
    Spans iterations = desk.timeline().timeline().of(Track.ITERATION);
    long row =
        direction < 0
            ? iterations.latestBefore(here() - 1)
            : Math.max(iterations.begin() - 1, iterations.latestBefore(here())) + 1;
    if (row >= iterations.begin() && row < iterations.end()) {
      goTo(iterations.record(row) + 1);
    } else if (direction < 0) {
      first();
    } else {
      last();
    }
  }
}
