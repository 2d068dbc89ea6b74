package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.stream.Pipelines.Link;
import dev.orrery.gui.state.stream.StreamLayout;
import dev.orrery.gui.state.stream.StreamLayout.Box;
import dev.orrery.gui.state.stream.StreamLayout.Marble;
import dev.orrery.gui.state.stream.StreamLayout.Tube;
import dev.orrery.gui.state.stream.StreamWords;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.StreamOperation;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a pipe: the tube, its valve, the latest chunks in it. */
final class TubePainter {
  private static final double BORE = 22;

  private final Pen pen;
  private final Palette palette;
  private final StreamLayout layout;

  TubePainter(Pen pen, StreamLayout layout) {
    this.pen = pen;
    this.palette = pen.palette();
    this.layout = layout;
  }

  void tube(Link link) {
    path(link, palette.line, BORE);
    path(link, palette.background, BORE - 3);
    path(link, Pen.mix(palette.background, palette.of(Phase.POLL), 0.07), BORE - 3);
  }

  private void path(Link link, Paint colour, double width) {
    Tube tube = layout.tube(link);
    pen.g().setStroke(colour);
    pen.g().setLineWidth(width);
    pen.g().setLineCap(StrokeLineCap.BUTT);
    pen.g().setLineJoin(StrokeLineJoin.ROUND);
    pen.g().beginPath();
    pen.g().moveTo(tube.fromX(), tube.fromY());
    if (link.leadsBack()) {
      Box from = layout.card(link.from());
      double y = from.bottom() + BORE / 2 + 3;
      pen.g().lineTo(tube.fromX() + BORE, tube.fromY());
      pen.g().lineTo(tube.fromX() + BORE, y);
      pen.g().lineTo(tube.toX() - BORE * 0.7, y);
      pen.g().lineTo(tube.toX() - BORE * 0.7, tube.toY());
    } else if (tube.fromY() != tube.toY()) {
      double x = layout.levelX(tube) - BORE / 2;
      pen.g().lineTo(x, tube.fromY());
      pen.g().lineTo(x, tube.toY());
    }
    pen.g().lineTo(tube.toX(), tube.toY());
    pen.g().stroke();
  }

  /** Open if chunks flow, shut if the source is paused. */
  void valve(Link link) {
    Tube tube = layout.tube(link);
    double x = layout.valveX(tube);
    double y = tube.fromY();
    String state = StreamWords.flow(link.from().stream());
    boolean shut = state.equals("paused");
    Color colour = shut ? palette.alarm : palette.of(Phase.CHECK);
    double r = 9;
    pen.disc(x, y, r + 3, palette.background);
    pen.circle(x, y, r + 3, colour, 1.8);
    pen.g().setFill(colour);
    if (shut) {
      pen.g().fillRect(x - 5, y - 6, 3.4, 12);
      pen.g().fillRect(x + 1.6, y - 6, 3.4, 12);
    } else {
      pen.g().fillPolygon(new double[] {x - 4, x - 4, x + 6}, new double[] {y - 6, y + 6, y}, 3);
    }
    pen.text(
        state,
        x,
        y - 22,
        Pen.font(11),
        shut ? palette.alarm : palette.mutedText,
        TextAlignment.CENTER);
  }

  /** {@code chosen}: which of them belong to what is selected. */
  void marbles(Link link, List<Marble> marbles, Marble hovered, Predicate<Marble> chosen) {
    for (Marble marble : marbles) {
      double scale = marble.equals(hovered) ? 1.5 : 1;
      if (chosen.test(marble)) {
        double around = marble.radius() * scale + 3;
        pen.circle(marble.x(), marble.y(), around, palette.text, 1.6);
      }
      marble(marble, scale);
    }
    String text = marbles.isEmpty() ? "" : marbles.getFirst().chunk().text();
    if (!text.isEmpty()) {
      Tube tube = layout.tube(link);
      Font font = Pen.font(11);
      double from = layout.levelX(tube);
      String shown = pen.fit(text, font, tube.toX() - from - 6);
      pen.text(shown, from, tube.toY() - BORE / 2 - 10, font, palette.mutedText);
    }
  }

  private void marble(Marble marble, double scale) {
    double r = marble.radius() * scale;
    double x = marble.x();
    double y = marble.y();
    StreamOperation operation = marble.chunk().op().operation();
    if (operation == StreamOperation.DRAIN) {
      // A drop.
      pen.g().setFill(palette.of(Phase.CHECK));
      pen.g().fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y, y, y - 8}, 3);
      pen.disc(x, y + 1, 4.4, palette.of(Phase.CHECK));
    } else if (operation == StreamOperation.WRITE_FALSE) {
      pen.disc(x, y, r, palette.alarm);
      pen.text("!", x, y, Pen.bold(r * 1.7), palette.background, TextAlignment.CENTER);
    } else {
      pen.disc(x, y, r, palette.of(Phase.TIMERS));
      pen.disc(
          x - r * 0.3, y - r * 0.35, r * 0.28, Pen.mix(palette.of(Phase.TIMERS), Color.WHITE, 0.6));
    }
  }
}
