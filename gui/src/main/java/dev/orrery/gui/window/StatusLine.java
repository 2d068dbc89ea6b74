package dev.orrery.gui.window;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Rate;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.Status;
import dev.orrery.protocol.model.LoopState;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: where this comes from, how much of it there is, what is missing. */
final class StatusLine extends HBox {
  private static final long MIB = 1 << 20;

  private final Session session;
  private final Rate iterations = new Rate();
  private final Label source = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Label moment = new Label();
  private final Label rate = new Label();
  private final Label records = new Label();
  private final Label dropped = new Label();
  private final Label memory = new Label();

  StatusLine(Session session) {
    this.session = session;
    getStyleClass().add("status-line");
    source.setMinWidth(0);
    HBox.setHgrow(source, Priority.ALWAYS);
    source.setMaxWidth(Double.MAX_VALUE);
    progress.setPrefWidth(160);
    dropped.getStyleClass().add("dropped");
    dropped.setTooltip(new Tooltip("So many records came faster than they could be taken."));
    memory.setTooltip(new Tooltip("Memory of this visualizer"));
    for (Region each : new Region[] {progress, moment, rate, dropped}) {
      each.managedProperty().bind(each.visibleProperty());
    }
    for (Label each : new Label[] {moment, rate, records, dropped, memory}) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    getChildren().addAll(source, progress, moment, rate, records, dropped, memory);
  }

  /** Shows how things are now. */
  void update(Status status, Moment now) {
    LoopState state = now.state();
    boolean live = session.feed().control() != null;
    source.setText(source(status, state, live));
    progress.setVisible(!live && !status.over());
    progress.setProgress(status.progress());
    moment.setVisible(!now.latest() || status.over());
    moment.setText(
        format("at %s, iteration %,d", seconds(state.timeNs()), state.counters().iterations()));
    double perSecond =
        now.latest() ? iterations.at(state.timeNs(), state.counters().iterations()) : Double.NaN;
    rate.setVisible(live && !status.over() && status.pause() == null && !Double.isNaN(perSecond));
    rate.setText(format("%,.0f iterations/s", perSecond));
    long count = session.tape().end();
    long forgotten = session.tape().begin();
    records.setText(
        format("%,d %s", count, count == 1 ? "record" : "records")
            + (forgotten > 0 ? format(", the first %,d forgotten", forgotten) : ""));
    dropped.setVisible(state.dropped() > 0);
    dropped.setText(format("\u25B2 dropped %,d", state.dropped()));
    Runtime jvm = Runtime.getRuntime();
    memory.setText(format("%,d MB", (jvm.totalMemory() - jvm.freeMemory()) / MIB));
  }

  private String source(Status status, LoopState state, boolean live) {
    String title = session.feed().title();
    if (!live) {
      return status.over() ? "Recording " + title : "Reading " + title;
    }
    String pid = state.program().pid() == 0 ? "" : ", process " + state.program().pid();
    return (status.over() ? "No longer attached to " : "Attached to ") + title + pid;
  }

  static String seconds(long ns) {
    return format("%.3f s", ns / 1e9);
  }

  /** The words are English, and so are the numbers. */
  private static String format(String text, Object... parts) {
    return String.format(Locale.ROOT, text, parts);
  }
}
