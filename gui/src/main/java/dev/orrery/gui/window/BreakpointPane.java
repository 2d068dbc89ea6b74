package dev.orrery.gui.window;

import dev.orrery.gui.state.BreakpointRow;
import dev.orrery.gui.state.Breakpoints;
import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Status;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The loop breakpoints: on or off, how often hit, and a form for another one. */
final class BreakpointPane extends VBox {
  private final Driver driver;
  private final Breakpoints breakpoints = new Breakpoints();
  private final VBox list = new VBox(4);
  private List<BreakpointRow> shown;
  private Status status;

  BreakpointPane(Driver driver) {
    super(8);
    this.driver = driver;
    getChildren().addAll(list, new BreakpointForm(driver::add));
  }

  void update(Status now) {
    status = now;
    List<BreakpointRow> rows = breakpoints.rows(now);
    if (!rows.equals(shown)) {
      shown = rows;
      list.getChildren().setAll(rows.stream().map(this::line).toList());
    }
  }

  /** What is listed. */
  List<BreakpointRow> rows() {
    return shown == null ? List.of() : shown;
  }

  private HBox line(BreakpointRow row) {
    CheckBox on = new CheckBox(row.text());
    on.setWrapText(true);
    on.setSelected(row.on());
    on.setMaxWidth(Double.MAX_VALUE);
    on.setOnAction(_ -> toggle(row));
    HBox.setHgrow(on, Priority.ALWAYS);
    Label hits = new Label(row.hits() == 1 ? "1 hit" : row.hits() + " hits");
    hits.getStyleClass().add("text-muted");
    hits.setMinWidth(Region.USE_PREF_SIZE);
    Button remove = new Button("\u2715");
    remove.getStyleClass().addAll("flat", "small");
    remove.setAccessibleText("Remove this breakpoint");
    remove.setTooltip(new Tooltip("Remove this breakpoint"));
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.setOnAction(_ -> remove(row));
    HBox line = new HBox(6, on, hits, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void toggle(BreakpointRow row) {
    if (row.on()) {
      driver.remove(row).thenRun(() -> later(() -> breakpoints.switchedOff(row)));
    } else {
      driver
          .add(row)
          .thenAccept(set -> later(() -> breakpoints.switchedOn(row, set.breakpointId())));
    }
  }

  private void remove(BreakpointRow row) {
    if (row.on()) {
      driver.remove(row);
    } else {
      breakpoints.removed(row);
      update(status);
    }
  }

  private void later(Runnable change) {
    Platform.runLater(
        () -> {
          change.run();
          update(status);
        });
  }
}
