package dev.orrery.gui.state.why;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.TimelineIndex;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks the model in the background, as that may take longer than a frame. Of questions that come while
 * one is answered only the latest is asked. Any thread may call.
 */
public final class Inquirer {
  private record Question(Moment moment, Selection selection) {}

  /** What stands for "being answered, and no other one has come". */
  private static final Question NO_OTHER = new Question(null, null);

  private final Session session;
  private final TimelineIndex timeline;

  /** Null while nothing is asked. */
  private final AtomicReference<Question> next = new AtomicReference<>();

  private volatile Report report = Report.NONE;

  public Inquirer(Session session, TimelineIndex timeline) {
    this.session = session;
    this.timeline = timeline;
  }

  /** Asks; {@link #report} will be the answer. */
  public void ask(Moment moment, Selection selection) {
    if (next.getAndSet(new Question(moment, selection)) == null) {
      Thread.ofVirtual().start(this::answer);
    }
  }

  /** The latest answer. */
  public Report report() {
    return report;
  }

  /** Whether the latest question has been answered. */
  public boolean isDone() {
    return next.get() == null;
  }

  private void answer() {
    Question question;
    do {
      question = next.getAndSet(NO_OTHER);
      report = answer(question.moment.state(), question.selection);
    } while (!next.compareAndSet(NO_OTHER, null));
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
