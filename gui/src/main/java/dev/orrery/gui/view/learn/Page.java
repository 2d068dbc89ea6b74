package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Lesson;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A lesson to be read; why it is so stays away until the program has been run. */
final class Page extends ScrollPane {
  private final Label title = new Label();
  private final ProseBox before = new ProseBox();
  private final CodeBox code = new CodeBox();
  private final ProseBox after = new ProseBox();
  private final Label why = new Label("Why");
  private Lesson lesson;

  /** {@code change}: opens a copy of the program to be changed. */
  Page(Consumer<Lesson> change) {
    title.getStyleClass().add("title-3");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.setId("learn-title");
    why.getStyleClass().add("learn-section");
    Button copy = new Button("Change a copy");
    copy.getStyleClass().add("small");
    copy.setOnAction(_ -> change.accept(lesson));
    VBox content = new VBox(14, title, before, code, copy, why, after);
    content.getStyleClass().add("page");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    explained(false);
  }

  void show(Lesson next) {
    lesson = next;
    title.setText(next.title());
    before.show(next.before());
    code.show(next.program().code());
    after.show(next.after());
    explained(false);
    setVvalue(0);
  }

  /** Shows why it is so. */
  void explained(boolean shown) {
    why.setVisible(shown);
    after.setVisible(shown);
  }

  CodeBox code() {
    return code;
  }
}
