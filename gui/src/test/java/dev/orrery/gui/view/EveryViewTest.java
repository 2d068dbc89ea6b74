package dev.orrery.gui.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.OnStage;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.Visualizer;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.Snapshots;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** All views of a real run, in both themes and at both scales: sharp, whole, and without an error. */
@Timeout(240)
@ExtendWith(ApplicationExtension.class)
class EveryViewTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** Two texts that are to be told apart differ by that much, as the accessibility guidelines say. */
  private static final double CONTRAST = 4.5;

  private static final String PROGRAM =
      """
      const fs = require('fs');
      const { Transform, pipeline, Writable } = require('stream');
      class Upper extends Transform {
        _transform(chunk, encoding, done) { setImmediate(() => done(null, chunk)); }
      }
      class Slow extends Writable {
        _write(chunk, encoding, done) { setTimeout(done, 2); }
      }
      async function work(n) {
        await new Promise((resolve) => setTimeout(resolve, n));
        await fs.promises.readFile(process.argv[1]);
        process.nextTick(function told() { console.log('worked', n); });
      }
      for (let i = 1; i < 8; i++) work(i);
      const source = fs.createReadStream(__filename, { highWaterMark: 16 });
      pipeline(source, new Upper({ highWaterMark: 16 }), new Slow({ highWaterMark: 16 }), () => {
        console.error('done');
      });
      """;

  @TempDir static Path folder;
  private final AtomicReference<Throwable> thrown = new AtomicReference<>();
  private Session session;
  private Workbench workbench;

  @Start
  void show(Stage stage) throws Exception {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.set(failure));
    Path script = Files.writeString(folder.toRealPath().resolve("program.js"), PROGRAM);
    session = new Session(new RecordingFeed(Recorded.run(folder, "require('" + script + "');")));
    workbench = Visualizer.workbench(session);
    stage.setScene(new Scene(workbench, WIDTH, HEIGHT));
    // It may have the size that another test has given it.
    stage.sizeToScene();
    stage.show();
    session.start();
    Served.await(() -> session.status().over());
    Run selected =
        session.moment().state().history().stream()
            .filter(run -> run.kind() == RunKind.AWAIT)
            .findFirst()
            .orElseThrow();
    long middle = session.tape().end() / 2;
    session.goTo(middle);
    Served.await(() -> session.moment().record() == middle);
    workbench.desk().select(new Selection(selected.id(), selected.number(), null));
  }

  @AfterEach
  void nothingWasThrown() {
    session.close();
    assertThat(thrown.get()).isNull();
  }

  /** Opens each view and waits until it is drawn. */
  private void each(FxRobot robot, Palette palette, Consumer<View> check) throws Exception {
    robot.interact(
        () -> {
          Application.setUserAgentStylesheet(
              palette == Palette.DARK
                  ? new PrimerDark().getUserAgentStylesheet()
                  : new PrimerLight().getUserAgentStylesheet());
          workbench.desk().palette().set(palette);
        });
    for (View view : workbench.views()) {
      robot.interact(() -> workbench.open(view));
      OnStage.settle(robot, workbench);
      robot.interact(() -> check.accept(view));
    }
  }

  private static Stream<Node> visible(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(EveryViewTest::visible)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  private static <T> List<T> all(Node node, Class<T> type) {
    return visible(node).filter(type::isInstance).map(type::cast).toList();
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void noLabelIsCut(Palette palette, FxRobot robot) throws Exception {
    List<String> cut = new ArrayList<>();
    each(
        robot,
        palette,
        view ->
            all(workbench, Labeled.class).stream()
                .filter(label -> !isInCell(label) && !label.getText().isEmpty())
                .filter(label -> label.lookup(".text") instanceof Text)
                .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
                .forEach(label -> cut.add(view.title() + ": " + label.getText())));
    assertThat(cut).isEmpty();
  }

  /** What users bring may be longer than a cell. */
  private static boolean isInCell(Node node) {
    return node != null && (node instanceof IndexedCell<?> || isInCell(node.getParent()));
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void whatIsDrawnHasThePixelsOfItsPicture(Palette palette, FxRobot robot) throws Exception {
    each(
        robot,
        palette,
        view -> {
          for (double scale : new double[] {1, 2}) {
            Snapshots.magnify(workbench, scale);
            for (CanvasPane pane : all(workbench, CanvasPane.class)) {
              Canvas canvas = (Canvas) pane.getChildrenUnmodifiable().getFirst();
              assertThat(canvas.getWidth()).isEqualTo(Math.floor(pane.getWidth()) * scale);
              assertThat(canvas.getHeight()).isEqualTo(Math.floor(pane.getHeight()) * scale);
              Bounds room = canvas.getBoundsInParent();
              assertThat(room.getWidth()).isEqualTo(Math.floor(pane.getWidth()));
            }
          }
          WritableImage picture = Snapshots.of(workbench, 2);
          assertThat(picture.getWidth()).isEqualTo(2 * workbench.getWidth());
          assertThat(picture.getHeight()).isEqualTo(2 * workbench.getHeight());
          assertThat(all(workbench, CanvasPane.class)).allMatch(pane -> pane.density() == 1);
        });
  }

  @ParameterizedTest
  @EnumSource(Palette.class)
  void textIsToldFromItsBackground(Palette palette) {
    assertThat(contrast(palette.text, palette.background)).isGreaterThan(CONTRAST);
    assertThat(contrast(palette.mutedText, palette.background)).isGreaterThan(CONTRAST);
    assertThat(contrast(palette.mutedText, palette.surface)).isGreaterThan(CONTRAST);
    assertThat(contrast(palette.alarm, palette.background)).isGreaterThan(CONTRAST);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @Test
  void lessonsHaveTheWindowToThemselves(FxRobot robot) throws Exception {
    each(
        robot,
        Palette.LIGHT,
        view -> {
          boolean alone = view.title().equals("Learn");
          assertThat(view.isAlone()).isEqualTo(alone);
          assertThat(all(workbench, Node.class).stream().anyMatch(each -> isOf(each, "overview")))
              .isEqualTo(!alone);
          assertThat(all(workbench, Node.class).stream().anyMatch(each -> isOf(each, "why")))
              .isEqualTo(!alone);
        });
  }

  private static boolean isOf(Node node, String style) {
    return node.getStyleClass().contains(style);
  }
}
