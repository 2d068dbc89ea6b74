package dev.orrery.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.state.learn.Lessons;
import dev.orrery.gui.state.learn.Progress;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Snapshots;
import dev.orrery.gui.view.learn.Classroom;
import dev.orrery.gui.view.learn.LearnView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the Learn view into a picture, for people to look at.
 *
 * <p>Usage: {@code LearnShot <lesson, from 0> <picture.png> [--dark] [--run] [--make] [--scale=2]}
 */
final class LearnShot {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private LearnShot() {}

  /** Main thread; JavaFX runs on its own. */
  public static void main(String[] args) throws Exception {
    boolean dark = String.join(" ", args).contains("--dark");
    boolean run = String.join(" ", args).contains("--run");
    boolean make = String.join(" ", args).contains("--make");
    double scale = String.join(" ", args).contains("--scale=2") ? 2 : 1;
    CompletableFuture<Parent> made = new CompletableFuture<>();
    Platform.startup(() -> made.complete(open(Integer.parseInt(args[0]), dark)));
    Parent root = made.join();
    if (make) {
      press(root, "#learn-find");
      await(() -> !root.lookupAll("#learn-cards .card").isEmpty());
    }
    if (run) {
      press(root, "#learn-run");
      await(() -> !root.lookupAll("#learn-real .real-line").isEmpty());
    }
    CompletableFuture<Void> written = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            ImageIO.write(
                SwingFXUtils.fromFXImage(Snapshots.of(root, scale), null),
                "png",
                Path.of(args[1]).toFile());
            written.complete(null);
          } catch (IOException e) {
            written.completeExceptionally(e);
          }
        });
    written.join();
    Platform.exit();
  }

  static Classroom classroom(Progress progress) {
    try {
      Path folder = Files.createTempDirectory("orrery-shot");
      folder.toFile().deleteOnExit();
      return new Classroom(new EmbeddedRunner(folder), progress, (_, _) -> {}, _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Parent open(int lesson, boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    Progress progress = Progress.load(null);
    try {
      for (int i = 0; i < lesson; i++) {
        progress.note(Lessons.load().get(Math.min(i, 14)).id(), i % 3 != 2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LearnView view = new LearnView(classroom(progress));
    view.load();
    view.paint(dark ? Palette.DARK : Palette.LIGHT);
    Stage stage = new Stage();
    stage.setScene(new Scene((Parent) view.node(), WIDTH, HEIGHT));
    stage.show();
    ((ListView<?>) view.node().lookup("#learn-lessons")).getSelectionModel().select(lesson);
    return (Parent) view.node();
  }

  private static void press(Parent root, String id) {
    Platform.runLater(
        () -> {
          Node button = root.lookup(id);
          ((Button) button).fire();
        });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    boolean[] met = new boolean[1];
    while (!met[0]) {
      CompletableFuture<Void> asked = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            met[0] = condition.getAsBoolean();
            asked.complete(null);
          });
      asked.join();
      Thread.sleep(20);
    }
  }
}
