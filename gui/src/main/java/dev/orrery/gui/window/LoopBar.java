package dev.orrery.gui.window;

import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Status;
import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.eventloop.StopRecordingResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Drives the loop, and says in a sentence how it is driven. */
final class LoopBar extends VBox {
  /** Milliseconds before a callback, by the slider's marks. */
  private static final long[] DELAYS = {0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};

  private final Driver driver;
  private final Consumer<StopRecordingResult> recorded;
  private final Supplier<Path> place;
  private final Button pause = button("Pause", "pause", "Stops the loop at its next point (Space)");
  private final Map<StepUnit, Button> steps = new LinkedHashMap<>();
  private final Slider speed = new Slider(0, DELAYS.length - 1, 0);
  private final Label speedText = new Label("Full speed");
  private final ToggleButton panel = new ToggleButton("Breakpoints and clock");
  private final Button record =
      button(
          "Record",
          "record",
          "Records to a file beside the program (Ctrl+R), or of your choice (Ctrl+Shift+R)");
  private final Label mark = new Label();
  private final Label sentence = new Label();
  private final HBox stateLine = new HBox(8, mark, sentence);
  private ControlState shown;
  private boolean showing;
  private boolean paused;
  private boolean recording;

  /**
   * Drives a loop.
   *
   * @param recorded told of a recording that has ended
   * @param place asks the user for a file to record to, which may be null
   */
  LoopBar(Driver driver, Consumer<StopRecordingResult> recorded, Supplier<Path> place) {
    this.driver = driver;
    this.recorded = recorded;
    this.place = place;
    pause.setOnAction(_ -> pauseOrResume());
    pause.setMinWidth(104);
    step(StepUnit.CALLBACK, "Callback", "To the next callback of any kind (F10)");
    step(StepUnit.DRAIN, "Drain", "To the next drain of ticks or microtasks (F11)");
    step(StepUnit.PHASE, "Phase", "To the next phase (Shift+F10)");
    step(StepUnit.ITERATION, "Iteration", "To the next iteration (Shift+F11)");
    prepareSpeed();
    panel.setId("loop-panel-toggle");
    panel.setFocusTraversable(false);
    panel.setMinWidth(Region.USE_PREF_SIZE);
    panel.setTooltip(new Tooltip("Loop breakpoints, virtual time and other schedules (B)"));
    record.setOnAction(_ -> toggleRecording());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    List<Node> items = new ArrayList<>(List.of(pause, label("Step to")));
    items.addAll(steps.values());
    items.addAll(
        List.of(
            new Separator(Orientation.VERTICAL),
            label("Speed"),
            speed,
            speedText,
            new Separator(Orientation.VERTICAL),
            record,
            spring,
            panel));
    ToolBar bar = new ToolBar(items.toArray(Node[]::new));
    stateLine.getStyleClass().add("state-line");
    sentence.setMinWidth(0);
    getStyleClass().add("loop-bar");
    getChildren().addAll(bar, stateLine);
  }

  /** Shows or hides the panel with breakpoints and clock. */
  ToggleButton panel() {
    return panel;
  }

  /** The sentence on how the loop is driven. */
  String sentence() {
    return sentence.getText();
  }

  void pauseOrResume() {
    if (paused) {
      driver.resume();
    } else {
      driver.pause();
    }
  }

  void step(StepUnit unit) {
    driver.step(unit);
  }

  void faster(int marks) {
    speed.setValue(Math.clamp(speed.getValue() - marks, 0, DELAYS.length - 1));
  }

  /** Begins or ends a recording. */
  void toggleRecording() {
    if (recording) {
      driver.stopRecording().thenAccept(result -> Platform.runLater(() -> recorded.accept(result)));
    } else {
      driver.startRecording(null);
    }
  }

  /** Begins a recording to a file that the user chooses. */
  void recordTo() {
    Path file = recording ? null : place.get();
    if (file != null) {
      driver.startRecording(file.toAbsolutePath().toString());
    }
  }

