package dev.orrery.gui;

import dev.orrery.gui.state.Preferences;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.Workbench;
import dev.orrery.gui.view.draw.Snapshots;
import dev.orrery.gui.window.SessionWindow;
import dev.orrery.gui.window.Windows;
import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Draws the window of a recording with each of its views, light and dark, for people to look at.
 *
 * <p>Usage: {@code Gallery <recording> <folder> [--scale=2] [--record=n] [--run=n | --function=name]
 * [--only=view,...]}: a moment, and a callback to select by its number or as the latest one of a
 * function before the moment.
 */
final class Gallery {
  private static final int FRAMES = 12;

  private final Map<String, String> settings = new HashMap<>();
  private final Path recording;
  private final Path folder;
  private final double scale;

  private Gallery(String[] args) throws IOException {
    recording = Path.of(args[0]).toAbsolutePath();
    folder = Files.createDirectories(Path.of(args[1]));
    for (int i = 2; i < args.length; i++) {
      String[] parts = args[i].substring(2).split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    scale = Double.parseDouble(settings.getOrDefault("scale", "1"));
  }

  /** Main thread; JavaFX runs on its own. */
  public static void main(String[] args) throws Exception {
    CompletableFuture<Void> up = new CompletableFuture<>();
    Platform.startup(() -> up.complete(null));
    up.join();
    Platform.setImplicitExit(false);
    Gallery gallery = new Gallery(args);
    for (String appearance : List.of("light", "dark")) {
      gallery.draw(appearance);
    }
    System.exit(0);
  }

  private void draw(String appearance) throws Exception {
    Preferences preferences = Preferences.load(folder.resolve("preferences.json"));
    preferences.setAppearance(appearance);
    SessionWindow window =
        onFx(
            () -> {
              Windows windows =
                  new Windows(preferences, new Connector(null, null), null, Visualizer::workbench);
              SessionWindow made = windows.show(new RecordingFeed(recording), new Stage());
              made.show();
              return made;
            });
    Served.await(() -> window.session().status().over());
    Workbench workbench = window.workbench();
    long record = Long.parseLong(settings.getOrDefault("record", "-1"));
    if (record >= 0) {
      window.session().goTo(record);
      Served.await(() -> window.session().moment().record() == record);
    }
    long run = run(workbench);
    if (run != 0) {
      onFx(() -> select(workbench, run));
    }
    String only = settings.getOrDefault("only", "");
    for (View view : workbench.views()) {
      if (only.isEmpty() || only.contains(view.title())) {
        onFx(
            () -> {
              workbench.open(view);
              return null;
            });
        String name = view.title().toLowerCase(Locale.ROOT).replace(' ', '-');
        shoot(workbench, folder.resolve(name + "-" + appearance + ".png"));
      }
    }
    onFx(
        () -> {
          workbench.getScene().getWindow().hide();
          return null;
        });
  }

  private static Void select(Workbench workbench, long run) {
    workbench.desk().select(new Selection(0, run, null));
    return null;
  }

  private long run(Workbench workbench) {
    String function = settings.get("function");
    if (function == null) {
      return Long.parseLong(settings.getOrDefault("run", "0"));
    }
    Runs runs = workbench.desk().timeline().timeline().runs();
    long until = workbench.desk().session().moment().record();
    long found = 0;
    for (long run = 1; runs.contains(run) && runs.record(run) <= until; run++) {
      Site site = runs.site(run);
      found = site != null && site.function().equals(function) ? run : found;
    }
    return found;
  }

  private void shoot(Workbench workbench, Path file) throws Exception {
    boolean drawn = false;
    for (int frame = 0; frame < FRAMES || !drawn; frame++) {
      drawn =
          onFx(
              () -> {
                workbench.refresh();
                picture(workbench.getScene().getRoot());
                return workbench.isDrawn();
              });
      Thread.sleep(20);
    }
    onFx(
        () ->
            ImageIO.write(
                SwingFXUtils.fromFXImage(picture(workbench.getScene().getRoot()), null),
                "png",
                file.toFile()));
  }

  private WritableImage picture(Node root) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    // Stays, so that what another thread draws has its pixels, too.
    Snapshots.magnify(root, scale);
    return root.snapshot(parameters, null);
  }

  private static <T> T onFx(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    return future.get();
  }
}
