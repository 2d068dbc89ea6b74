package dev.orrery.gui.view;

import java.util.function.Function;
import javafx.scene.control.TableCell;

/** A cell that shows its value as text, and null as nothing; what is cut its tooltip shows whole. */
public final class TextCell<S, T> extends TableCell<S, T> {
  private final Function<T, String> text;

  public TextCell(Function<T, String> text) {
    this.text = text;
    CutText.tell(this);
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? null : text.apply(item));
  }
}
