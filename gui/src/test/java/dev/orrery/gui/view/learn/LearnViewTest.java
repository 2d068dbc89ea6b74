package dev.orrery.gui.view.learn;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.EmbeddedRunner;
import dev.orrery.gui.state.learn.Execution;
import dev.orrery.gui.state.learn.Lesson;
import dev.orrery.gui.state.learn.Lessons;
import dev.orrery.gui.state.learn.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class LearnViewTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir static Path folder;
  private final Progress progress = Progress.load(null);
  private final List<Path> watched = new ArrayList<>();
  private final EmbeddedRunner runner = new EmbeddedRunner(folder);

  @Start
  void show(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    LearnView view =
        new LearnView(
            new Classroom(runner, progress, (recording, _) -> watched.add(recording), _ -> {}));
    view.load();
    stage.setScene(new Scene((Parent) view.node(), 1000, 700));
    stage.show();
  }

  private static List<Card> cards(FxRobot robot) {
    Pane list = robot.lookup("#learn-cards").query();
    return list.getChildren().stream().map(Card.class::cast).toList();
  }

  private static List<String> order(FxRobot robot) {
    return cards(robot).stream().map(Card::text).toList();
  }

  private static List<String> verdict(FxRobot robot) {
    Pane box = robot.lookup("#learn-verdict").query();
    return box.getChildren().stream().map(each -> ((Labeled) each).getText()).toList();
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).<Button>query().fire());
  }

  private static void runs(FxRobot robot) throws Exception {
    fire(robot, "#learn-run");
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> robot.lookup("#learn-run").<Button>query().getText().equals("Run again"));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Moves cards by the keyboard until they are in an order. */
  private static void arrange(FxRobot robot, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      int at = order(robot).indexOf(wanted.get(i));
      robot.interact(cards(robot).get(at)::requestFocus);
      for (; at > i; at--) {
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
      }
    }
    assertThat(order(robot)).isEqualTo(wanted);
  }

  private List<String> real(Lesson lesson) throws Exception {
    return Execution.of(runner.run(lesson.program(), 0)).order();
  }

  @Test
  void aRightPredictionSolvesTheLesson(FxRobot robot) throws Exception {
    Lesson lesson = Lessons.load().getFirst();
    assertThat(order(robot)).isEqualTo(lesson.deck());
    arrange(robot, real(lesson));
    runs(robot);
    assertThat(verdict(robot)).contains("All 5 in the right order", lesson.rule());
    assertThat(progress.of(lesson.id())).isEqualTo(Progress.State.SOLVED);
    assertThat(watched).isEmpty();
    fire(robot, "#learn-watch");
    assertThat(watched).singleElement().matches(path -> path.toFile().exists());
  }

  @Test
  void theFirstWrongStepIsExplained(FxRobot robot) throws Exception {
    Lesson lesson = Lessons.load().getFirst();
    List<String> wrong = new ArrayList<>(real(lesson));
    wrong.add(2, wrong.removeLast());
    arrange(robot, wrong);
    runs(robot);
    assertThat(verdict(robot))
        .contains("Step 3 is the first wrong one: 2 of 5 in place", lesson.misconception())
        .anyMatch(text -> text.contains("drained before promise microtasks"));
    assertThat(cards(robot).get(2).getAccessibleHelp()).isEqualTo("the first wrong step");
    assertThat(progress.of(lesson.id())).isEqualTo(Progress.State.TRIED);
  }

  /** An event of the mouse; {@code y}: below the upper edge of the first card. */
  private static void mouse(Card card, EventType<MouseEvent> type, double y) {
    Point2D at = card.getParent().localToScene(5, y);
    card.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void cardsCanBeDragged(FxRobot robot) {
    List<String> before = order(robot);
    Card card = cards(robot).getFirst();
    robot.interact(
        () -> {
          mouse(card, MouseEvent.MOUSE_PRESSED, 10);
          mouse(card, MouseEvent.MOUSE_DRAGGED, 10 + Card.HEIGHT);
          mouse(card, MouseEvent.MOUSE_DRAGGED, 10 + 2 * (Card.HEIGHT + CardList.GAP));
        });
    assertThat(order(robot)).isEqualTo(before);
    assertThat(cards(robot).get(1).getTranslateY()).isNegative();
    robot.interact(() -> mouse(card, MouseEvent.MOUSE_RELEASED, 10));
    assertThat(order(robot).get(2)).isEqualTo(before.get(0));
    assertThat(order(robot)).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aRaceOfTheUsersOwnIsToldApart(FxRobot robot) throws Exception {
    ListView<?> list = robot.lookup("#learn-lessons").query();
    robot.interact(() -> list.getSelectionModel().selectLast());
    robot.interact(
        () ->
            robot
                .lookup("#learn-own")
                .<TextArea>query()
                .setText(
                    """
                    setTimeout(() => console.log('timeout'), 0);
                    setImmediate(() => console.log('immediate'));
                    """));
    fire(robot, "#learn-find");
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> cards(robot).size() == 2);
    Node workshop = robot.lookup(".workshop").query();
    assertThat(robot.from(workshop).lookup(".verdict-headline").<Labeled>query().getText())
        .isEqualTo("The order is not determined");
    runs(robot);
    assertThat(robot.lookup("#learn-real").<Pane>query().getChildren()).hasSize(2);
  }
}
