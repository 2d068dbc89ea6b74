package dev.orrery.gui;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.connection.Feed;
import dev.orrery.gui.connection.RecordingFeed;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.NowView;
import dev.orrery.gui.view.Workbench;
import dev.orrery.gui.view.timeline.TimelineView;
import dev.orrery.gui.view.wheel.OrreryView;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window. */
public final class Visualizer extends Application {
  @Override
  public void start(Stage stage) {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Feed feed = new RecordingFeed(Path.of(getParameters().getRaw().getFirst()));
    Session session = new Session(feed);
    Workbench workbench = workbench(session);
    session.start();
    workbench.start();
    stage.setTitle(feed.title() + " – Orrery");
    stage.setScene(new Scene(workbench, 1280, 800));
    stage.show();
  }

  /** The views on a session. */
  public static Workbench workbench(Session session) {
    Desk desk = new Desk(session);
    return new Workbench(
        desk, List.of(new OrreryView(desk), new TimelineView(desk), new NowView(desk)));
  }
}
