package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.LoopSheet;
import dev.orrery.intellij.loop.Station;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JPanel;

/**
 * The loop as a row of stations: how many callbacks wait at each, and where it is. The two queues
 * between callbacks stand apart.
 */
final class StationStrip extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int GAP = 6;
  private static final int ARC = 8;
  private static final int APART = 14;

  private transient LoopSheet sheet;

  StationStrip() {
    setName("stations");
    setOpaque(false);
  }

  void show(LoopSheet now) {
    sheet = now;
    StringBuilder text = new StringBuilder("Loop:");
    for (Station each : Station.values()) {
      text.append(' ').append(each.title()).append(' ').append(waiting(each)).append(',');
    }
    getAccessibleContext().setAccessibleDescription(text.toString());
    repaint();
  }

  private int waiting(Station station) {
    return sheet == null ? 0 : sheet.waiting().getOrDefault(station, 0);
  }

  @Override
  public Dimension getPreferredSize() {
    int line = getFontMetrics(getFont()).getHeight();
    return new Dimension(line * 28, line * 3 + GAP * 2);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(getPreferredSize().width / 3, getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    Station[] all = Station.values();
    int width = (getWidth() - APART - GAP * (all.length - 2)) / all.length;
    int x = 0;
    for (Station each : all) {
      paint(g, each, x, width);
      x += width + (each == Station.CLOSING ? APART : GAP);
    }
    g.dispose();
  }

  private void paint(Graphics2D g, Station station, int x, int width) {
    boolean here = sheet != null && (sheet.station() == station || sheet.draining() == station);
    Color color = Shades.of(station);
    int height = getHeight() - 2;
    g.setColor(Shades.mix(color, Shades.background(), here ? 0.7 : 0.9));
    g.fillRoundRect(x + 1, 1, width - 2, height, ARC, ARC);
    g.setColor(here ? color : Shades.line());
    g.setStroke(new BasicStroke(here ? 2f : 1f));
    g.drawRoundRect(x + 1, 1, width - 2, height, ARC, ARC);
    int waits = waiting(station);
    Font large = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * 1.5f);
    g.setColor(waits == 0 ? Shades.mutedText() : color);
    centre(g, large, Integer.toString(waits), x, width, height / 2);
    g.setColor(here ? Shades.text() : Shades.mutedText());
    Font small = getFont().deriveFont(here ? Font.BOLD : Font.PLAIN);
    centre(g, small, station.title(), x, width, height - GAP * 2);
  }

  private static void centre(Graphics2D g, Font font, String text, int x, int width, int baseline) {
    FontMetrics metrics = g.getFontMetrics(font);
    String shown = text;
    if (metrics.stringWidth(shown) > width - 4) {
      Font narrow = font.deriveFont(font.getSize2D() * (width - 4) / metrics.stringWidth(shown));
      g.setFont(narrow);
    } else {
      g.setFont(font);
    }
    int start = x + (width - g.getFontMetrics().stringWidth(shown)) / 2;
    g.drawString(shown, start, baseline);
  }
}