  void update(Status status) {
    ControlState control = status.control();
    PausedEvent why = status.pause();
    paused = why != null;
    recording = control != null && control.recording() != null;
    setDisable(status.over());
    pause.setText(paused ? "Resume" : "Pause");
    pause.getGraphic().getStyleClass().setAll("icon", paused ? "icon-play" : "icon-pause");
    steps.values().forEach(button -> button.setDisable(!paused));
    record.setText(recording ? "Stop recording" : "Record");
    record.getGraphic().getStyleClass().setAll("icon", recording ? "icon-stop" : "icon-record");
    mark.setText(status.over() ? "\u25A0" : paused ? "\u275A\u275A" : "\u25B6");
    sentence.setText(sentence(status));
    String style = paused ? "standing" : "turning";
    if (!stateLine.getStyleClass().contains(style)) {
      stateLine.getStyleClass().setAll("state-line", style);
    }
    if (control != null && !speed.isValueChanging()) {
      show(control);
    }
  }

  static String sentence(Status status) {
    if (status.over()) {
      return "The program is no longer attached. What it has recorded stays.";
    }
    List<String> parts = new ArrayList<>();
    PausedEvent pause = status.pause();
    if (pause != null) {
      parts.add(pause.sentence() == null ? "The loop stands still." : pause.sentence());
    } else {
      parts.add("The loop runs.");
    }
    ControlState control = status.control();
    if (control != null) {
      if (control.callbackDelay() > 0) {
        parts.add("Slow motion: %d ms before each callback.".formatted(control.callbackDelay()));
      }
      if (control.frozen()) {
        parts.add("Its clock is frozen: timers come only when it jumps.");
      }
      if (control.perturbSeed() != 0) {
        parts.add("Other schedules, of seed " + control.perturbSeed() + ".");
      }
      if (control.recording() != null) {
        parts.add("Recording to " + control.recording() + ".");
      }
    }
    return String.join(" ", parts);
  }

  private void prepareSpeed() {
    speed.setPrefWidth(120);
    speed.setBlockIncrement(1);
    speed.setMajorTickUnit(1);
    speed.setMinorTickCount(0);
    speed.setSnapToTicks(true);
    speed.setFocusTraversable(false);
    speed.setTooltip(new Tooltip("Slow motion: waits before each callback (comma and period)"));
    speedText.setMinWidth(110);
    speed.valueProperty().addListener((_, _, _) -> speedMoved());
    speed.valueChangingProperty().addListener((_, _, _) -> speedMoved());
  }

  private void speedMoved() {
    speedText.setText(speedText(delay()));
    if (!showing && !speed.isValueChanging()) {
      driver.setSpeed(delay());
    }
  }

  private long delay() {
    return DELAYS[(int) Math.round(speed.getValue())];
  }

  /** Somebody else may have set it. */
  private void show(ControlState control) {
    if (control == shown) {
      return;
    }
    shown = control;
    int at = Arrays.binarySearch(DELAYS, control.callbackDelay());
    showing = true;
    speed.setValue(at >= 0 ? at : Math.min(-at - 1, DELAYS.length - 1));
    showing = false;
    speedText.setText(speedText(control.callbackDelay()));
  }

  static String speedText(long delay) {
    return delay == 0 ? "Full speed" : String.format(Locale.ROOT, "%d ms a callback", delay);
  }

  private void step(StepUnit unit, String text, String tip) {
    Button button = button(text, "step-" + unit.name().toLowerCase(Locale.ROOT), tip);
    button.setOnAction(_ -> step(unit));
    steps.put(unit, button);
  }

  private static Button button(String text, String icon, String tip) {
    Button button = new Button(text, icon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(tip));
    // Its key does the same; after a click Space must not do it again.
    button.setFocusTraversable(false);
    return button;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Region icon(String name) {
    Region icon = new Region();
    icon.getStyleClass().addAll("icon", "icon-" + name);
    return icon;
  }
}
