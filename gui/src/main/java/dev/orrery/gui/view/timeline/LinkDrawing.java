package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Runs;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a frame about a callback, and arrows to it from what caused it and from it to its effects. */
final class LinkDrawing {
  private static final double HEAD = 7;
  private static final double LEAST = 4;
  private static final double LABELLED = 70;
  private static final int MAX_EFFECTS = 100;
  private static final int LOOKS = 50_000;
  private static final Font FONT = Font.font(11);

  private LinkDrawing() {}

  static void frame(Sheet sheet, long run, Color color, double width) {
    int row = sheet.rows().of(sheet.timeline().runs(), run);
    double from = sheet.nearX(sheet.timeline().runs().startNs(run));
    double to = sheet.nearX(sheet.timeline().endOf(run));
    if (row >= 0 && to >= Bands.GUTTER && from <= sheet.width()) {
      GraphicsContext g = sheet.g();
      g.setStroke(color);
      g.setLineWidth(width);
      double x = to - from < LEAST ? (from + to - LEAST) / 2 : from;
      g.strokeRect(
          x, sheet.bands().top(row) - 1, Math.max(LEAST, to - from), sheet.bands().height(row) + 2);
    }
  }

  static void links(Sheet sheet, long run) {
    Runs runs = sheet.timeline().runs();
    effects(sheet, run);
    long settled = runs.settledBy(run);
    if (runs.contains(settled)) {
      arrow(sheet, settled, run, true, "settled by");
    }
    long queued = runs.queuedBy(run);
    if (runs.contains(queued)) {
      arrow(sheet, queued, run, false, Names.verb(runs, run));
    }
    frame(sheet, run, sheet.palette().text, 2);
  }

  private static void effects(Sheet sheet, long run) {
    Runs runs = sheet.timeline().runs();
    GraphicsContext g = sheet.g();
    g.setStroke(sheet.palette().mutedText);
    g.setLineWidth(1);
    int found = 0;
    long stop = Math.min(runs.end(), run + LOOKS);
    for (long each = run + 1; each < stop && found < MAX_EFFECTS; each++) {
      if (runs.queuedBy(each) == run || runs.settledBy(each) == run) {
        found++;
        curve(sheet, run, each, departure(sheet, run, each));
        g.stroke();
      }
    }
  }

  /** When in the causing callback it was that it caused the other. */
  private static double departure(Sheet sheet, long cause, long run) {
    Runs runs = sheet.timeline().runs();
    long queued = runs.queuedNs(run);
    long at = queued < 0 ? sheet.timeline().endOf(cause) : queued;
    return Math.clamp(at, runs.startNs(cause), sheet.timeline().endOf(cause));
  }

  private static void arrow(Sheet sheet, long cause, long run, boolean dashed, String words) {
    GraphicsContext g = sheet.g();
    Color color = sheet.palette().text;
    g.setStroke(color);
    g.setFill(color);
    g.setLineWidth(1.6);
    if (dashed) {
      g.setLineDashes(5, 4);
    }
    double fromNs = departure(sheet, cause, run);
    curve(sheet, cause, run, fromNs);
    g.stroke();
    g.setLineDashes();
    double x = sheet.nearX(sheet.timeline().runs().startNs(run));
    double y = sheet.middle(row(sheet, run));
    double[] xs = {x, x - HEAD, x - HEAD};
    double[] ys = {y, y - HEAD / 2, y + HEAD / 2};
    if (dashed) {
      g.strokePolygon(xs, ys, 3);
    } else {
      g.fillPolygon(xs, ys, 3);
    }
    double x0 = sheet.nearX(fromNs);
    double y0 = sheet.middle(row(sheet, cause));
    // A short arrow would be hidden by its words, which stand below the drawing, too.
    if (Math.hypot(x - x0, y - y0) > LABELLED) {
      label(sheet, (x0 + x) / 2, (y0 + y) / 2, words);
    }
    frame(sheet, cause, color, 1);
  }

  private static int row(Sheet sheet, long run) {
    return Math.max(0, sheet.rows().of(sheet.timeline().runs(), run));
  }

  private static void curve(Sheet sheet, long cause, long run, double fromNs) {
    GraphicsContext g = sheet.g();
    double x0 = sheet.nearX(fromNs);
    double y0 = sheet.middle(row(sheet, cause));
    double x1 = sheet.nearX(sheet.timeline().runs().startNs(run));
    double y1 = sheet.middle(row(sheet, run));
    double bend = Math.max(24, Math.abs(x1 - x0) / 3);
    g.beginPath();
    g.moveTo(x0, y0);
    g.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
  }

  private static void label(Sheet sheet, double x, double y, String words) {
    if (x < Bands.GUTTER || x > sheet.width()) {
      return;
    }
    GraphicsContext g = sheet.g();
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double half = words.length() * 3.1 + 5;
    g.setFill(sheet.palette().background.deriveColor(0, 1, 1, 0.9));
    g.fillRoundRect(x - half, y - 8, half * 2, 16, 8, 8);
    g.setFill(sheet.palette().text);
    g.fillText(words, x, y);
  }
}
