package dev.orrery.gui.view;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/** A cell that shows its value as text, and null as nothing. */
final class TextCell<S, T> extends TableCell<S, T> {
  private final Function<T, String> text;

  TextCell(Function<T, String> text) {
    this.text = text;
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : text.apply(item));
  }
}
