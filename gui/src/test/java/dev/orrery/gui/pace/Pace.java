package dev.orrery.gui.pace;

import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.GivenFeed;
import dev.orrery.gui.Visualizer;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.view.Workbench;
import dev.orrery.gui.view.timeline.TimelineView;
import dev.orrery.protocol.connection.LiveFeed;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.file.RecordingWriter;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Prints how fast the visualizer is: opening a recording of a million records, moving in it,
 * following a program that gives 100,000 a second, and what memory an endless one takes.
 *
 * <p>Usage: {@code Pace [recording]}; of the recording the first million records are taken.
 */
final class Pace {
  private static final int MILLION = 1_000_000;
  private static final int PER_SECOND = 100_000;
  private static final int SECONDS = 10;
  private static final int BATCH = 4096;
  private static final int MEMORY = 4096 * 1100;

  private static Stage stage;

  private Pace() {}

  /** Main thread; JavaFX runs on its own. */
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("pace", ".orrec");
    try {
      write(file, args.length == 0 ? null : Path.of(args[0]));
      CompletableFuture<Void> started = new CompletableFuture<>();
      Platform.startup(() -> started.complete(null));
      started.join();
      onFx(
          () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage = new Stage();
            return null;
          });
      recording(file);
      live();
      memory();
    } finally {
      Files.delete(file);
      Platform.exit();
    }
  }

  private static void write(Path file, Path source) throws Exception {
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    try (OutputStream out = Files.newOutputStream(file);
        RecordingWriter writer = new RecordingWriter(out, strings, sites)) {
      RecordEncoder encoder = new RecordEncoder(writer, strings, sites);
      if (source == null) {
        Turns turns = new Turns(10_000);
        for (int i = 0; i < MILLION; i++) {
          encoder.accept(turns.get());
        }
      } else {
        try (RecordingReader reader = RecordingReader.open(source)) {
          for (int i = 0; i < MILLION; i++) {
            LoopRecord next = reader.next();
            if (next == null) {
              break;
            }
            encoder.accept(next);
          }
        }
      }
    }
    say("Recording: %,d records, %.1f MB", MILLION, Files.size(file) / 1e6);
  }

  /** A workbench with the timeline open, in the window. */
  private static Workbench open(Session session) {
    return onFx(
        () -> {
          Workbench workbench = Visualizer.workbench(session);
          workbench.views().stream()
              .filter(TimelineView.class::isInstance)
              .forEach(workbench::open);
          stage.setScene(new Scene(workbench, 1280, 800));
          stage.show();
          session.start();
          workbench.start();
          return workbench;
        });
  }

  private static void recording(Path file) {
    // The first time the machine's code is cold, as it is for a user.
    for (String time : new String[] {"first", "second", "third"}) {
      long began = System.nanoTime();
      Session session = new Session(new RecordingFeed(file));
      Workbench workbench = open(session);
      Frames frames = onFx(() -> new Frames(() -> {}).begin());
      await(() -> session.status().over() && onFx(workbench::isDrawn));
      double seconds = (System.nanoTime() - began) / 1e9;
      say("Open, %s time: %.2f s; meanwhile %s", time, seconds, onFx(frames::end));
      if (time.equals("third")) {
        scrub(session);
        zoom(workbench);
      }
      close(session, workbench);
    }
  }

  private static void scrub(Session session) {
    long end = session.tape().end();
    long[] frame = {0};
    Frames frames =
        onFx(
            () ->
                new Frames(
                        () -> {
                          double at = 0.5 - Math.cos(frame[0]++ * 0.02) / 2;
                          session.goTo((long) (at * (end - 1)));
                        })
                    .begin());
    seconds(SECONDS);
    say("Scrubbing through all of it: %s", onFx(frames::end));
  }

  private static void zoom(Workbench workbench) {
    Node pane = workbench.lookup(".timeline");
    long[] frame = {0};
    Frames frames =
        onFx(
            () ->
                new Frames(
                        () -> {
                          long step = frame[0]++ % 40;
                          press(pane, step < 20 ? KeyCode.EQUALS : KeyCode.MINUS);
                          press(pane, step % 2 == 0 ? KeyCode.A : KeyCode.D);
                        })
                    .begin());
    seconds(SECONDS);
    say("Zooming from all of it to some callbacks and back: %s", onFx(frames::end));
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void live() {
    Firehose firehose = new Firehose(PER_SECOND, 3 * SECONDS);
    Session session = new Session(new LiveFeed("endless", firehose, false));
    Workbench workbench = open(session);
    long[] behind = {0};
    Frames frames =
        onFx(
            () ->
                new Frames(
                        () ->
                            behind[0] =
                                Math.max(behind[0], firehose.sent() - session.moment().record()))
                    .begin());
    firehose.run();
    say("Live, %,d records/s for %d s: %s", PER_SECOND, 3 * SECONDS, onFx(frames::end));
    say(
        "  the view at most %,d records behind, the sender at most %.0f ms late, dropped %,d",
        behind[0], firehose.lateMs(), session.moment().state().dropped());
    close(session, workbench);
  }

  private static void memory() {
    GivenFeed feed = new GivenFeed();
    Session session = new Session(feed);
    Workbench workbench = open(session);
    Turns turns = new Turns(10_000);
    for (int round = 1; round <= 3; round++) {
      long began = System.nanoTime();
      for (long done = 0; done < MEMORY; done += BATCH) {
        feed.deliver(Stream.generate(turns).limit(BATCH).toList());
      }
      long expected = (long) round * MEMORY;
      await(() -> session.tape().end() >= expected);
      double seconds = (System.nanoTime() - began) / 1e9;
      say(
          "Endless, after %,d records (%,.0f/s as fast as they are taken): %,d MB in use, %,d kept",
          session.tape().end(),
          MEMORY / seconds,
          used(),
          session.tape().end() - session.tape().begin());
    }
    close(session, workbench);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void close(Session session, Workbench workbench) {
    onFx(
        () -> {
          workbench.stop();
          return null;
        });
    session.close();
  }

  private static <T> T onFx(Supplier<T> action) {
    if (Platform.isFxApplicationThread()) {
      return action.get();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result.join();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static void seconds(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    await(() -> System.nanoTime() > end);
  }

  private static void say(String text, Object... parts) {
    System.out.println(String.format(Locale.ROOT, text, parts));
  }
}
