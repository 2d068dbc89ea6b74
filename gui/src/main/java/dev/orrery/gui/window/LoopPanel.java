package dev.orrery.gui.window;

import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Status;
import dev.orrery.protocol.eventloop.ControlState;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** In front of the views: what the loop stops at, its clock, its order. */
final class LoopPanel extends ScrollPane {
  private final Driver driver;
  private final BreakpointPane breakpoints;
  private final CheckBox frozen = new CheckBox("Freeze the loop's clock");
  private final Button jump = new Button("Jump to the next timer");
  private final TextField seed = new TextField();
  private final Label seedNow = text("");
  private ControlState shown;

  LoopPanel(Driver driver) {
    this.driver = driver;
    breakpoints = new BreakpointPane(driver);
    frozen.setOnAction(_ -> driver.freeze(frozen.isSelected()));
    jump.setOnAction(_ -> driver.jump());
    HBox choose = new HBox(8, seed, action("Use", this::perturb), action("As usual", this::calm));
    seed.setPrefColumnCount(7);
    seed.setPromptText("Seed");
    seed.setOnAction(_ -> perturb());
    seed.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,9}") ? change : null));
    VBox content =
        new VBox(
            heading("Stop when"),
            breakpoints,
            heading("Virtual time"),
            text("While its clock is frozen, timers come only when you jump to them. I/O goes on."),
            frozen,
            jump,
            heading("Other schedules"),
            text(
                "Where Node promises no order, other choices are made, to bring races to light. They follow from the seed."),
            choose,
            seedNow);
    content.getStyleClass().add("loop-panel");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMaxWidth(340);
    getStyleClass().add("loop-drawer");
    managedProperty().bind(visibleProperty());
  }

  void update(Status status) {
    breakpoints.update(status);
    setDisable(status.over());
    ControlState control = status.control();
    if (control != null && control != shown) {
      shown = control;
      frozen.setSelected(control.frozen());
      seedNow.setText(
          control.perturbSeed() == 0
              ? "Order is as usual."
              : "Choices are those of seed " + control.perturbSeed() + ".");
    }
  }

  void toggleFrozen() {
    frozen.setSelected(!frozen.isSelected());
    driver.freeze(frozen.isSelected());
  }

  private void perturb() {
    if (!seed.getText().isEmpty()) {
      driver.perturb(Long.parseLong(seed.getText()));
    }
  }

  private void calm() {
    driver.perturb(0);
  }

  private static Button action(String text, Runnable run) {
    Button button = new Button(text);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }
}
