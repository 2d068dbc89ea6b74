package dev.orrery.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Served;
import dev.orrery.gui.Visualizer;
import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.Session;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.file.RecordingReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
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
class SessionWindowTest {
  private static final String PROGRAM =
      """
      let n = 0;
      setInterval(function beat() { process.nextTick(function tick() { n++; }); }, 4);
      """;

  @TempDir Path folder;
  private Served served;
  private Windows windows;
  private SessionWindow window;
  private Session session;

  @Start
  void open(Stage stage) throws Exception {
    served = Served.start(folder, PROGRAM, false);
    windows =
        new Windows(
            Preferences.load(folder.resolve("config").resolve("visualizer.json")),
            new Connector(served.sockets(), null),
            new RunningPrograms(served.sockets()),
            Visualizer::workbench);
    window = windows.show(served.attach(false), stage);
    session = window.session();
    // The headless screen is 1000 pixels wide.
    stage.setWidth(1000);
    window.show();
  }

  @AfterEach
  void end() {
    served.end();
  }

  private long callbacks() {
    return session.moment().state().counters().callbacks();
  }

  private void pause(FxRobot robot) throws InterruptedException {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.SPACE);
    Served.await(() -> session.status().pause() != null);
    waitFor("Paused on request ");
  }

  private String sentence() {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.loopBar().sentence());
  }

  private String told() {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.told());
  }

  private void waitFor(String beginning) throws InterruptedException {
    Served.await(() -> sentence().startsWith(beginning));
  }

  @Test
  void keysPauseStepAndResume(FxRobot robot) throws Exception {
    pause(robot);
    long before = callbacks();
    robot.push(KeyCode.F10);
    waitFor("Step: ");
    Served.await(() -> callbacks() > before);
    robot.push(KeyCode.SHIFT, KeyCode.F11);
    waitFor("Step: before iteration ");
    robot.push(KeyCode.SPACE);
    waitFor("The loop runs.");
    Served.await(() -> callbacks() > before + 10);
    assertThat(told()).isEmpty();
  }

  @Test
  void drainsAndPhasesAreSteppedTo(FxRobot robot) throws Exception {
    pause(robot);
    robot.push(KeyCode.F11);
    Served.await(() -> sentence().matches("Step: before .* of the (tick|microtask) queue.*"));
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    Served.await(() -> sentence().matches("Step: before the \\w+ phase.*"));
  }

  @Test
  void aFrozenClockJumpsToTheNextTimer(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.V);
    Served.await(() -> sentence().contains("Its clock is frozen"));
    for (int i = 0; i < 3; i++) {
      long before = callbacks();
      robot.push(KeyCode.J);
      Served.await(() -> callbacks() > before);
    }
  }

  @Test
  void anotherScheduleIsUsedAndGivenUp(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.B);
    TextField seed =
        robot.lookup(".text-field").queryAllAs(TextField.class).stream()
            .filter(each -> "Seed".equals(each.getPromptText()))
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          seed.setText("7 and no letters");
          seed.setText("7");
          seed.fireEvent(new ActionEvent());
        });
    Served.await(() -> sentence().contains("Other schedules, of seed 7."));
    robot.interact(() -> robot.lookup("As usual").queryButton().fire());
    Served.await(() -> !sentence().contains("Other schedules"));
  }

  @Test
  void whatDoesNotWorkIsToldAboveTheViews(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.F11);
    Served.await(() -> told().equals("There is no step: the loop is running."));
  }

  @Test
  void theClockIsFrozenAndSlowMotionShown(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.V);
    Served.await(() -> sentence().contains("Its clock is frozen"));
    robot.push(KeyCode.V);
    robot.push(KeyCode.COMMA);
    Served.await(() -> sentence().contains("Slow motion: 1 ms before each callback."));
  }

  @Test
  void breakpointsAreListedWithTheirHits(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    robot.push(KeyCode.B);
    robot.clickOn("Add");
    waitFor("The poll phase begins.");
    Served.await(() -> robot.lookup("1 hit").tryQuery().isPresent());
    CheckBox on = robot.lookup("The loop enters the poll phase").query();
    assertThat(on.isSelected()).isTrue();
    robot.clickOn(on);
    Served.await(() -> session.status().control().breakpoints().isEmpty());
  }

  @Test
  void recordsToTheFileThatTheUserChooses(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    Path file = folder.resolve("chosen here.orrec");
    windows.setDialogs(new ChosenFile(file));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    Served.await(() -> sentence().contains("Recording to " + file + "."));
    long before = callbacks();
    Served.await(() -> callbacks() > before + 10);
    robot.push(KeyCode.CONTROL, KeyCode.R);
    Served.await(() -> told().endsWith(" records in " + file + "."));
    long records = 0;
    try (RecordingReader reader = RecordingReader.open(file)) {
      while (reader.next() != null) {
        records++;
      }
    }
    assertThat(records).isGreaterThan(10);
  }

  @Test
  void whoChoosesNoFileRecordsNothing(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 3);
    windows.setDialogs(new ChosenFile(null));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    long before = callbacks();
    Served.await(() -> callbacks() > before + 5);
    assertThat(sentence()).isEqualTo("The loop runs.");
    assertThat(told()).isEmpty();
  }

  @Test
  void savesWhatWasSeenWhereTheUserChooses(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 20);
    Path file = folder.resolve("seen.orrec");
    windows.setDialogs(new ChosenFile(file));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    Served.await(() -> told().endsWith(file + "."));
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void closingTheWindowLetsTheProgramGoOn(FxRobot robot) throws Exception {
    pause(robot);
    robot.interact(() -> window.stage().hide());
    Served.await(() -> !served.program().gate().join().isPaused());
    assertThat(served.program().exitCode()).isNotDone();
  }

  @Test
  void theProgramsEndIsToldAndLeavesItsData(FxRobot robot) throws Exception {
    Served.await(() -> callbacks() > 10);
    served.end();
    Served.await(() -> told().startsWith("The program has ended with exit code 0."));
    long records = session.tape().end();
    session.goTo(records / 2);
    Served.await(() -> session.moment().record() == records / 2);
    waitFor("The program is no longer attached.");
  }

  @Test
  void theKeysAreOnASheet(FxRobot robot) {
    robot.push(KeyCode.F1);
    assertThat(robot.lookup("Step to the next callback").tryQuery()).isPresent();
    // Each is there once, and as it is.
    assertThat(robot.lookup(".key-cap").queryAll()).hasSameSizeAs(window.keys());
    assertThat(robot.lookup("To the selected callback").tryQuery()).isPresent();
    assertThat(robot.lookup(".key-grid .label").queryAllAs(Label.class))
        .noneMatch(Label::isTextTruncated);
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void aPictureOfTheViewIsWritten(FxRobot robot) throws Exception {
    Path file = folder.resolve("view.png");
    robot.interact(() -> window.exports().writePicture(window.workbench().current().node(), file));
    Served.await(() -> told().endsWith(file + "."));
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isGreaterThan(1000);
  }
}
