package dev.orrery.gui.view.console;

import dev.orrery.gui.state.console.OutputLine;
import dev.orrery.gui.view.CutText;
import dev.orrery.protocol.model.explain.Words;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of output: when, of which level, what, and by whom. */
final class LineCell extends ListCell<OutputLine> {
  private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");
  private static final PseudoClass OF_SELECTION = PseudoClass.getPseudoClass("of-selection");
  private static final int LONGEST = 2000;

  private final ConsoleView view;
  private final Label time = label("console-time");
  private final Label sign = label("console-sign");
  private final Label text = label("console-text");
  private final Label by = label("console-by");
  private final HBox row = new HBox(time, sign, text, by);
  private String level;

  LineCell(ConsoleView view) {
    this.view = view;
    row.setAlignment(Pos.BASELINE_LEFT);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    CutText.tell(text);
    row.getStyleClass().add("console-row");
    setOnMouseClicked(
        _ -> {
          if (!isEmpty()) {
            view.choose(getItem());
          }
        });
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(style.equals("console-text") ? 0 : Label.USE_PREF_SIZE);
    return label;
  }

  @Override
  protected void updateItem(OutputLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      pseudoClassStateChanged(LATER, false);
      pseudoClassStateChanged(OF_SELECTION, false);
      return;
    }
    time.setText(Words.time(line.timeNs()));
    sign.setText(sign(line.level()));
    sign.setAccessibleText(line.level().word());
    String all = line.text();
    text.setText(all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all);
    by.setText(line.by());
    row.getStyleClass().remove(level);
    level = line.level().name().toLowerCase(Locale.ROOT);
    row.getStyleClass().add(level);
    pseudoClassStateChanged(LATER, !view.isPrinted(line));
    pseudoClassStateChanged(OF_SELECTION, view.isSelected(line));
    setGraphic(row);
  }

  private static String sign(OutputLine.Level level) {
    return switch (level) {
      case DEBUG -> "·";
      case OUTPUT -> "›";
      case INFO -> "ℹ";
      case WARNING -> "▲";
      case ERROR -> "✕";
      case REJECTION -> "↯";
      case THROWN -> "⚡";
    };
  }
}
