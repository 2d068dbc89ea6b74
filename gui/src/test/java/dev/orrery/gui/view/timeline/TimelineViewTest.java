package dev.orrery.gui.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Comparison;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.state.timeline.TimeWindow;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
class TimelineViewTest {
  private static final String PROGRAM =
      """
      function busy(ms) { const end = Date.now() + ms; while (Date.now() < end); }
      const server = require('net').createServer().listen(0);
      setTimeout(function first() {
        busy(60);
        setImmediate(function second() { busy(60); server.close(); });
        process.nextTick(function tick() { busy(60); });
      }, 5);
      """;

  @TempDir static Path folder;
  private Session session;
  private Desk desk;
  private TimelineView view;
  private Workbench workbench;

  @Start
  void show(Stage stage) throws Exception {
    session = new Session(new RecordingFeed(Recorded.run(folder, PROGRAM)));
    desk = new Desk(session);
    view = new TimelineView(desk);
    workbench = new Workbench(desk, List.of(view));
    workbench.below(new Scrubber(desk));
    stage.setScene(new Scene(workbench, 950, 600));
    stage.show();
    session.start();
    workbench.start();
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException e) {
      throw new AssertionError("not in a minute", e);
    }
  }

  private void read(FxRobot robot) {
    until(() -> session.status().over());
    drawn(robot);
  }

  private void drawn(FxRobot robot) {
    until(() -> WaitForAsyncUtils.waitForAsyncFx(60_000, workbench::isDrawn));
    robot.interact(() -> {});
  }

  private Run named(String function) {
    return session.moment().state().history().stream()
        .filter(run -> run.callback() != null && run.callback().function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private TimelinePane pane(FxRobot robot) {
    return robot.lookup(".timeline").query();
  }

  private void at(long record) {
    until(() -> session.moment().record() == record);
  }

  @Test
  void showsEachCallbackWhereTheModelSays(FxRobot robot) {
    read(robot);
    TimelinePane pane = pane(robot);
    for (String function : List.of("first", "second", "tick")) {
      Run run = named(function);
      TimeWindow window = pane.camera().window();
      double width = pane.getWidth() - Bands.GUTTER - Bands.RIGHT;
      double x = Bands.GUTTER + window.x((run.startNs() + run.endNs()) / 2.0, width);
      boolean found = false;
      for (double y = 0; y < pane.getHeight() && !found; y += 5) {
        found = pane.runAt(x, y) == run.number();
      }
      assertThat(found).as(function).isTrue();
    }
  }

  @Test
  void aClickSelectsACallbackAndGoesToItsBeginning(FxRobot robot) {
    read(robot);
    TimelinePane pane = pane(robot);
    Run second = named("second");
    robot.interact(
        () -> {
          pane.camera().show(second.startNs() - 1e6, second.endNs() + 1e6);
          pane.moved();
        });
    drawn(robot);
    double y = 0;
    while (pane.runAt(pane.getWidth() / 2, y) != second.number()) {
      y += 5;
      assertThat(y).isLessThan(pane.getHeight());
    }
    robot.clickOn(pane.localToScreen(pane.getWidth() / 2, y + 3), MouseButton.PRIMARY);
    until(() -> desk.selection().get().run() == second.number());
    until(() -> session.moment().state().running() != null);
    assertThat(session.moment().state().running().number()).isEqualTo(second.number());
    assertThat(desk.selection().get().site()).isEqualTo(second.callback());
    Label details = robot.lookup(".timeline-details").query();
    until(() -> details.getText().startsWith("immediate second"));
    assertThat(details.getText()).contains("queued by timer first");
    long first = named("first").number();
    robot.type(KeyCode.UP);
    until(() -> desk.selection().get().run() == first);
  }

  @Test
  void keysAndTheWheelZoomAboutThePlayhead(FxRobot robot) {
    read(robot);
    TimelinePane pane = pane(robot);
    double all = pane.camera().window().spanNs();
    robot.interact(pane::requestFocus);
    robot.type(KeyCode.EQUALS);
    drawn(robot);
    assertThat(pane.camera().window().spanNs()).isEqualTo(all / 2);
    robot.type(KeyCode.DIGIT0);
    drawn(robot);
    assertThat(pane.camera().window().spanNs()).isEqualTo(all);
  }

  @Test
  void aBrushedStretchIsZoomedTo(FxRobot robot) {
    read(robot);
    TimelinePane pane = pane(robot);
    double from = pane.time(300);
    double to = pane.time(500);
    robot.drag(pane.localToScreen(300, 200), MouseButton.SECONDARY);
    robot.dropTo(pane.localToScreen(500, 200));
    until(() -> pane.camera().window().spanNs() < (to - from) * 1.1);
    assertThat(pane.camera().window().contains((from + to) / 2)).isTrue();
  }

  @Test
  void arrowsGoFromCallbackToCallback(FxRobot robot) {
    read(robot);
    long end = session.tape().end();
    Runs runs = desk.timeline().timeline().runs();
    robot.type(KeyCode.HOME);
    at(0);
    for (long run = runs.begin(); run < runs.begin() + 3; run++) {
      long next = run;
      robot.type(KeyCode.RIGHT);
      at(runs.record(next) + 1);
      until(() -> desk.selection().get().run() == next);
      assertThat(session.moment().state().running().number()).isEqualTo(next);
    }
    robot.type(KeyCode.LEFT);
    at(runs.record(runs.begin() + 1) + 1);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    until(() -> session.moment().state().counters().iterations() == 1);
    robot.type(KeyCode.END);
    at(end);
    assertThat(session.moment().latest()).isFalse();
    robot.type(KeyCode.L);
    until(() -> session.moment().latest());
  }

  @Test
  void comparesTwoMoments(FxRobot robot) {
    read(robot);
    Runs runs = desk.timeline().timeline().runs();
    robot.type(KeyCode.HOME);
    at(0);
    Moment a = session.moment();
    robot.interact(() -> desk.select(Selection.NONE));
    robot.type(KeyCode.C);
    long later = runs.record(numberOf("second")) + 1;
    robot.interact(() -> session.goTo(later));
    at(later);
    drawn(robot);
    List<Comparison.Row> shown =
        List.copyOf(
            robot.lookup(".compare .table-view").<TableView<Comparison.Row>>query().getItems());
    assertThat(shown)
        .isEqualTo(
            Comparison.of(a, session.moment()).stream()
                .filter(row -> !row.change().isEmpty())
                .toList())
        .anyMatch(row -> row.change().equals("opened") && row.after().startsWith("TCPSERVER"));
    robot.type(KeyCode.C);
    assertThat(robot.lookup(".compare").query().isVisible()).isFalse();
  }

  private long numberOf(String function) {
    Runs runs = desk.timeline().timeline().runs();
    for (long run = runs.begin(); run < runs.end(); run++) {
      if (runs.site(run) != null && runs.site(run).function().equals(function)) {
        return run;
      }
    }
    throw new AssertionError(function);
  }

  @Test
  void laysOutByChains(FxRobot robot) {
    read(robot);
    robot.interact(() -> robot.lookup("Async chains").<ToggleButton>query().fire());
    drawn(robot);
    TimelinePane pane = pane(robot);
    Runs runs = pane.timeline().runs();
    Run first = named("first");
    Run tick = named("tick");
    assertThat(runs.chainRow(tick.number())).isEqualTo(runs.chainRow(first.number()));
    double width = pane.getWidth() - Bands.GUTTER - Bands.RIGHT;
    TimeWindow window = pane.camera().window();
    for (double y = 0; y < pane.getHeight(); y += 4) {
      double x = Bands.GUTTER + window.x((tick.startNs() + tick.endNs()) / 2.0, width);
      if (pane.runAt(x, y) == tick.number()) {
        x = Bands.GUTTER + window.x((first.startNs() + first.endNs()) / 2.0, width);
        assertThat(pane.runAt(x, y)).isEqualTo(first.number());
        return;
      }
    }
    throw new AssertionError("the tick is not drawn");
  }
}
