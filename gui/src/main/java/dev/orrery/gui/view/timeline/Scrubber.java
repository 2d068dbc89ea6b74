package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.timeline.TimeScale;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The strip for going to any moment of the recording, and for comparing two. */
public final class Scrubber implements View {
  private static final double NOTHING = -1;

  private final Desk desk;
  private final Steps steps;
  private final OverviewPane overview;
  private final ComparePane compare;
  private final Label time = new Label();
  private final Label place = new Label();
  private final Label dropped = new Label();
  private final ToggleButton latest = toggle("Latest", "Stay with the latest moment (L)");
  private final ToggleButton pin = toggle("Compare", "Compare with this moment (C)");
  private final VBox root = new VBox();
  private double wantedNs = NOTHING;
  private Moment moment;

  public Scrubber(Desk desk) {
    this.desk = desk;
    steps = new Steps(desk);
    overview = new OverviewPane(desk.timeline());
    compare = new ComparePane(this::unpin);
    overview.setOnMousePressed(this::drag);
    overview.setOnMouseDragged(this::drag);
    latest.setOnAction(_ -> follow(latest.isSelected()));
    pin.setOnAction(_ -> togglePin());
    root.getChildren().addAll(compare.node(), strip());
    root.getStyleClass().add("scrubber");
    new ScrubberKeys(this, steps, root);
  }

  private HBox strip() {
    time.setStyle("-fx-font-weight: bold;");
    place.setStyle("-fx-text-fill: -color-fg-muted; -fx-font-size: 0.85em;");
    dropped.setStyle("-fx-text-fill: -color-danger-fg; -fx-font-size: 0.85em;");
    dropped.setManaged(false);
    VBox words = new VBox(time, place, dropped);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(190);
    words.setPrefWidth(190);
    HBox.setHgrow(overview, Priority.ALWAYS);
    HBox strip =
        new HBox(
            6,
            button("◀", "The callback before (Left); the iteration before (Shift and Left)", -1),
            button("▶", "The next callback (Right); the next iteration (Shift and Right)", 1),
            overview,
            words,
            latest,
            pin);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.setStyle(
        "-fx-padding: 6 12 6 12; -fx-border-color: -color-border-default transparent transparent"
            + " transparent;");
    return strip;
  }

  private Button button(String text, String help, int direction) {
    Button button = new Button(text);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> steps.callback(direction));
    return button;
  }

  private static ToggleButton toggle(String text, String help) {
    ToggleButton button = new ToggleButton(text);
    button.setTooltip(new Tooltip(help));
    button.setFocusTraversable(false);
    button.setMinWidth(Double.NEGATIVE_INFINITY);
    return button;
  }

  @Override
  public String title() {
    return "Time";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void show(Moment next) {
    moment = next;
    steps.show(next);
    double now = next.state().timeNs();
    overview.setPlayhead(now);
    time.setText(TimeScale.label(now, 1e5, now));
    latest.setSelected(next.latest());
    words();
    compare.show(next);
  }

  private void words() {
    Timeline timeline = desk.timeline().timeline();
    String text =
        String.format(Locale.ROOT, "record %,d of %,d", moment.record(), timeline.records());
    if (!text.equals(place.getText())) {
      place.setText(text);
    }
    boolean lost = timeline.dropped() > 0;
    dropped.setManaged(lost);
    dropped.setText(lost ? String.format(Locale.ROOT, "dropped %,d", timeline.dropped()) : "");
  }

  @Override
  public void paint(Palette palette) {
    overview.setPalette(palette);
  }

  @Override
  public void pulse() {
    // However fast the mouse moves, one moment a pulse is enough.
    if (wantedNs != NOTHING) {
      steps.goTo(desk.session().tape().after((long) wantedNs));
      wantedNs = NOTHING;
    }
    if (moment != null && !moment.latest()) {
      words();
    }
    overview.pulse();
  }

  @Override
  public boolean isDrawn() {
    return overview.isDrawn();
  }

  private void drag(MouseEvent event) {
    overview.requestFocus();
    wantedNs = overview.time(event.getX());
  }

  /** Whether to stay with the latest moment. */
  private void follow(boolean on) {
    if (on) {
      steps.follow();
    } else {
      steps.goTo(moment.record());
    }
  }

  /** Compares with the moment shown, or no more. */
  void togglePin() {
    if (compare.isOn() || moment == null) {
      unpin();
    } else {
      compare.pin(moment);
      overview.setPin(moment.state().timeNs());
      pin.setSelected(true);
    }
  }

  private void unpin() {
    compare.pin(null);
    overview.setPin(NOTHING);
    pin.setSelected(false);
  }
}
