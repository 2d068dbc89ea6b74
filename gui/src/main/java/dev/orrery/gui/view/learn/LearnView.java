package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.learn.Grade;
import dev.orrery.gui.state.learn.Lesson;
import dev.orrery.gui.state.learn.Lessons;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.View;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.PrintedLine;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** Lessons on the event loop, each with a program whose order is to be predicted. */
public final class LearnView implements View {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Classroom classroom;
  private final BorderPane pane = new BorderPane();
  private final BorderPane middle = new BorderPane();
  private final LessonList list;
  private final Page page = new Page(this::change);
  private final Workshop workshop;
  private final Exercise exercise;
  private boolean loaded;

  public LearnView(Classroom classroom) {
    this.classroom = classroom;
    list = new LessonList(classroom.progress(), this::open);
    exercise = new Exercise(classroom, this::point, this::graded);
    workshop = new Workshop(classroom, exercise::show);
    SplitPane split = new SplitPane(middle, exercise);
    split.setDividerPositions(0.54);
    pane.setLeft(list);
    pane.setCenter(split);
    pane.getStyleClass().add("learn");
    pane.getStylesheets().add(LearnView.class.getResource("learn.css").toExternalForm());
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  public String title() {
    return "Learn";
  }

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public Node node() {
    return pane;
  }

  /** Lessons do not depend on the moment; they are read when they are first to be seen. */
  @Override
  public void show(Moment moment) {
    load();
  }

  @Override
  public void paint(Palette palette) {
    exercise.paint(palette);
  }

  /** Reads the lessons, once. */
  public void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    try {
      list.show(Lessons.load());
    } catch (IOException | IllegalArgumentException e) {
      list.show(List.of());
      exercise.verdict().say("The lessons cannot be read", List.of(e.getMessage()), null);
    }
  }

  private void open(Lesson lesson) {
    if (lesson == null) {
      middle.setCenter(workshop);
      exercise.show(null);
    } else {
      middle.setCenter(page);
      page.show(lesson);
      exercise.show(Task.of(lesson));
    }
  }

  private void change(Lesson lesson) {
    list.openOwn();
    workshop.edit(lesson.program());
  }

  private void key(KeyEvent event) {
    if (RUN.match(event)) {
      event.consume();
      exercise.run();
    }
  }

  /** Marks the line of a program that a printed line belongs to. */
  private void point(PrintedLine line) {
    Run run = line == null ? null : line.step().run();
    page.code().mark(run == null || run.callback() == null ? 0 : run.callback().line());
  }

  private void graded(Task task, Grade grade) {
    if (task.lesson() == null) {
      return;
    }
    page.explained(true);
    try {
      classroom.progress().note(task.lesson().id(), grade.isAllRight());
    } catch (IOException e) {
      exercise
          .verdict()
          .say("Your progress could not be kept", List.of(e.getMessage() + "."), null);
    }
    list.refresh();
  }
}
