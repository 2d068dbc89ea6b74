package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Prose;
import dev.orrery.gui.state.learn.Span;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Paragraphs. */
final class ProseBox extends VBox {
  ProseBox() {
    getStyleClass().add("learn-prose");
  }

  void show(List<Prose> paragraphs) {
    getChildren().setAll(paragraphs.stream().map(ProseBox::paragraph).toList());
  }

  static TextFlow paragraph(Prose prose) {
    TextFlow flow = new TextFlow();
    for (Span span : prose.spans()) {
      Text text = new Text(span.text());
      text.getStyleClass().add("learn-" + span.style().name().toLowerCase(Locale.ROOT));
      flow.getChildren().add(text);
    }
    return flow;
  }
}
