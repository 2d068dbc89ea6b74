package dev.orrery.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.connection.RecordingFeed;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
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
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/**
 * Draws one view of a recording into a picture, for people to look at.
 *
 * <p>Usage: {@code Shot <recording> <view> <picture.png> [--dark] [--scale=2] [--record=n]}
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
    for (String arg : args) {
      dark |= arg.equals("--dark");
      if (arg.startsWith("--scale=")) {
        scale = Double.parseDouble(arg.substring("--scale=".length()));
      }
      if (arg.startsWith("--record=")) {
        record = Long.parseLong(arg.substring("--record=".length()));
      }
    }
    Session session = new Session(new RecordingFeed(Path.of(args[0])));
    CompletableFuture<Void> done = new CompletableFuture<>();
    Settings settings = new Settings(args[1], Path.of(args[2]), dark, scale, record);
    Platform.startup(() -> draw(session, settings, done));
    done.join();
    Platform.exit();
  }

  private record Settings(String view, Path file, boolean dark, double scale, long record) {}

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
      for (int frame = 0; frame < FRAMES; frame++) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(
            () -> {
              workbench.refresh();
              picture(scene, settings.scale);
              drawn.complete(null);
            });
        drawn.join();
      }
      Platform.runLater(() -> write(scene, settings, done));
    } catch (Throwable t) {
      done.completeExceptionally(t);
    }
  }

  private static WritableImage picture(Scene scene, double scale) {
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
