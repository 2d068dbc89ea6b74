package dev.orrery.gui;

import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.learn.Progress;
import dev.orrery.gui.state.source.SourceLine;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.NowView;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.gui.view.console.ConsoleView;
import dev.orrery.gui.view.graph.GraphView;
import dev.orrery.gui.view.learn.Classroom;
import dev.orrery.gui.view.learn.LearnView;
import dev.orrery.gui.view.source.SourceView;
import dev.orrery.gui.view.stream.StreamsView;
import dev.orrery.gui.view.timeline.Scrubber;
import dev.orrery.gui.view.timeline.TimelineView;
import dev.orrery.gui.view.wheel.OrreryView;
import dev.orrery.gui.view.why.WhyView;
import dev.orrery.gui.window.SessionWindow;
import dev.orrery.gui.window.StartPage;
import dev.orrery.gui.window.Windows;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.ProcessRunner;
import dev.orrery.protocol.connection.ProgramRunner;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.connection.ScriptStarter;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The application. Arguments: what to look at, each in a window of its own, or nothing for the start
 * page; {@value #RESUME} lets programs go that are held before their first line, and {@value #SOURCE}
 * with a file, a colon and a line shows that line first.
 */
public final class Visualizer extends Application {
  static final String RESUME = "--resume";
  static final String SOURCE = "--source=";

  /** Ends by itself after a while and remembers nothing: for the image's build. */
  static final String TRAIN = "--train";

  private static final Duration TRAINING = Duration.seconds(8);

  @Override
  public void start(Stage unused) {
    RuntimeSockets sockets = sockets();
    Connector connector = new Connector(sockets, starter());
    List<String> words = new ArrayList<>(getParameters().getRaw());
    boolean training = words.remove(TRAIN);
    Path preferences = Preferences.defaultFile(System.getenv());
    AtomicReference<Windows> all = new AtomicReference<>();
    Classroom classroom =
        new Classroom(
            runner(),
            Progress.load(training ? null : preferences.resolveSibling("learning.json")),
            (recording, run) -> watch(all.get(), recording, run),
            getHostServices()::showDocument);
    Windows windows =
        new Windows(
            training ? Preferences.none() : Preferences.load(preferences),
            connector,
            new RunningPrograms(sockets),
            session -> browsing(session, classroom));
    windows.teach(() -> new LearnView(classroom));
    all.set(windows);
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> windows.unexpected(failure));
    boolean letGo = words.remove(RESUME);
    if (words.isEmpty() || training) {
      windows.showStart();
    }
    if (training) {
      PauseTransition end = new PauseTransition(TRAINING);
      end.setOnFinished(_ -> Platform.exit());
      end.play();
    }
    try {
      Site source = takeSource(words);
      for (String word : words) {
        open(windows, word, letGo, source);
      }
    } catch (IllegalArgumentException e) {
      tell(windows, e.getMessage());
    }
  }

  /** Takes the place to begin with from the arguments; null if there is none. */
  private static Site takeSource(List<String> words) {
    String option = words.stream().filter(word -> word.startsWith(SOURCE)).findFirst().orElse(null);
    if (option == null) {
      return null;
    }
    words.remove(option);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "Give a program or a recording, too, to see a line of it.");
    }
    return SourceLine.parse(option.substring(SOURCE.length()), Path.of(""));
  }

  private static void open(Windows windows, String word, boolean letGo, Site source) {
    try {
      Target target = Target.parse(word, Path.of(""));
      boolean starts = target instanceof Target.Script;
      windows.open(target, letGo || starts, source, sentence -> tell(windows, sentence));
    } catch (IllegalArgumentException e) {
      tell(windows, e.getMessage());
    }
  }

  private static void tell(Windows windows, String sentence) {
    StartPage page = windows.showStart();
    page.trouble(sentence);
  }

  private static RuntimeSockets sockets() {
    try {
      return RuntimeSockets.ofUser(System.getenv());
    } catch (IOException _) {
      // Windows: addresses and recordings are what there is.
      return null;
    }
  }

  private static ScriptStarter starter() {
    String orrery = System.getProperty("orrery.execPath", "");
    return orrery.isEmpty() ? null : new ScriptStarter(orrery);
  }

  /** The views on a session; pages are shown by the desktop's browser. */
  private Workbench browsing(Session session, Classroom classroom) {
    Workbench workbench = workbench(session, classroom);
    workbench.desk().onBrowse(getHostServices()::showDocument);
    return workbench;
  }

  private static ProgramRunner runner() {
    String orrery = System.getProperty("orrery.execPath", "");
    return orrery.isEmpty() ? null : new ProcessRunner(orrery);
  }

  /** Shows the run of a lesson in a window of its own. */
  private static void watch(Windows windows, Path recording, long run) {
    SessionWindow window = windows.show(new RecordingFeed(recording), new Stage());
    window.show();
    window.workbench().desk().select(new Selection(0, run, null));
  }

  /** The views on a session; the lessons can be read, but nothing runs and nothing is kept. */
  public static Workbench workbench(Session session) {
    return workbench(session, new Classroom(null, Progress.load(null), (_, _) -> {}, _ -> {}));
  }

  /** The views on a session. */
  static Workbench workbench(Session session, Classroom classroom) {
    Desk desk = new Desk(session);
    List<View> views =
        List.of(
            new OrreryView(desk),
            new TimelineView(desk),
            new StreamsView(desk),
            new GraphView(desk),
            new NowView(desk),
            new ConsoleView(desk),
            new SourceView(desk),
            new LearnView(classroom));
    Workbench workbench = new Workbench(desk, views);
    workbench.below(new Scrubber(desk));
    workbench.beside(new WhyView(desk));
    return workbench;
  }
}
