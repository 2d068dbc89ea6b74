package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.timeline.Hits;
import dev.orrery.gui.state.timeline.Rows;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.TimeScale;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.state.timeline.Track;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What ran when, in lanes, with what caused what. */
public final class TimelineView implements View {
  private static final String HELP =
      "Wheel or + and −: zoom. Drag, A and D: move. Shift and drag: zoom to. "
          + "0: all. Z: to the selected one. Up: to what queued it. Shift and Up: to what settled it.";

  /** Two lines. */
  private static final double DETAILS = 48;

  private final Desk desk;
  private final TimelinePane pane;
  private final Label span = new Label();
  private final Label details = new Label(HELP);
  private final BorderPane root = new BorderPane();
  private long record;

  public TimelineView(Desk desk) {
    this.desk = desk;
    pane = new TimelinePane(desk.timeline());
    new TimelineMouse(this, pane);
    new TimelineKeys(this, pane);
    root.setTop(bar());
    root.setCenter(pane);
    details.getStyleClass().add("timeline-details");
    // Always the same height, so that the drawing keeps its size.
    details.setWrapText(true);
    details.setMinHeight(DETAILS);
    details.setMaxHeight(DETAILS);
    details.setMaxWidth(Double.MAX_VALUE);
    details.setStyle("-fx-padding: 4 12 4 12;");
    root.setBottom(details);
  }

  private HBox bar() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton lanes = layout("Phases and queues", Rows.Layout.LANES, group);
    ToggleButton chains = layout("Async chains", Rows.Layout.CHAINS, group);
    lanes.setSelected(true);
    group.selectedToggleProperty().subscribe(now -> keepOne(group, now == null ? lanes : null));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button nearer = button("+", "Zoom in (+)", () -> zoom(0.5));
    Button further = button("−", "Zoom out (−)", () -> zoom(2));
    Button all = button("All", "Show the whole recording (0)", this::showAll);
    HBox bar = new HBox(6, lanes, chains, gap, span, further, nearer, all);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 6 12 6 12;");
    return bar;
  }

  private ToggleButton layout(String title, Rows.Layout layout, ToggleGroup group) {
    ToggleButton button = new ToggleButton(title);
    button.setToggleGroup(group);
    button.setUserData(layout);
    button.setFocusTraversable(false);
    return button;
  }

  /** One of the two is always chosen. */
  private void keepOne(ToggleGroup group, ToggleButton otherwise) {
    if (otherwise != null && group.getSelectedToggle() == null) {
      group.selectToggle(otherwise);
    }
    pane.setRowLayout((Rows.Layout) group.getSelectedToggle().getUserData());
  }

  private static Button button(String text, String help, Runnable action) {
    Button button = new Button(text);
    button.setTooltip(new Tooltip(help));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void show(Moment moment) {
    record = moment.record();
    pane.setPlayhead(moment.state().timeNs());
    if (!moment.latest()) {
      pane.camera().extent(desk.timeline().timeline());
      pane.camera().reveal(moment.state().timeNs());
    }
  }

  @Override
  public void select(Selection selection) {
    Timeline timeline = desk.timeline().timeline();
    long run = selection.run();
    if (!timeline.runs().contains(run)) {
      run = Hits.latestOf(timeline, selection.id(), record);
    }
    pane.setSelected(run);
    say();
  }

  @Override
  public void paint(Palette palette) {
    pane.setPalette(palette);
  }

  @Override
  public void pulse() {
    pane.pulse();
    String shown = TimeScale.duration(pane.camera().window().spanNs());
    if (!shown.equals(span.getText())) {
      span.setText(shown);
    }
  }

  @Override
  public boolean isDrawn() {
    return pane.isDrawn();
  }

  /** Selects a callback for all views and goes to the moment of its beginning. */
  void choose(long run) {
    Runs runs = desk.timeline().timeline().runs();
    if (runs.contains(run)) {
      desk.session().goTo(runs.record(run) + 1);
      desk.select(new Selection(runs.id(run), run, runs.site(run)));
    }
  }

  /** Selects what a thread of the pool does. */
  void chooseJob(long job) {
    desk.select(Selection.of(pane.timeline().of(Track.POOL).value(job), null));
  }

  /** Goes to a time. */
  void goTo(double timeNs) {
    desk.session().goTo(desk.session().tape().after((long) timeNs));
  }

  void zoom(double factor) {
    double at = pane.playheadNs();
    boolean seen = pane.camera().window().contains(at);
    pane.camera().zoom(factor, seen ? at : middle());
    pane.moved();
  }

  private double middle() {
    return pane.camera().window().fromNs() + pane.camera().window().spanNs() / 2;
  }

  void showAll() {
    pane.camera().all();
    pane.moved();
  }

  /** Says what is selected or pointed at. */
  void say() {
    Timeline timeline = pane.timeline();
    Runs runs = timeline.runs();
    long run = runs.contains(pane.hovered()) ? pane.hovered() : pane.selected();
    if (!runs.contains(run)) {
      details.setText(HELP);
      return;
    }
    StringBuilder text = new StringBuilder(Names.sentence(timeline, run));
    cause(text, runs, Names.verb(runs, run), runs.queuedBy(run));
    cause(text, runs, "settled by", runs.settledBy(run));
    details.setText(text.toString());
  }

  private static void cause(StringBuilder text, Runs runs, String verb, long cause) {
    if (runs.contains(cause)) {
      text.append("   ").append(verb).append(' ').append(Names.full(runs, cause));
    }
  }
}
