package dev.orrery.gui.view.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.GivenFeed;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The wheel while its program runs: the records of a real run, delivered piece by piece. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class LiveWheelTest {
  private static final String PROGRAM =
      """
      let n = 0;
      // On a slow machine a timer may be due when poll comes: not all of them are.
      (function again() { if (n++ < 8) setTimeout(again, 30); })();
      """;

  @TempDir static Path folder;
  private final GivenFeed feed = new GivenFeed();
  private List<LoopRecord> records;
  private int sent;
  private Session session;
  private Workbench workbench;
  private OrreryView view;

  @Start
  void show(Stage stage) throws Exception {
    records = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(Recorded.run(folder, PROGRAM))) {
      reader.forEachRemaining(records::add);
    }
    session = new Session(feed);
    Desk desk = new Desk(session);
    view = new OrreryView(desk);
    workbench = new Workbench(desk, List.of(view));
    stage.setScene(new Scene(workbench, 950, 700));
    stage.show();
    session.start();
    workbench.start();
  }

  /** Sends all up to the next record of a kind and waits until that is shown. */
  private void sendUntil(Predicate<LoopRecord> wanted) throws Exception {
    int end = sent;
    while (!wanted.test(records.get(end))) {
      end++;
    }
    feed.deliver(records.subList(sent, end + 1));
    sent = end + 1;
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> view.shown() == sent);
  }

  private static boolean waits(LoopRecord each) {
    return each instanceof LoopRecord.PollBlock block && block.timeoutMs() > 0;
  }

  private double angle() {
    return (view.markerAngle() + 360) % 360;
  }

  @Test
  void theMarkerMovesOnAndPollsWaitGoesBy(FxRobot robot) throws Exception {
    sendUntil(LiveWheelTest::waits);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> angle() == Station.POLL.angle());
    assertThat(robot.lookup("#wheel-headline").<Label>query().getText()).isEqualTo("Waits in poll");
    // No record comes meanwhile: the view's own clock goes on.
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> view.waited() == 1);
    sendUntil(LoopRecord.TimerFired.class::isInstance);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> angle() == Station.TIMERS.angle());
    assertThat(view.waited()).isZero();
  }

  /** Or a closed window would draw on and keep all that it knows. */
  @Test
  void whatNobodyPulsesStandsStill(FxRobot robot) throws Exception {
    robot.interact(workbench::stop);
    int end = 0;
    while (!waits(records.get(end))) {
      end++;
    }
    feed.deliver(records.subList(0, end + 1));
    long sentBy = end + 1;
    Served.await(() -> session.moment().record() == sentBy);
    robot.interact(() -> view.show(session.moment()));
    double before = view.markerAngle();
    CountDownLatch frames = new CountDownLatch(20);
    AnimationTimer counter =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            frames.countDown();
          }
        };
    robot.interact(counter::start);
    frames.await();
    robot.interact(counter::stop);
    assertThat(view.markerAngle()).isEqualTo(before);
    robot.interact(view::pulse);
    assertThat(view.markerAngle()).isNotEqualTo(before);
  }
}
