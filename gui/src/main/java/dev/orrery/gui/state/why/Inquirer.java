package dev.orrery.gui.state.why;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.Studio;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;

/**
 * Asks the model in the background, as that may take longer than a frame. Of questions that come while
 * one is answered only the latest is asked. One thread asks and hears.
 */
public final class Inquirer {
  private final Session session;
  private final TimelineIndex timeline;
  private final Studio<Report> answers = new Studio<>();
  private Report report = Report.NONE;

  public Inquirer(Session session, TimelineIndex timeline) {
    this.session = session;
    this.timeline = timeline;
  }

  /** Asks; {@link #report} will be the answer. */
  public void ask(Moment moment, Selection selection) {
    answers.order(() -> answer(moment.state(), selection));
  }

  /** The latest answer. */
  public Report report() {
    Report next = answers.take();
    report = next == null ? report : next;
    return report;
  }

  /** Whether the latest question has been answered, and the answer heard. */
  public boolean isDone() {
    return answers.isIdle();
  }

  private Report answer(LoopState state, Selection selection) {
    long number = selection.run();
    if (number == 0 && selection.id() != 0) {
      Run latest = state.latestRun(selection.id());
      number = latest == null ? 0 : latest.number();
    }
    Runs runs = timeline.timeline().runs();
    LoopState then = runs.contains(number) ? session.recall(runs.record(number) + 1).join() : null;
    return Interview.of(state, new Selection(selection.id(), number, selection.site()), then);
  }
}
