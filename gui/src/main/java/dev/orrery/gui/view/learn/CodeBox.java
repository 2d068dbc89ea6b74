package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.source.Token;
import dev.orrery.gui.state.source.Tokenizer;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A program to be read: all of its lines, numbered, one of them marked or none. */
final class CodeBox extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  /** The text of the line that is added to. */
  private TextFlow line;

  CodeBox() {
    getStyleClass().add("learn-program");
  }

  void show(String code) {
    getChildren().clear();
    beginLine();
    String text = code.stripTrailing();
    int at = 0;
    for (Token token : Tokenizer.tokens(text)) {
      add(text.substring(at, token.begin()), "plain");
      add(text.substring(token.begin(), token.end()), token.kind().name().toLowerCase(Locale.ROOT));
      at = token.end();
    }
    add(text.substring(at), "plain");
    setAccessibleText(code);
  }

  private void beginLine() {
    line = new TextFlow();
    Label number = new Label(Integer.toString(getChildren().size() + 1));
    number.getStyleClass().add("code-line-number");
    HBox row = new HBox(number, line);
    row.getStyleClass().add("code-line");
    getChildren().add(row);
  }

  /** Adds what may go on over several lines. */
  private void add(String code, String kind) {
    String[] parts = code.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        beginLine();
      }
      if (!parts[i].isEmpty()) {
        Text part = new Text(parts[i]);
        part.getStyleClass().addAll("code", "code-" + kind);
        line.getChildren().add(part);
      }
    }
  }

  /** Marks a line, counted from 1; 0 marks none. */
  void mark(int number) {
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(MARKED, i + 1 == number);
    }
  }
}
