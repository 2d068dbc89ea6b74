package dev.orrery.gui;

import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.learn.Progress;
import dev.orrery.gui.view.learn.LearnView;
import dev.orrery.gui.window.SessionWindow;
import dev.orrery.gui.window.StartPage;
import dev.orrery.gui.window.Windows;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.connection.RunningPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/**
 * Draws the windows to PNG files without a screen: {@code WindowShot <recording> <folder>}. The start
 * page, a recording, a program that stands still with the panel open, the keys; light and dark.
 */
public final class WindowShot {
  private static final int FRAMES = 40;
  private static final String PROGRAM =
      """
      const http = require('http');
      http.createServer((q, s) => s.end()).listen(0);
      setInterval(function beat() { process.nextTick(function tick() {}); }, 20);
      setInterval(function report() { Promise.resolve().then(function told() {}); }, 500);
      """;

  private WindowShot() {}

  public static void main(String[] args) throws Exception {
    Path recording = Path.of(args[0]).toAbsolutePath();
    Path folder = Files.createDirectories(Path.of(args[1]));
    CompletableFuture<Void> up = new CompletableFuture<>();
    Platform.startup(() -> up.complete(null));
    up.join();
    Platform.setImplicitExit(false);
    try (Served served = Served.start(Files.createTempDirectory("orrery-shot"), PROGRAM, false)) {
      for (String appearance : List.of("light", "dark")) {
        draw(recording, folder, appearance, served);
      }
    }
    System.exit(0);
  }

  private static void draw(Path recording, Path folder, String appearance, Served served)
      throws Exception {
    Path config = Files.createTempDirectory("orrery-shot").resolve("visualizer.json");
    Preferences preferences = Preferences.load(config);
    preferences.setAppearance(appearance);
    long now = System.currentTimeMillis();
    preferences.opened("ws://build-7.example.org:9229", now - 90_000_000);
    preferences.opened("/home/ada/shop/slow-checkout.orrec", now - 4_000_000);
    preferences.opened(recording.toString(), now - 30_000);
    Windows windows =
        onFx(
            () ->
                new Windows(
                    preferences,
                    new Connector(served.sockets(), null),
                    new RunningPrograms(served.sockets()),
                    Visualizer::workbench));
    windows.teach(() -> new LearnView(LearnShot.classroom(Progress.load(null))));
    onFx(windows::showStart);
    shoot(folder.resolve("start-" + appearance + ".png"), "Orrery");
    StartPage page = onFx(windows::showStart);
    onFx(
        () -> {
          page.trouble("Process 4711 does not answer: it is no Orrery program, or has ended.");
          return null;
        });
    shoot(folder.resolve("trouble-" + appearance + ".png"), "Orrery");
    closeAll();

    SessionWindow past = open(windows, new RecordingFeed(recording));
    Served.await(() -> past.session().status().over());
    shoot(folder.resolve("recording-" + appearance + ".png"), recording.getFileName().toString());
    closeAll();

    SessionWindow live = open(windows, served.attach(false));
    Served.await(() -> live.session().tape().end() > 500);
    shoot(folder.resolve("running-" + appearance + ".png"), "main.js");
    press(KeyCode.SPACE);
    Served.await(() -> live.session().status().pause() != null);
    onFx(
        () -> {
          ((ToggleButton) scene("main.js").lookup("#loop-panel-toggle")).fire();
          return null;
        });
    shoot(folder.resolve("paused-" + appearance + ".png"), "main.js");
    press(KeyCode.F1);
    shoot(folder.resolve("keys-" + appearance + ".png"), "main.js");
    closeAll();
  }

  private static SessionWindow open(Windows windows, Feed feed) throws Exception {
    return onFx(
        () -> {
          SessionWindow window = windows.show(feed, new Stage());
          window.show();
          return window;
        });
  }

  private static void press(KeyCode code) throws Exception {
    onFx(
        () -> {
          Scene scene = scene("main.js");
          scene
              .getRoot()
              .fireEvent(
                  new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return null;
        });
  }

  private static void closeAll() throws Exception {
    onFx(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          return null;
        });
  }

  private static Scene scene(String title) {
    for (Window each : Window.getWindows()) {
      if (each instanceof Stage stage && stage.getTitle().contains(title)) {
        return stage.getScene();
      }
    }
    throw new IllegalStateException("no window " + title);
  }

  private static void shoot(Path file, String title) throws Exception {
    for (int frame = 0; frame < FRAMES; frame++) {
      onFx(
          () -> {
            scene(title).getRoot().snapshot(null, null);
            return null;
          });
      Thread.sleep(20);
    }
    onFx(
        () -> {
          Node root = scene(title).getRoot();
          if (!ImageIO.write(
              SwingFXUtils.fromFXImage(root.snapshot(null, null), null), "png", file.toFile())) {
            throw new IOException("no PNG here");
          }
          return null;
        });
  }

  private static <T> T onFx(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    return future.get();
  }
}
