package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Grade;
import dev.orrery.gui.state.learn.Lesson;
import dev.orrery.gui.state.learn.Verdict;
import dev.orrery.protocol.model.explain.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is to be said of a prediction. */
final class VerdictBox extends VBox {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  private final Consumer<String> browser;

  VerdictBox(Consumer<String> browser) {
    this.browser = browser;
    getStyleClass().add("verdict");
    setId("learn-verdict");
  }

  void clear() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }

  /** {@code lesson}: null for a program of the user's own. */
  void show(Grade grade, Lesson lesson) {
    clear();
    Verdict verdict = Verdict.of(grade);
    pseudoClassStateChanged(RIGHT, grade.isAllRight());
    add(verdict.headline(), "verdict-headline");
    if (verdict.difference() != null) {
      add(verdict.difference(), "text-bold");
    }
    verdict.because().forEach(sentence -> add(sentence.text(), "verdict-text"));
    verdict.instead().forEach(sentence -> add(sentence, "verdict-muted"));
    if (lesson != null) {
      if (!grade.isAllRight()) {
        section("What many believe", lesson.misconception());
      }
      section("The rule", lesson.rule());
    }
    link(page(verdict.because(), lesson));
    setVisible(true);
    setManaged(true);
  }

  private static String page(List<Sentence> because, Lesson lesson) {
    return lesson != null
        ? lesson.manual()
        : because.stream().map(Sentence::doc).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Says something else, such as what went wrong. */
  void say(String headline, List<String> sentences, String page) {
    clear();
    pseudoClassStateChanged(RIGHT, false);
    add(headline, "verdict-headline");
    sentences.forEach(sentence -> add(sentence, "verdict-text"));
    link(page);
    setVisible(true);
    setManaged(true);
  }

  private void section(String title, String text) {
    add(title, "verdict-section");
    add(text, "verdict-text");
  }

  private void link(String page) {
    if (page != null) {
      Hyperlink link = new Hyperlink(page.replaceFirst("https://(www\\.)?", ""));
      link.setOnAction(_ -> browser.accept(page));
      getChildren().add(link);
    }
  }

  private void add(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    getChildren().add(label);
  }
}
