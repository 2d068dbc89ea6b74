package dev.orrery.gui.view.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.wheel.Row;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.protocol.model.QueueEntry;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class OrreryViewTest {
  private static final String PROGRAM =
      """
      setTimeout(function never() {}, 100000).unref();
      setTimeout(function later() {
        setImmediate(function one() {});
        setImmediate(function two() {});
        process.nextTick(function tick() {});
      }, 20);
      """;

  @TempDir static Path folder;
  private OnStage<OrreryView> stage;
  private Session session;
  private Desk desk;
  private OrreryView view;

  @Start
  void show(Stage window) throws Exception {
    stage = new OnStage<>(window, Recorded.run(folder, PROGRAM), OrreryView::new, 950, 700);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private List<Long> beads(Station station) {
    return view.rows().stream()
        .filter(row -> row.bead().station() == station)
        .map(row -> row.bead().id())
        .toList();
  }

  private Row bead(String name) {
    return view.rows().stream()
        .filter(row -> row.bead().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Point2D on(FxRobot robot, Row row) {
    return robot.lookup("#wheel").query().localToScreen(row.x(), row.y());
  }

  @Test
  void showsTheModelsQueuesAndWhereTheLoopIs(FxRobot robot) throws Exception {
    Moment moment =
        stage.goTo(
            robot,
            each ->
                each.state().running() != null && each.state().queues().immediates().size() == 2);
    assertThat(beads(Station.CHECK))
        .isEqualTo(moment.state().queues().immediates().stream().map(QueueEntry::id).toList());
    assertThat(beads(Station.TIMERS))
        .isEqualTo(moment.state().queues().timers().stream().map(QueueEntry::id).toList());
    assertThat(view.rows()).extracting(row -> row.bead().name()).contains("one", "two", "never");
    assertThat((view.markerAngle() + 360) % 360).isEqualTo(Station.TIMERS.angle());
    assertThat(robot.lookup("#wheel-headline").<Label>query().getText())
        .isEqualTo("A callback runs");
    assertThat(robot.lookup("#wheel-runs").<Label>query().getText()).contains("timer (20 ms)");
  }

  @Test
  void saysHowItEnded(FxRobot robot) throws Exception {
    stage.goTo(robot, each -> each.state().program().hasExited());
    assertThat(robot.lookup("#wheel-headline").<Label>query().getText())
        .isEqualTo("Ended with exit code 0");
  }

  @Test
  void selectsWhatIsClickedAndTellsWhatIsHovered(FxRobot robot) throws Exception {
    stage.goTo(robot, each -> each.state().queues().immediates().size() == 2);
    Row two = bead("two");
    robot.moveTo(on(robot, two));
    assertThat(view.tip()).contains("two", "immediate #" + two.bead().id());
    robot.clickOn(on(robot, two));
    assertThat(desk.selection().get().id()).isEqualTo(two.bead().id());
    assertThat(desk.selection().get().site()).isEqualTo(two.bead().callback());
    robot.moveTo(on(robot, two).add(300, -400));
    assertThat(view.tip()).isEmpty();
  }

  @Test
  void arrowsGoFromBeadToBead(FxRobot robot) throws Exception {
    stage.goTo(robot, each -> each.state().queues().immediates().size() == 2);
    robot.clickOn(on(robot, bead("one")));
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    assertThat(desk.selection().get().id()).isEqualTo(bead("two").bead().id());
    robot.press(KeyCode.UP).release(KeyCode.UP);
    assertThat(desk.selection().get().id()).isEqualTo(bead("one").bead().id());
  }

  @Test
  void highlightsTheSelectionInEitherPalette(FxRobot robot) throws Exception {
    stage.goTo(robot, each -> each.state().queues().immediates().size() == 2);
    Row one = bead("one");
    for (Palette palette : Palette.values()) {
      robot.interact(() -> desk.palette().set(palette));
      robot.interact(() -> desk.select(Selection.NONE));
      Color before = pixelBeside(robot, one);
      robot.interact(() -> desk.select(Selection.of(one.bead().id(), null)));
      assertThat(pixelBeside(robot, one)).isNotEqualTo(before);
    }
  }

  private Color pixelBeside(FxRobot robot, Row row) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = robot.lookup("#wheel").query().snapshot(null, null));
    return image[0].getPixelReader().getColor((int) row.x(), (int) (row.y() - 5));
  }
}
