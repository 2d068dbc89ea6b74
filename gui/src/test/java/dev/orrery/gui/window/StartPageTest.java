package dev.orrery.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.Visualizer;
import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.Recent;
import dev.orrery.gui.state.learn.Progress;
import dev.orrery.gui.view.learn.Classroom;
import dev.orrery.gui.view.learn.LearnView;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.record.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class StartPageTest {
  @TempDir Path folder;
  private Served served;
  private Preferences preferences;
  private Windows windows;

  @Start
  void open(Stage unused) throws Exception {
    Platform.setImplicitExit(false);
    served = Served.start(folder, "setInterval(() => {}, 5);", false);
    preferences = Preferences.load(folder.resolve("config").resolve("visualizer.json"));
    windows =
        new Windows(
            preferences,
            new Connector(served.sockets(), null),
            new RunningPrograms(served.sockets()),
            Visualizer::workbench);
    windows.teach(
        () -> new LearnView(new Classroom(null, Progress.load(null), (_, _) -> {}, _ -> {})));
    windows.showStart();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    served.end();
  }

  private static boolean isOpen(String title) {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            Window.getWindows().stream()
                .anyMatch(each -> each instanceof Stage stage && stage.getTitle().contains(title)));
  }

  @Test
  void aRunningProgramIsListedAndOpened(FxRobot robot) throws Exception {
    String process = "process " + ProcessHandle.current().pid();
    Served.await(() -> robot.lookup(".list-cell .label").queryAll().toString().contains(process));
    robot.clickOn(folder.resolve("main.js").toString());
    Served.await(() -> isOpen("main.js"));
    assertThat(preferences.recent()).isEmpty();
  }

  @Test
  void aRecordingIsOpenedAndRemembered(FxRobot robot) throws Exception {
    Path file = Recorded.run(folder, "setTimeout(() => {}, 1);");
    robot.interact(
        () -> {
          TextField address = robot.lookup(".text-field").query();
          address.setText(file.toString());
          address.fireEvent(new javafx.event.ActionEvent());
        });
    Served.await(() -> isOpen("run.orrec"));
    assertThat(preferences.recent()).extracting(Recent::text).containsExactly(file.toString());
  }

  @Test
  void aRecordingIsOpenedAtALineOfItsSource(FxRobot robot) throws Exception {
    Path script = Files.writeString(folder.toRealPath().resolve("a.js"), "\n\nlet a;\n");
    Path file = Recorded.run(folder, "require('" + script + "');");
    Site line = new Site("", script.toString(), 3, 0);
    windows.open(new Target.Recording(file), false, line, sentence -> {});
    Served.await(() -> isOpen("run.orrec"));
    Served.await(
        () ->
            robot
                .lookup("#source-name")
                .tryQueryAs(Label.class)
                .filter(label -> label.getText().equals(script.toString()))
                .isPresent());
  }

  @Test
  void aRecordingIsChosen(FxRobot robot) throws Exception {
    windows.setDialogs(new ChosenFile(Recorded.run(folder, "setTimeout(() => {}, 1);")));
    robot.clickOn("Open recording…");
    Served.await(() -> isOpen("run.orrec"));
  }

  @Test
  void lessonsHaveAWindow(FxRobot robot) throws Exception {
    robot.clickOn("Lessons");
    Served.await(() -> isOpen("Lessons"));
    assertThat(robot.lookup("#learn-lessons").<ListView<?>>query().getItems())
        .hasSizeGreaterThan(12);
    robot.clickOn("Lessons");
    assertThat(
            Window.getWindows().stream()
                .filter(
                    each -> each instanceof Stage stage && stage.getTitle().contains("Lessons")))
        .hasSize(1);
  }

  @Test
  void whatCannotBeOpenedIsASentence(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup(".text-field").<TextField>query().setText("no.orrec"));
    robot.clickOn("Open");
    Path missing = Path.of("no.orrec").toAbsolutePath();
    assertThat(robot.lookup("There is no file " + missing + ".").tryQuery()).isPresent();
  }
}
