package dev.orrery.gui.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.source.LineCount;
import dev.orrery.gui.state.source.SourceIndex.FileCount;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
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
  private Session session;
  private Desk desk;
  private SourceView view;
  private Workbench workbench;
  private Path file;

  @Start
  void show(Stage stage) throws Exception {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    file = folder.toRealPath().resolve("program.js");
    Files.writeString(file, PROGRAM);
    session = new Session(new RecordingFeed(Recorded.run(folder, "require('" + file + "');")));
    desk = new Desk(session);
    view = new SourceView(desk);
    workbench = new Workbench(desk, List.of(view));
    stage.setScene(new Scene(workbench, 900, 600));
    stage.show();
    session.start();
    while (!session.status().over()) {
      Thread.onSpinWait();
    }
  }

  private CodePane code(FxRobot robot) {
    return robot.lookup("#source-code").query();
  }

  /** Pulses until what is known is shown. */
  private void settle(FxRobot robot) {
    boolean[] drawn = new boolean[1];
    while (!drawn[0]) {
      robot.interact(
          () -> {
            workbench.refresh();
            drawn[0] = view.isDrawn();
          });
    }
  }

  @Test
  void besideEachLineIsWhatRanOfIt(FxRobot robot) {
    settle(robot);
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

  @Test
  void aClickOnALineSelectsItsLatestRun(FxRobot robot) {
    settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 1, 1))));
    CodePane code = code(robot);
    Bounds line = code.getParagraphBoundsOnScreen(3).orElseThrow();
    robot.clickOn(line.getMaxX() - 60, line.getCenterY());
    LineCount soon = code.countOf(4);
    assertThat(desk.selection().get().run()).isEqualTo(soon.run());
    assertThat(code.here()).isEqualTo(4);
    long record = desk.timeline().timeline().runs().record(soon.run()) + 1;
    while (session.moment().record() != record) {
      Thread.onSpinWait();
    }
    assertThat(session.moment().state().running().callback().function()).isEqualTo("soon");
  }

  @Test
  void showsWhereTheSelectedOrRunningCallbackIs(FxRobot robot) {
    settle(robot);
    robot.interact(() -> desk.select(Selection.of(0, new Site("", file.toString(), 5, 3))));
    assertThat(view.file()).isEqualTo(file.toString());
    assertThat(code(robot).here()).isEqualTo(5);
    robot.interact(() -> desk.select(Selection.NONE));
    desk.goToRun(code(robot).countOf(3).run());
    long record = desk.timeline().timeline().runs().record(code(robot).countOf(3).run()) + 1;
    while (session.moment().record() != record) {
      Thread.onSpinWait();
    }
    settle(robot);
    assertThat(code(robot).here()).isEqualTo(3);
  }

  @Test
  void saysWhyAFileCannotBeShown(FxRobot robot) {
    settle(robot);
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
