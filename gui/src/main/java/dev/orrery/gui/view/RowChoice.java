package dev.orrery.gui.view;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tells of the rows of a table that the user chooses, by the mouse or by keys. */
public final class RowChoice {
  private static final Set<KeyCode> MOVES =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.ENTER);

  private RowChoice() {}

  /** By hand rather than by the selection's listener: that would also hear what a view selects. */
  public static <R> void listen(TableView<R> table, Consumer<R> chosen) {
    table.setRowFactory(
        _ -> {
          TableRow<R> row = new TableRow<>();
          row.setOnMouseClicked(
              _ -> {
                if (!row.isEmpty()) {
                  chosen.accept(row.getItem());
                }
              });
          return row;
        });
    table.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          R row = table.getSelectionModel().getSelectedItem();
          if (row != null && MOVES.contains(event.getCode())) {
            chosen.accept(row);
          }
        });
  }
}
