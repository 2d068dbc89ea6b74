package dev.orrery.gui.view.learn;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line that can be moved to another place. */
final class Card extends HBox {
  static final double HEIGHT = 38;

  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  /** How a card's place is judged. */
  enum Mark {
    NONE,
    RIGHT,
    FIRST_WRONG,
    WRONG
  }

  private final String text;
  private final Label number = new Label();
  private final Region sign = new Region();

  Card(String text) {
    this.text = text;
    Label label = new Label(text.strip());
    label.getStyleClass().add("card-text");
    number.getStyleClass().add("card-number");
    number.setMinWidth(USE_PREF_SIZE);
    sign.getStyleClass().add("card-sign");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    getChildren().addAll(number, label, spring, sign);
    getStyleClass().add("card");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    mark(Mark.NONE);
  }

  String text() {
    return text;
  }

  /** Tells it its place. */
  void place(int index, int of) {
    number.setText(Integer.toString(index + 1));
    setAccessibleText(text + ", " + (index + 1) + " of " + of);
  }

  void mark(Mark mark) {
    pseudoClassStateChanged(RIGHT, mark == Mark.RIGHT);
    pseudoClassStateChanged(WRONG, mark == Mark.WRONG || mark == Mark.FIRST_WRONG);
    pseudoClassStateChanged(FIRST, mark == Mark.FIRST_WRONG);
    sign.setVisible(mark != Mark.NONE);
    setAccessibleHelp(
        switch (mark) {
          case NONE -> "Alt and the arrow keys move it";
          case RIGHT -> "in the right place";
          case FIRST_WRONG -> "the first wrong step";
          case WRONG -> "not in the right place";
        });
  }
}
