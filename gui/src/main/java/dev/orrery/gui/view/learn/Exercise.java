package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Execution;
import dev.orrery.gui.state.learn.Grade;
import dev.orrery.gui.theme.Palette;
import dev.orrery.protocol.connection.ProgramRunner;
import dev.orrery.protocol.model.explain.PrintedLine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Cards to be put in order, and what happened when the program ran. */
final class Exercise extends VBox {
  private static final String HINT =
      "Put the lines in the order in which they will be printed. Drag them, or press Alt with the"
          + " arrow keys.";

  private final Classroom classroom;
  private final BiConsumer<Task, Grade> graded;
  private final Label hint = new Label(HINT);
  private final CardList cards = new CardList(this::clear);
  private final RealOrder real;
  private final Label realTitle = section("What happened");
  private final VerdictBox verdict;
  private final Button run = new Button("Run");
  private final Button watch = new Button("Watch it");
  private Task task;
  private Execution execution;
  private Grade grade;

  /**
   * Empty.
   *
   * @param hovered told of the line printed that the pointer is on, or null
   * @param graded told of each grade
   */
  Exercise(Classroom classroom, Consumer<PrintedLine> hovered, BiConsumer<Task, Grade> graded) {
    this.classroom = classroom;
    this.graded = graded;
    real = new RealOrder(hovered);
    verdict = new VerdictBox(classroom.browser());
    getStyleClass().add("exercise");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().add("text-muted");
    run.setId("learn-run");
    run.getStyleClass().add("accent");
    run.setTooltip(new Tooltip("Runs the program and compares (Ctrl+Enter)"));
    run.setOnAction(_ -> run());
    watch.setId("learn-watch");
    watch.setTooltip(new Tooltip("Opens this run in the other views"));
    watch.setOnAction(_ -> classroom.watcher().watch(execution.run().recording(), firstRun()));
    VBox left = half(section("Your prediction"), cards);
    VBox right = half(realTitle, real);
    HBox buttons = new HBox(8, run, watch);
    VBox content = new VBox(14, hint, new HBox(12, left, right), buttons, verdict);
    content.getStyleClass().add("exercise-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    show(null);
  }

  private static Label section(String title) {
    Label label = new Label(title);
    label.getStyleClass().add("learn-section");
    return label;
  }

  private static VBox half(Label title, VBox list) {
    VBox half = new VBox(8, title, list);
    half.setPrefWidth(1);
    HBox.setHgrow(half, Priority.ALWAYS);
    return half;
  }

  /** Begins with another task; null: there is none yet. */
  void show(Task next) {
    task = next;
    cards.deal(next == null ? List.of() : next.deck());
    clear();
  }

  VerdictBox verdict() {
    return verdict;
  }

  /** Forgets the run. */
  private void clear() {
    execution = null;
    grade = null;
    real.show(List.of());
    verdict.clear();
    boolean any = task != null && !task.deck().isEmpty();
    hint.setVisible(any);
    run.setVisible(any);
    run.setDisable(!any);
    run.setText("Run");
    watch.setVisible(false);
    realTitle.setVisible(false);
  }

  /** Runs the program on a thread of its own, and grades. */
  void run() {
    if (run.isDisabled()) {
      return;
    }
    ProgramRunner runner = classroom.runner();
    if (runner == null) {
      verdict.say("Programs cannot be run", List.of("The orrery command was not found."), null);
      return;
    }
    Task now = task;
    run.setDisable(true);
    run.setText("Running…");
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Execution done = Execution.of(runner.run(now.program(), 0));
                Platform.runLater(() -> ran(now, done));
              } catch (IOException | RuntimeException e) {
                Platform.runLater(
                    () -> failed(now, Objects.requireNonNullElse(e.getMessage(), e.toString())));
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void ran(Task of, Execution done) {
    if (of != task) {
      return;
    }
    clear();
    execution = done;
    grade = Grade.of(cards.order(), done);
    cards.mark(grade);
    real.show(done.lines());
    realTitle.setVisible(true);
    verdict.show(grade, task.lesson());
    watch.setVisible(true);
    run.setText("Run again");
    graded.accept(task, grade);
  }

  private void failed(Task of, String why) {
    if (of == task) {
      clear();
      verdict.say("It could not be run", List.of(why), null);
    }
  }

  /** The callback of the first wrong step, 0 if there is none. */
  private long firstRun() {
    int at = grade.firstWrong();
    boolean known = at >= 0 && at < grade.real().size();
    return known && grade.real().get(at).step().run() != null
        ? grade.real().get(at).step().run().number()
        : 0;
  }

  void paint(Palette palette) {
    real.paint(palette);
  }
}
