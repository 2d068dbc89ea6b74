package dev.orrery.gui;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.RecordingFeed;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A view in a window, on the recording of a real run, all of which has been read. */
public final class OnStage<V extends View> {
  private final Session session;
  private final Desk desk;
  private final V view;
  private final Workbench workbench;

  /** JavaFX's thread. */
  public OnStage(Stage stage, Path recording, Function<Desk, V> make, double width, double height)
      throws InterruptedException {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    session = new Session(new RecordingFeed(recording));
    desk = new Desk(session);
    view = make.apply(desk);
    workbench = new Workbench(desk, List.of(view));
    stage.setScene(new Scene(workbench, width, height));
    stage.show();
    session.start();
    Served.await(() -> session.status().over());
    workbench.refresh();
  }

  public Session session() {
    return session;
  }

  public Desk desk() {
    return desk;
  }

  public V view() {
    return view;
  }

  public Workbench workbench() {
    return workbench;
  }

  /** Goes to the moment before a record and waits for it. */
  public Moment goTo(long record) throws InterruptedException {
    session.goTo(record);
    Served.await(() -> session.moment().record() == record);
    return session.moment();
  }

  /** Goes to the first moment of a kind, and shows it. */
  public Moment goTo(FxRobot robot, Predicate<Moment> wanted) throws InterruptedException {
    for (long record = 0; record <= session.tape().end(); record++) {
      if (wanted.test(goTo(record))) {
        robot.interact(() -> view.show(session.moment()));
        return session.moment();
      }
    }
    throw new AssertionError("no such moment");
  }

  /** Pulses until what is known is drawn. */
  public void settle(FxRobot robot) throws InterruptedException {
    settle(robot, workbench);
  }

  /** As {@link #settle(FxRobot)}, of any workbench. */
  public static void settle(FxRobot robot, Workbench workbench) throws InterruptedException {
    boolean[] drawn = new boolean[1];
    Served.await(
        () -> {
          robot.interact(
              () -> {
                workbench.refresh();
                workbench.applyCss();
                workbench.layout();
                drawn[0] = workbench.isDrawn();
              });
          return drawn[0];
        });
  }
}
