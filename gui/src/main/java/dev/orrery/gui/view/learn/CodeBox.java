package dev.orrery.gui.view.learn;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A program to be read: all of its lines, numbered, one of them marked or none. */
final class CodeBox extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  CodeBox() {
    getStyleClass().add("learn-program");
  }

  void show(String code) {
    getChildren().clear();
    for (String line : code.stripTrailing().split("\n", -1)) {
      TextFlow text = new TextFlow();
      for (Highlight.Piece piece : Highlight.of(line)) {
        Text part = new Text(piece.text());
        part.getStyleClass().add(piece.style());
        text.getChildren().add(part);
      }
      Label number = new Label(Integer.toString(getChildren().size() + 1));
      number.getStyleClass().add("code-number");
      HBox row = new HBox(number, text);
      row.getStyleClass().add("code-line");
      getChildren().add(row);
    }
    setAccessibleText(code);
  }

  /** Marks a line, counted from 1; 0 marks none. */
  void mark(int line) {
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(MARKED, i + 1 == line);
    }
  }
}
