package dev.orrery.gui.window;

import dev.orrery.gui.state.Driver;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.Status;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.eventloop.StopRecordingResult;
import dev.orrery.protocol.model.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window of one session. Closing it detaches; a program goes on unharmed. */
public final class SessionWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /** Numbers in the status line shall be readable. */
  private static final long STATUS_NS = 250_000_000;

  private final Windows windows;
  private final Session session;
  private final Workbench workbench;
  private final Stage stage;
  private final Banner banner = new Banner();
  private final StatusLine statusLine;
  private final Exports exports;

  /** Null for a recording, as the next two. */
  private final Driver driver;

  private final LoopBar loopBar;
  private final LoopPanel loopPanel;
  private final List<Shortcut> keys;
  private final KeySheet keySheet;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          update(now);
        }
      };

  private Status shown;
  private long statusAt;

  SessionWindow(Windows windows, Feed feed, Function<Session, Workbench> views, Stage stage) {
    this.windows = windows;
    this.stage = stage;
    this.session = new Session(feed);
    this.workbench = views.apply(session);
    this.statusLine = new StatusLine(session);
    this.exports = new Exports(session, banner, windows::dialogs);
    LoopControl control = feed.control();
    driver =
        control == null
            ? null
            : new Driver(control, sentence -> Platform.runLater(() -> trouble(sentence)));
    loopBar = driver == null ? null : new LoopBar(driver, this::recorded, this::recordingPlace);
    loopPanel = driver == null ? null : new LoopPanel(driver);
    SessionCommands commands = new SessionCommands(this);
    keys = commands.shortcuts().all();
    keySheet = new KeySheet(keys);
    VBox top = new VBox(commands.menuBar());
    StackPane center = new StackPane(workbench);
    BorderPane pane = new BorderPane(center, top, null, statusLine, null);
    if (driver != null) {
      top.getChildren().add(loopBar);
      // In front of the views rather than beside them: they keep their size.
      center.getChildren().add(loopPanel);
      StackPane.setAlignment(loopPanel, Pos.CENTER_RIGHT);
      loopPanel.visibleProperty().bindBidirectional(loopBar.panel().selectedProperty());
    }
    top.getChildren().add(banner);
    StackPane root = new StackPane(pane, keySheet);
    root.getStyleClass().add("window");
    root.setOnDragOver(windows::dragged);
    root.setOnDragDropped(event -> windows.dropped(event, this::trouble));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene.getStylesheets().add(Styles.WINDOW);
    commands.shortcuts().install(scene, this::showKeys);
    stage.setScene(scene);
    stage.setTitle(feed.title() + " – Orrery");
    stage.setOnHidden(_ -> close());
  }

  /** Shows the window and begins to follow. */
  public void show() {
    session.start();
    workbench.start();
    pulse.start();
    stage.show();
  }

  Windows windows() {
    return windows;
  }

  /** What is looked at. */
  public Session session() {
    return session;
  }

  /** Its views. */
  public Workbench workbench() {
    return workbench;
  }

  Stage stage() {
    return stage;
  }

  Exports exports() {
    return exports;
  }

  /** Null for a recording. */
  LoopBar loopBar() {
    return loopBar;
  }

  /** Null for a recording. */
  LoopPanel loopPanel() {
    return loopPanel;
  }

  /** Null for a recording. */
  Driver driver() {
    return driver;
  }

  void paint(Palette palette) {
    workbench.desk().palette().set(palette);
  }

  /** Tells of something that went wrong. */
  void trouble(String sentence) {
    banner.trouble(sentence);
  }

  /** The sentence in the banner, empty if there is none. */
  String told() {
    return banner.sentence();
  }

  /** All there are. */
  List<Shortcut> keys() {
    return keys;
  }

  void showKeys() {
    keySheet.setVisible(!keySheet.isVisible());
  }

  private Path recordingPlace() {
    return exports.chooseRecording(stage, "Record to");
  }

  private void recorded(StopRecordingResult result) {
    String sentence =
        String.format(Locale.ROOT, "Recorded %,d records in %s.", result.records(), result.file());
    Path file = Path.of(result.file());
    if (Files.isReadable(file)) {
      banner.note(
          sentence, "Open", () -> windows.open(new Target.Recording(file), false, this::trouble));
    } else {
      banner.note(sentence + " That is on the program's machine.");
    }
  }

  private void update(long now) {
    Status status = session.status();
    Moment moment = session.moment();
    if (status != shown) {
      boolean ended = status.over() && (shown == null || !shown.over());
      shown = status;
      if (loopBar != null) {
        loopBar.update(status);
        loopPanel.update(status);
      }
      if (ended) {
        tellEnd(status, moment.state().program());
      }
    } else if (now - statusAt < STATUS_NS) {
      return;
    }
    statusAt = now;
    statusLine.update(status, moment);
    stage.setTitle(session.feed().title() + " – Orrery");
  }

  /** A program may end; that is no trouble. */
  private void tellEnd(Status status, Program program) {
    if (program.hasExited() && driver != null) {
      banner.note(
          "The program has ended with exit code "
              + program.exitCode()
              + ". What it has recorded can be looked at and saved.");
    } else if (status.problem() != null) {
      banner.trouble(status.problem());
    }
  }

  private void close() {
    pulse.stop();
    workbench.stop();
    session.close();
    windows.closed(this);
  }
}
