package dev.orrery.gui.view.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.console.OutputLine;
import dev.orrery.gui.state.console.OutputLine.Level;
import dev.orrery.gui.view.Desk;
import dev.orrery.protocol.model.RunKind;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
class ConsoleViewTest {
  private static final String PROGRAM =
      """
      console.log('at first');
      process.on('unhandledRejection', () => {});
      setTimeout(function soon() { console.warn('a warning'); Promise.reject(new Error('lost')); }, 5);
      setTimeout(function last() { throw new Error('broken'); }, 30);
      """;

  @TempDir static Path folder;
  private OnStage<ConsoleView> stage;
  private Session session;
  private Desk desk;
  private ConsoleView view;

  @Start
  void show(Stage window) throws Exception {
    stage = new OnStage<>(window, Recorded.run(folder, PROGRAM), ConsoleView::new, 900, 600);
    session = stage.session();
    desk = stage.desk();
    view = stage.view();
  }

  private OutputLine line(String text) {
    return view.lines().stream()
        .filter(each -> each.text().contains(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesKnowTheirCallbacks() {
    assertThat(line("at first").by()).isEqualTo("main program");
    assertThat(line("at first").level()).isEqualTo(Level.OUTPUT);
    assertThat(line("a warning").by()).isEqualTo("soon");
    assertThat(line("a warning").level()).isEqualTo(Level.WARNING);
    assertThat(line("lost").level()).isEqualTo(Level.REJECTION);
    OutputLine thrown =
        view.lines().stream()
            .filter(each -> each.level() == Level.THROWN)
            .findFirst()
            .orElseThrow();
    assertThat(thrown.text()).contains("broken");
    assertThat(thrown.by()).isEqualTo("last");
  }

  @Test
  void aClickSelectsTheCallbackAndGoesToItsMoment(FxRobot robot) throws Exception {
    robot.clickOn("a warning");
    OutputLine warning = line("a warning");
    assertThat(desk.selection().get().run()).isEqualTo(warning.run());
    Served.await(() -> session.moment().record() == warning.record() + 1);
    assertThat(session.moment().state().running().number()).isEqualTo(warning.run());
    assertThat(session.moment().state().running().kind()).isEqualTo(RunKind.TIMER);
    robot.interact(stage.workbench()::refresh);
    assertThat(is(robot, "later", "a warning")).isFalse();
    assertThat(is(robot, "later", "lost")).isTrue();
    assertThat(is(robot, "of-selection", "a warning")).isTrue();
    robot.interact(() -> desk.select(new Selection(0, line("at first").run(), null)));
    assertThat(is(robot, "of-selection", "at first")).isTrue();
    assertThat(is(robot, "of-selection", "a warning")).isFalse();
  }

  private static boolean is(FxRobot robot, String state, String text) {
    return robot.lookup(".list-cell").queryAllAs(ListCell.class).stream()
        .filter(cell -> cell.getItem() instanceof OutputLine line && line.text().contains(text))
        .anyMatch(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
  }

  @Test
  void filters(FxRobot robot) {
    robot.interact(() -> robot.lookup("#console-filter").<TextField>query().setText("SOON"));
    assertThat(view.lines()).containsExactly(line("a warning"));
    robot.interact(
        () -> {
          robot.lookup("#console-filter").<TextField>query().clear();
          robot.lookup("#console-trouble").<ToggleButton>query().fire();
        });
    assertThat(view.lines()).isNotEmpty().allMatch(each -> each.level().isTrouble());
  }
}
