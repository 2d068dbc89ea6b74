package dev.orrery.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.gui.view.draw.Snapshots;
import dev.orrery.protocol.connection.RecordingFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/**
 * Draws one view of a recording into a picture, for people to look at.
 *
 * <p>Usage: {@code Shot <recording> <view> <picture.png> [--dark] [--scale=2] [--record=n] [--run=n]
 * [--keys=PLUS,F,... [--on=.css-selector]]}: a moment, a callback to select, keys to press
 */
final class Shot {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int FRAMES = 5;

  private Shot() {}

  /** Main thread; JavaFX runs on its own. */
  public static void main(String[] args) throws Exception {
    boolean dark = false;
    double scale = 1;
    long record = -1;
    long run = 0;
    String keys = "";
    String on = ".root";
    for (String arg : args) {
      dark |= arg.equals("--dark");
      if (arg.startsWith("--scale=")) {
        scale = Double.parseDouble(arg.substring("--scale=".length()));
      }
      if (arg.startsWith("--record=")) {
        record = Long.parseLong(arg.substring("--record=".length()));
      }
      run = arg.startsWith("--run=") ? Long.parseLong(arg.substring("--run=".length())) : run;
      keys = arg.startsWith("--keys=") ? arg.substring("--keys=".length()) : keys;
      on = arg.startsWith("--on=") ? arg.substring("--on=".length()) : on;
    }
    Session session = new Session(new RecordingFeed(Path.of(args[0])));
    CompletableFuture<Void> done = new CompletableFuture<>();
    Settings settings = new Settings(args[1], Path.of(args[2]), dark, scale, record, run, keys, on);
    Platform.startup(() -> draw(session, settings, done));
    done.join();
    Platform.exit();
  }

  private record Settings(
      String view,
      Path file,
      boolean dark,
      double scale,
      long record,
      long run,
      String keys,
      String on) {}

  private static void draw(Session session, Settings settings, CompletableFuture<Void> done) {
    try {
      Application.setUserAgentStylesheet(
          settings.dark
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet());
      Workbench workbench = Visualizer.workbench(session);
      workbench.desk().palette().set(settings.dark ? Palette.DARK : Palette.LIGHT);
      Scene scene = new Scene(workbench, WIDTH, HEIGHT);
      for (View view : workbench.views()) {
        if (view.title().equals(settings.view)) {
          workbench.open(view);
        }
      }
      session.start();
      Thread.ofVirtual().start(() -> whenRead(session, workbench, scene, settings, done));
    } catch (Throwable t) {
      done.completeExceptionally(t);
    }
  }

  private static void whenRead(
      Session session,
      Workbench workbench,
      Scene scene,
      Settings settings,
      CompletableFuture<Void> done) {
    try {
      while (!session.status().over()) {
        Thread.sleep(10);
      }
      if (settings.record >= 0) {
        session.goTo(settings.record);
        while (session.moment().record() != settings.record) {
          Thread.sleep(10);
        }
      }
      frames(workbench, scene, settings);
      Platform.runLater(() -> input(workbench, settings));
      frames(workbench, scene, settings);
      Platform.runLater(() -> write(scene, settings, done));
    } catch (Throwable t) {
      done.completeExceptionally(t);
    }
  }

  private static void input(Workbench workbench, Settings settings) {
    if (settings.run != 0) {
      workbench.desk().select(new Selection(0, settings.run, null));
    }
    for (String key : settings.keys.isEmpty() ? new String[0] : settings.keys.split(",")) {
      KeyCode code = KeyCode.valueOf(key);
      workbench
          .lookup(settings.on)
          .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
  }

  /** Some frames, and more as long as something is being drawn. */
  private static void frames(Workbench workbench, Scene scene, Settings settings)
      throws InterruptedException {
    boolean drawn = false;
    for (int frame = 0; frame < FRAMES || !drawn; frame++) {
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            workbench.refresh();
            picture(scene, settings.scale);
            done.complete(workbench.isDrawn());
          });
      drawn = done.join();
      Thread.sleep(5);
    }
  }

  private static WritableImage picture(Scene scene, double scale) {
    Snapshots.magnify(scene.getRoot(), scale);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(scene.getFill());
    return scene.getRoot().snapshot(parameters, null);
  }

  private static void write(Scene scene, Settings settings, CompletableFuture<Void> done) {
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(picture(scene, settings.scale), null),
          "png",
          settings.file.toFile());
      done.complete(null);
    } catch (IOException e) {
      done.completeExceptionally(new UncheckedIOException(e));
    } catch (Throwable t) {
      done.completeExceptionally(t);
    }
  }
}
