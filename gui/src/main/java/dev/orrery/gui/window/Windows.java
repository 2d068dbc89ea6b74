package dev.orrery.gui.window;

import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.record.Site;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;

/** All windows: a start page, and one for each session. */
public final class Windows {
  private final Preferences preferences;
  private final Connector connector;
  private final RunningPrograms programs;
  private final Function<Session, Workbench> views;
  private final List<SessionWindow> sessions = new ArrayList<>();
  private Appearance appearance;
  private StartPage start;
  private LessonWindow lessonWindow;
  private Supplier<View> lessons;
  private Dialogs dialogs = Dialogs.OF_DESKTOP;

  /** {@code views}: makes the views of a session. */
  public Windows(
      Preferences preferences,
      Connector connector,
      RunningPrograms programs,
      Function<Session, Workbench> views) {
    this.preferences = preferences;
    this.connector = connector;
    this.programs = programs;
    this.views = views;
    this.appearance = Appearance.of(preferences.appearance());
    appearance.apply();
    Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> repaint());
  }

  /** Shows the page that everything can be opened from. */
  public StartPage showStart() {
    if (start == null) {
      start = new StartPage(this, new Stage());
    }
    start.show();
    return start;
  }

  /** {@code view}: makes the view of lessons, which the start page offers then. */
  public void teach(Supplier<View> view) {
    lessons = view;
  }

  boolean hasLessons() {
    return lessons != null;
  }

  /** Shows the lessons in a window of their own. */
  void showLessons() {
    if (lessonWindow == null) {
      lessonWindow = new LessonWindow(this, lessons.get(), new Stage());
      lessonWindow.paint(appearance.palette());
    }
    lessonWindow.show();
  }

  Dialogs dialogs() {
    return dialogs;
  }

  void setDialogs(Dialogs next) {
    dialogs = next;
  }

  /**
   * Opens a target in a window of its own. What fails is told in a sentence.
   *
   * @param letGo whether a program that is held before its first line goes on once it is watched
   * @param source a place to begin with, or null
   */
  public void open(Target target, boolean letGo, Site source, Consumer<String> trouble) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Feed feed = connector.open(target, letGo);
                Platform.runLater(() -> opened(target, feed, source));
              } catch (IOException e) {
                Platform.runLater(() -> trouble.accept(e.getMessage()));
              } catch (RuntimeException e) {
                Platform.runLater(() -> unexpected(e));
              }
            });
  }

  /** As {@link #open(Target, boolean, Site, Consumer)}, with no place in particular. */
  void open(Target target, boolean letGo, Consumer<String> trouble) {
    open(target, letGo, null, trouble);
  }

  /** As {@link #open(Target, boolean, Consumer)}, by what a user has typed or dropped. */
  void open(String words, Consumer<String> trouble) {
    try {
      open(Target.parse(words, Path.of("")), true, trouble);
    } catch (IllegalArgumentException e) {
      trouble.accept(e.getMessage());
    }
  }

  private void opened(Target target, Feed feed, Site source) {
    if (!(target instanceof Target.Program)) {
      // A process's number says nothing tomorrow.
      remember(target.text());
    }
    SessionWindow window = show(feed, new Stage());
    window.show();
    if (source != null) {
      window.workbench().desk().showSource(source);
    }
    if (start != null) {
      start.hide();
    }
  }

  /** A window on a feed, not to be seen yet. */
  public SessionWindow show(Feed feed, Stage stage) {
    SessionWindow window = new SessionWindow(this, feed, views, stage);
    sessions.add(window);
    window.paint(appearance.palette());
    return window;
  }

  void closed(SessionWindow window) {
    sessions.remove(window);
  }

  /** Asks for a recording. */
  void chooseFile(Window owner, Consumer<String> trouble) {
    Path file =
        dialogs.toOpen(
            owner,
            "Open recording",
            new ExtensionFilter("Recordings and programs", "*.orrec", "*.js", "*.mjs", "*.cjs"),
            new ExtensionFilter("All files", "*"));
    if (file != null) {
      open(file.toString(), trouble);
    }
  }

  /** What files are dragged over: they can be dropped. */
  void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  /** Opens the files dropped, each in a window of its own. */
  void dropped(DragEvent event, Consumer<String> trouble) {
    List<File> files = event.getDragboard().getFiles();
    files.forEach(file -> open(file.toString(), trouble));
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }

  Preferences preferences() {
    return preferences;
  }

  RunningPrograms programs() {
    return programs;
  }

  Appearance appearance() {
    return appearance;
  }

  void switchAppearance() {
    setAppearance(appearance.isDark() ? Appearance.LIGHT : Appearance.DARK);
  }

  void setAppearance(Appearance next) {
    appearance = next;
    repaint();
    try {
      preferences.setAppearance(next.key());
    } catch (IOException e) {
      sessions.forEach(each -> each.trouble(notSaved(e)));
    }
  }

  private void repaint() {
    appearance.apply();
    sessions.forEach(each -> each.paint(appearance.palette()));
    if (lessonWindow != null) {
      lessonWindow.paint(appearance.palette());
    }
  }

  private void remember(String text) {
    try {
      preferences.opened(text, System.currentTimeMillis());
    } catch (IOException e) {
      sessions.forEach(each -> each.trouble(notSaved(e)));
    }
  }

  private static String notSaved(IOException e) {
    return "What was opened last could not be remembered: " + e.getMessage() + ".";
  }

  /** Something this program did not expect; to be seen, for it should not be. */
  public void unexpected(Throwable failure) {
    failure.printStackTrace();
    String sentence =
        "Something went wrong in the visualizer itself ("
            + failure
            + "). The program is not affected.";
    sessions.forEach(each -> each.trouble(sentence));
    if (start != null) {
      start.trouble(sentence);
    }
  }
}
