package dev.orrery.gui.window;

import dev.orrery.gui.state.BreakpointRow;
import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks what else the loop shall stop at. */
final class BreakpointForm extends VBox {
  private final ComboBox<BreakpointKind> kind = new ComboBox<>();
  private final ComboBox<Phase> phase = box(List.of(Phase.values()), " phase");
  private final ComboBox<QueueKind> queue = new ComboBox<>();
  private final Spinner<Integer> limit = new Spinner<>(0, 1_000_000, 100, 10);
  private final Label unit = new Label();

  BreakpointForm(Consumer<BreakpointRow> add) {
    super(8);
    kind.getItems().setAll(BreakpointKind.values());
    kind.setConverter(words(BreakpointForm::name));
    kind.setMaxWidth(Double.MAX_VALUE);
    queue.setConverter(words(each -> lower(each) + " queue"));
    limit.setEditable(true);
    limit.setPrefWidth(120);
    Button button = new Button("Add");
    button.setOnAction(_ -> add.accept(row()));
    HBox limits = new HBox(8, limit, unit);
    limits.getStyleClass().add("form-row");
    limits.visibleProperty().bind(unit.textProperty().isNotEmpty());
    limits.managedProperty().bind(limits.visibleProperty());
    phase.managedProperty().bind(phase.visibleProperty());
    queue.managedProperty().bind(queue.visibleProperty());
    phase.setValue(Phase.POLL);
    kind.valueProperty().subscribe(this::choose);
    kind.setValue(BreakpointKind.PHASE_ENTERED);
    getChildren().addAll(kind, phase, queue, limits, button);
    getStyleClass().add("breakpoint-form");
  }

  private void choose(BreakpointKind chosen) {
    if (chosen == null) {
      return;
    }
    phase.setVisible(chosen == BreakpointKind.PHASE_ENTERED);
    queue.setVisible(
        chosen == BreakpointKind.QUEUE_LONGER || chosen == BreakpointKind.DRAIN_LONGER);
    queue
        .getItems()
        .setAll(
            chosen == BreakpointKind.DRAIN_LONGER
                ? List.of(QueueKind.TICK, QueueKind.MICROTASK)
                : List.of(QueueKind.values()));
    queue.setValue(QueueKind.TICK);
    unit.setText(
        switch (chosen) {
          case TIMER_LATE -> "milliseconds late";
          case QUEUE_LONGER -> "callbacks wait";
          case DRAIN_LONGER -> "callbacks in a drain";
          case BLOCKED -> "milliseconds";
          case PHASE_ENTERED, WRITE_FALSE, UNHANDLED_REJECTION -> "";
        });
  }

  private BreakpointRow row() {
    return new BreakpointRow(
        0,
        kind.getValue(),
        phase.isVisible() ? phase.getValue() : null,
        queue.isVisible() ? queue.getValue() : null,
        unit.getText().isEmpty() ? null : limit.getValue().longValue(),
        0);
  }

  private static String name(BreakpointKind kind) {
    return switch (kind) {
      case PHASE_ENTERED -> "The loop enters a phase";
      case TIMER_LATE -> "A timer is late";
      case WRITE_FALSE -> "A stream's write() returns false";
      case QUEUE_LONGER -> "A queue grows long";
      case DRAIN_LONGER -> "A drain goes on and on";
      case UNHANDLED_REJECTION -> "A rejection is unhandled";
      case BLOCKED -> "A callback blocks the loop";
    };
  }

  private static <T extends Enum<T>> ComboBox<T> box(List<T> items, String suffix) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(items);
    box.setConverter(words(each -> lower(each) + suffix));
    return box;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String words) {
        throw new UnsupportedOperationException("only chosen");
      }
    };
  }
}
