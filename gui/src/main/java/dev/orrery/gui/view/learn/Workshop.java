package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Deck;
import dev.orrery.gui.state.learn.Execution;
import dev.orrery.gui.state.learn.Stability;
import dev.orrery.protocol.connection.ProgramRun;
import dev.orrery.protocol.connection.ProgramRunner;
import dev.orrery.protocol.connection.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A program of the user's own. Running it some times finds its lines, and whether they have an order. */
final class Workshop extends VBox {
  static final int MAX_LINES = 24;

  private static final long[] SEEDS = {0, 0, 1, 2, 3};
  private static final String FIRST =
      """
      setTimeout(() => console.log('timeout'), 0);
      setImmediate(() => console.log('immediate'));
      process.nextTick(() => console.log('tick'));
      console.log('main');
      """;

  private final Classroom classroom;
  private final Consumer<Task> ready;
  private final TextArea code = new TextArea(FIRST);
  private final CheckBox module = new CheckBox("ES module");
  private final Button find = new Button("Make cards");
  private final VerdictBox result;

  /** {@code ready}: takes what is to be predicted, null when the program changes. */
  Workshop(Classroom classroom, Consumer<Task> ready) {
    this.classroom = classroom;
    this.ready = ready;
    this.result = new VerdictBox(classroom.browser());
    Label title = new Label("Your own program");
    title.getStyleClass().add("title-3");
    Label text =
        new Label(
            "Write or paste a program that prints a few lines. Make cards of them, predict, and run it."
                + " It runs as a process of yours, with all that Node can do.");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    code.setId("learn-own");
    code.getStyleClass().add("learn-editor");
    code.setPromptText("console.log('main');");
    code.textProperty().addListener((_, _, _) -> changed());
    VBox.setVgrow(code, Priority.ALWAYS);
    module.selectedProperty().addListener((_, _, _) -> changed());
    module.setTooltip(new Tooltip("As a file .mjs: with import, and await at its top level"));
    find.setId("learn-find");
    find.setTooltip(new Tooltip("Runs it " + SEEDS.length + " times, with other schedules too"));
    find.setOnAction(_ -> find());
    HBox bar = new HBox(12, find, module);
    bar.getStyleClass().add("workshop-bar");
    result.clear();
    getStyleClass().addAll("page", "workshop");
    getChildren().addAll(title, text, code, bar, result);
  }

  /** Takes a program over, to be changed. */
  void edit(Snippet program) {
    module.setSelected(program.module());
    code.setText(program.code());
    code.requestFocus();
  }

  private void changed() {
    result.clear();
    ready.accept(null);
  }

  private void find() {
    ProgramRunner runner = classroom.runner();
    if (runner == null) {
      result.say("Programs cannot be run", List.of("The orrery command was not found."), null);
      return;
    }
    Snippet program = new Snippet(code.getText(), module.isSelected());
    ready.accept(null);
    find.setDisable(true);
    result.say("Running…", List.of(), null);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                List<Execution> runs = runs(runner, program);
                Platform.runLater(() -> found(program, runs));
              } catch (IOException | RuntimeException e) {
                Platform.runLater(
                    () -> failed(Objects.requireNonNullElse(e.getMessage(), e.toString())));
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static List<Execution> runs(ProgramRunner runner, Snippet program)
      throws IOException, InterruptedException {
    List<Execution> runs = new ArrayList<>();
    for (long seed : SEEDS) {
      ProgramRun run = runner.run(program, seed);
      runs.add(Execution.of(run));
      if (!run.ended() || runs.getFirst().lines().isEmpty()) {
        break;
      }
    }
    return runs;
  }

  private void failed(String why) {
    find.setDisable(false);
    result.say("It could not be run", List.of(why), null);
  }

  private void found(Snippet program, List<Execution> runs) {
    find.setDisable(false);
    Snippet now = new Snippet(code.getText(), module.isSelected());
    if (!now.equals(program)) {
      result.clear();
      return;
    }
    Execution first = runs.getFirst();
    int lines = first.lines().size();
    if (!first.run().ended()) {
      result.say(
          "It does not end", List.of("It was stopped after a while. Let it end by itself."), null);
    } else if (lines == 0) {
      String errors = first.run().errors().strip();
      result.say("It prints nothing", errors.isEmpty() ? List.of() : List.of(errors), null);
    } else if (lines > MAX_LINES) {
      result.say(
          "It prints " + lines + " lines",
          List.of("Cards are made of " + MAX_LINES + " at most: let it print less."),
          null);
    } else {
      judge(Stability.of(runs));
      ready.accept(new Task(null, program, Deck.shuffle(first.order(), program.code())));
    }
  }

  private void judge(Stability stability) {
    if (stability.isDetermined()) {
      result.say(
          "The order seems to be determined",
          List.of(SEEDS.length + " runs with other schedules printed the same."),
          null);
    } else {
      result.say("The order is not determined", stability.doubts(), stability.manual());
    }
  }
}
