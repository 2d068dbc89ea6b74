package dev.orrery.gui.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.source.LineCount;
import dev.orrery.gui.state.source.SourceIndex.FileCount;
import dev.orrery.gui.view.Desk;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
class SourceViewTest {
  private static final String PROGRAM =
      """
      // A comment.
      let n = 0;
      const timer = setInterval(function beat() {
        setImmediate(function soon() {});
        if (++n === 5) clearInterval(timer);
      }, 1);
      """;

  @TempDir static Path folder;
  private OnStage<SourceView> stage;
  private Session session;
  private Desk desk;
  private SourceView view;
  private Path file;

  @Start
  void show(Stage window) throws Exception {
    file = folder.toRealPath().resolve("program.js");
    Files.writeString(file, PROGRAM);
    Path module = folder.toRealPath().resolve("a module.mjs");
    Files.writeString(module, "// a line\n".repeat(139) + "setImmediate(function late() {});\n");
    String code = "require('%s'); import('%s');".formatted(file, module.toUri());
    stage = new OnStage<>(window, Recorded.run(folder, code), SourceView::new, 900, 600);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private CodePane code(FxRobot robot) {
    return robot.lookup("#source-code").query();
  }

  @Test
  void besideEachLineIsWhatRanOfIt(FxRobot robot) throws Exception {
    stage.settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 1, 1))));
    LineCount beat = code(robot).countOf(3);
    assertThat(beat.hits()).isEqualTo(5);
    assertThat(beat.kind()).isEqualTo(RunKind.TIMER);
    assertThat(beat.phase()).isEqualTo(Phase.TIMERS);
    assertThat(beat.lastNs()).isPositive();
    assertThat(beat.p95Ns()).isGreaterThanOrEqualTo(beat.lastNs());
    LineCount soon = code(robot).countOf(4);
    assertThat(soon.hits()).isEqualTo(5);
    assertThat(soon.phase()).isEqualTo(Phase.CHECK);
    assertThat(code(robot).countOf(1)).isNull();
    assertThat(code(robot).getText()).isEqualTo(PROGRAM);
    assertThat(code(robot).getStyleOfChar(3)).containsExactly("comment");
    assertThat(robot.lookup("#source-files").<ListView<FileCount>>query().getItems())
        .anyMatch(each -> each.file().equals(file.toString()) && each.hits() >= 10);
  }

  /** Where a line is, from 0, if it is shown. */
  private static Optional<Bounds> bounds(CodePane code, int line) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> code.getParagraphBoundsOnScreen(line));
  }

  @Test
  void aClickOnALineSelectsItsLatestRun(FxRobot robot) throws Exception {
    stage.settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 1, 1))));
    CodePane code = code(robot);
    Served.await(() -> bounds(code, 3).isPresent());
    Bounds line = bounds(code, 3).orElseThrow();
    robot.clickOn(line.getMaxX() - 60, line.getCenterY());
    LineCount soon = code.countOf(4);
    assertThat(desk.selection().get().run()).isEqualTo(soon.run());
    assertThat(code.here()).isEqualTo(4);
    long record = desk.timeline().timeline().runs().record(soon.run()) + 1;
    Served.await(() -> session.moment().record() == record);
    assertThat(session.moment().state().running().callback().function()).isEqualTo("soon");
  }

  @Test
  void showsWhereTheSelectedOrRunningCallbackIs(FxRobot robot) throws Exception {
    stage.settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 5, 3))));
    assertThat(view.file()).isEqualTo(file.toString());
    assertThat(code(robot).here()).isEqualTo(5);
    robot.interact(() -> desk.select(Selection.NONE));
    desk.goToRun(code(robot).countOf(3).run());
    long record = desk.timeline().timeline().runs().record(code(robot).countOf(3).run()) + 1;
    Served.await(() -> session.moment().record() == record);
    stage.settle(robot);
    assertThat(code(robot).here()).isEqualTo(3);
  }

  private static long ended(Moment moment, String function) {
    return moment.state().history().stream()
        .filter(run -> run.callback() != null && run.callback().function().equals(function))
        .count();
  }

  @Test
  void countsAreThoseOfTheMoment(FxRobot robot) throws Exception {
    stage.settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 1, 1))));
    // A beat that takes long may be followed by the next at once.
    Moment moment = stage.goTo(robot, each -> ended(each, "beat") >= 3 && ended(each, "soon") >= 1);
    stage.settle(robot);
    assertThat(code(robot).countOf(3).hits()).isEqualTo(ended(moment, "beat"));
    assertThat(code(robot).countOf(4).hits()).isEqualTo(ended(moment, "soon"));
    stage.goTo(0);
    stage.settle(robot);
    assertThat(code(robot).countOf(3)).isNull();
    assertThat(robot.lookup("#source-files").<ListView<FileCount>>query().getItems())
        .isNotEmpty()
        .allMatch(each -> each.hits() == 0);
  }

  /** So that a place can be asked for before anything is known of the program. */
  @Test
  void aModulesPathIsAsGoodAsItsUrl(FxRobot robot) throws Exception {
    stage.settle(robot);
    Path module = folder.toRealPath().resolve("a module.mjs");
    robot.interact(() -> desk.select(Selection.of(0, new Site("", module.toString(), 140, 0))));
    stage.settle(robot);
    assertThat(desk.selection().get().site().file()).isEqualTo(module.toUri().toString());
    assertThat(view.file()).isEqualTo(module.toUri().toString());
    assertThat(code(robot).here()).isEqualTo(140);
    assertThat(code(robot).countOf(140).hits()).isEqualTo(1);
    CodePane code = code(robot);
    Served.await(() -> bounds(code, 139).isPresent());
  }

  @Test
  void saysWhyAFileCannotBeShown(FxRobot robot) throws Exception {
    stage.settle(robot);
    Label problem = robot.lookup("#source-problem").query();
    robot.interact(() -> desk.select(Selection.of(0, new Site("", "/no/such/file.js", 1, 1))));
    assertThat(problem.getText()).isEqualTo("/no/such/file.js is not on this machine.");
    assertThat(problem.isVisible()).isTrue();
    robot.interact(() -> desk.select(Selection.of(0, new Site("", "node:fs", 1, 1))));
    assertThat(problem.getText()).isEqualTo("node:fs is a part of the runtime.");
    robot.interact(() -> desk.select(Selection.of(0, new Site("", "https://a.b/c.js", 1, 1))));
    assertThat(problem.getText()).contains("https://a.b/c.js");
  }
}
