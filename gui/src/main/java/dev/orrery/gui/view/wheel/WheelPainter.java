package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.wheel.Heading;
import dev.orrery.gui.state.wheel.Narrative;
import dev.orrery.gui.state.wheel.Point;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.state.wheel.WheelLayout;
import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.record.Phase;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the rings, their stations and the markers; what waits at them is {@link BeadPainter}'s. */
final class WheelPainter {
  private static final int GRADUATION = 6;
  private static final double TRAIL = 46;

  private final Pen pen;
  private final Palette palette;
  private final WheelLayout layout;

  WheelPainter(Pen pen, WheelLayout layout) {
    this.pen = pen;
    this.palette = pen.palette();
    this.layout = layout;
  }

  static Color colour(Palette palette, Station station) {
    return station.isInner() ? palette.of(station.queue()) : palette.of(station.phase());
  }

  static Mark mark(Station station) {
    return station.isInner() ? Mark.of(station.queue()) : Mark.of(station.phase());
  }

  /** The instrument without what moves on it. */
  void rings(Narrative narrative) {
    Point c = layout.centre();
    double r = layout.radius();
    glow(c, r);
    pen.circle(c.x(), c.y(), r, Pen.mix(palette.line, palette.mutedText, 0.35), 1.6);
    pen.circle(c.x(), c.y(), r - 9 * layout.scale(), palette.line, 0.8);
    for (int angle = 0; angle < 360; angle += GRADUATION) {
      double length = angle % (5 * GRADUATION) == 0 ? 9 : 5;
      Point from = layout.onRing(angle, r - 9 * layout.scale());
      Point to = layout.onRing(angle, r - (9 - length) * layout.scale());
      pen.line(from.x(), from.y(), to.x(), to.y(), palette.line, 0.8);
    }
    arrows();
    gate(narrative);
    pen.circle(
        c.x(), c.y(), layout.innerRadius(), Pen.mix(palette.line, palette.mutedText, 0.35), 1.2);
    double s = layout.scale();
    pen.text(
        narrative.caption(),
        c.x(),
        c.y() - 26 * s,
        Pen.font(11 * s),
        narrative.isPaused() ? palette.alarm : palette.mutedText,
        TextAlignment.CENTER);
    pen.text(
        narrative.iteration(), c.x(), c.y(), Pen.bold(24 * s), palette.text, TextAlignment.CENTER);
    pen.text(
        narrative.loopTime(),
        c.x(),
        c.y() + 25 * s,
        Pen.font(12 * s),
        palette.mutedText,
        TextAlignment.CENTER);
  }

  private void glow(Point c, double r) {
    Color warm = Pen.mix(palette.background, palette.of(Phase.TIMERS), 0.10);
    pen.disc(
        c.x(),
        c.y(),
        r,
        new RadialGradient(
            0,
            0,
            c.x(),
            c.y(),
            r,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, warm),
            new Stop(1, palette.background)));
  }

  /** Which way the loop goes: between poll and check and on the other side. */
  private void arrows() {
    for (double angle : new double[] {70, 134, 192, -52, -22, 14}) {
      Point tip = layout.onRing(angle + 1.8, layout.radius());
      Point a = layout.onRing(angle - 1, layout.radius() - 5 * layout.scale());
      Point b = layout.onRing(angle - 1, layout.radius() + 5 * layout.scale());
      pen.g().setFill(palette.mutedText);
      pen.g()
          .fillPolygon(
              new double[] {tip.x(), a.x(), b.x()}, new double[] {tip.y(), a.y(), b.y()}, 3);
    }
  }

  /** Where iterations begin. */
  private void gate(Narrative narrative) {
    Point in = layout.onRing(Station.GATE, layout.radius() - 14 * layout.scale());
    Point out = layout.onRing(Station.GATE, layout.radius() + 14 * layout.scale());
    pen.line(in.x(), in.y(), out.x(), out.y(), palette.mutedText, 2);
    double y = out.y() - 10 * layout.scale();
    Font font = Pen.font(11 * layout.scale());
    pen.text(narrative.gate(), out.x(), y, font, palette.mutedText, TextAlignment.CENTER);
  }

  /** The discs; the one where the loop is has a halo, the one to be explained too. */
  void stations(Heading heading, Station hovered) {
    for (Station station : Station.values()) {
      Point at = layout.station(station);
      double r = layout.discRadius(station);
      boolean here = station == heading.phase() || station == heading.inner();
      Color colour = colour(palette, station);
      if (here) {
        pen.disc(at.x(), at.y(), r + 8 * layout.scale(), Pen.mix(palette.background, colour, 0.28));
      }
      pen.disc(at.x(), at.y(), r, here ? colour : Pen.mix(palette.background, colour, 0.16));
      pen.circle(at.x(), at.y(), r, colour, station == hovered ? 3 : 1.6);
      pen.mark(mark(station), at.x(), at.y(), r * 0.95, here ? palette.background : colour, false);
    }
  }

  /** How much of poll's longest wait is over, from 0 to 1. */
  void wait(double share) {
    Point at = layout.station(Station.POLL);
    double r = layout.discRadius(Station.POLL) + 5 * layout.scale();
    pen.g().setStroke(palette.of(Phase.POLL));
    pen.g().setLineWidth(3 * layout.scale());
    pen.g().strokeArc(at.x() - r, at.y() - r, 2 * r, 2 * r, 90, -360 * share, ArcType.OPEN);
  }

  /** The marker, with a trail as long as it has come fast. */
  void marker(double angle, double ahead, Heading heading) {
    Color colour = palette.text;
    double r = layout.radius();
    double length = Math.min(TRAIL, ahead);
    int pieces = (int) (length / 2);
    for (int i = pieces; i > 0; i--) {
      Point at = layout.onRing(angle - 2.0 * i, r);
      double share = 1 - (double) i / (pieces + 1);
      pen.disc(
          at.x(),
          at.y(),
          5 * share * layout.scale(),
          Pen.mix(palette.background, colour, 0.5 * share));
    }
    Station phase = heading.phase();
    if (phase == null || ahead > 1) {
      Point at = layout.onRing(angle, r);
      pen.disc(at.x(), at.y(), 9 * layout.scale(), palette.background);
      pen.disc(at.x(), at.y(), 6.5 * layout.scale(), colour);
    } else {
      Point at = layout.station(phase);
      pen.circle(at.x(), at.y(), layout.discRadius(phase) + 8 * layout.scale(), colour, 2.4);
    }
    if (heading.inner() != null) {
      Point at = layout.station(heading.inner());
      pen.circle(
          at.x(), at.y(), layout.discRadius(heading.inner()) + 6 * layout.scale(), colour, 2.4);
    }
  }
}
