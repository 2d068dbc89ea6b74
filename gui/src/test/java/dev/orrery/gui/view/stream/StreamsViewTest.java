package dev.orrery.gui.view.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.stream.Pipelines;
import dev.orrery.gui.state.stream.Pipelines.Stage;
import dev.orrery.gui.state.stream.StreamLayout.Box;
import dev.orrery.gui.state.stream.StreamLayout.Marble;
import dev.orrery.gui.state.stream.StreamRow;
import dev.orrery.gui.view.Desk;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.record.StreamOperation;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class StreamsViewTest {
  private static final String PROGRAM =
      """
      const { PassThrough, Readable, Transform, Writable } = require('stream');
      class Slow extends Writable {
        _write(chunk, encoding, done) { setTimeout(done, 4); }
      }
      let left = 30;
      const source = new Readable({ read() { this.push(left-- > 0 ? 'chunk ' + left : null); } });
      class Upper extends Transform {
        _transform(chunk, encoding, done) { done(null, chunk.toString().toUpperCase()); }
      }
      source.pipe(new Upper({ highWaterMark: 16 })).pipe(new Slow({ highWaterMark: 16 }));
      new PassThrough().write('alone');
      """;

  @TempDir static Path folder;
  private OnStage<StreamsView> stage;
  private Session session;
  private Desk desk;
  private StreamsView view;

  @Start
  void show(javafx.stage.Stage window) throws Exception {
    stage = new OnStage<>(window, Recorded.run(folder, PROGRAM), StreamsView::new, 980, 760);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private static boolean isHeldBack(Moment moment) {
    return moment.state().streams().stream()
        .anyMatch(
            each ->
                each.className().equals("Slow")
                    && each.writable().isFull()
                    && each.writable().drains() > 2);
  }

  private Moment heldBack(FxRobot robot) throws Exception {
    return stage.goTo(robot, StreamsViewTest::isHeldBack);
  }

  private static StreamState named(Moment moment, String name) {
    return moment.state().streams().stream()
        .filter(each -> each.className().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Point2D on(FxRobot robot, double x, double y) {
    return robot.lookup("#pipes").query().localToScreen(x, y);
  }

  @Test
  void namesTheSlowestStageAsTheModelDoes(FxRobot robot) throws Exception {
    Moment moment = heldBack(robot);
    assertThat(robot.lookup("#streams-slowest").<Label>query().getText())
        .isEqualTo(new Explain(moment.state()).slowestStage().getFirst().text())
        .startsWith("The slowest stage is the Slow");
    assertThat(view.pipes().slowest()).containsExactly(named(moment, "Slow").id());
  }

  @Test
  void sumsUpWhatIsHeld(FxRobot robot) throws Exception {
    Moment moment = heldBack(robot);
    long bytes = 0;
    for (StreamState stream : moment.state().streams()) {
      bytes += stream.readable() == null ? 0 : stream.readable().buffered();
      bytes += stream.writable() == null ? 0 : stream.writable().buffered();
    }
    assertThat(bytes).isBetween(17L, 1023L);
    assertThat(robot.lookup("#streams-held").<Label>query().getText())
        .isEqualTo(bytes + " B held in buffers");
  }

  @Test
  void listsTheStreamsWithoutAPipe(FxRobot robot) throws Exception {
    Moment moment = heldBack(robot);
    TableView<StreamRow> table = robot.lookup("#streams").query();
    assertThat(table.getItems())
        .isEqualTo(StreamRow.of(moment.state(), Pipelines.of(moment.state())))
        .anyMatch(row -> row.stream().className().equals("PassThrough") && !row.closed())
        .noneMatch(row -> row.stream().className().equals("Slow"));
    robot.clickOn("PassThrough");
    assertThat(desk.selection().get().id()).isEqualTo(named(moment, "PassThrough").id());
  }

  @Test
  void showsTheLatestChunksOnTheirWay(FxRobot robot) throws Exception {
    Moment moment = heldBack(robot);
    List<Marble> marbles = view.pipes().marbles();
    assertThat(marbles).isNotEmpty().allMatch(each -> each.chunk().number() < moment.record());
    Marble refused =
        marbles.stream()
            .filter(each -> each.chunk().op().operation() == StreamOperation.WRITE_FALSE)
            .findFirst()
            .orElseThrow();
    robot.moveTo(on(robot, refused.x(), refused.y()));
    assertThat(view.pipes().tip())
        .contains("write() returned false", refused.chunk().text(), refused.chunk().hex());
    robot.clickOn(on(robot, refused.x(), refused.y()));
    assertThat(desk.selection().get().id()).isEqualTo(refused.chunk().op().id());
  }

  @Test
  void chunksOfTheSelectedCallbackStandOut(FxRobot robot) throws Exception {
    heldBack(robot);
    assertThat(view.pipes().marbles()).noneMatch(view.pipes()::isOfSelection);
    Marble refused =
        view.pipes().marbles().stream()
            .filter(each -> each.chunk().op().operation() == StreamOperation.WRITE_FALSE)
            .findFirst()
            .orElseThrow();
    long run = desk.timeline().timeline().runAt(refused.chunk().op().time());
    robot.interact(() -> desk.select(new Selection(0, run, null)));
    assertThat(view.pipes().isOfSelection(refused)).isTrue();
    robot.interact(() -> desk.select(new Selection(0, 1, null)));
    assertThat(run).isGreaterThan(1);
    assertThat(view.pipes().isOfSelection(refused)).isFalse();
  }

  @Test
  void selectsTheStageThatIsClicked(FxRobot robot) throws Exception {
    Moment moment = heldBack(robot);
    Stage upper =
        Pipelines.of(moment.state()).stages().stream()
            .filter(each -> each.stream().className().equals("Upper"))
            .findFirst()
            .orElseThrow();
    Box card = view.pipes().geometry().card(upper);
    robot.clickOn(on(robot, card.x() + 20, card.y() + 20));
    assertThat(desk.selection().get().id()).isEqualTo(upper.stream().id());
    assertThat(desk.selection().get().site()).isEqualTo(upper.stream().site());
    assertThat(view.pipes().tip()).contains("Upper", "writable", "readable");
  }
}
