package dev.orrery.gui.state.wheel;

import dev.orrery.gui.state.wheel.Beads.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * The wheel's geometry on a drawing of a size: rings, stations, and the rows of beads, which hug the
 * outer ring from without or lie between the two rings. Immutable.
 */
public final class WheelLayout {
  /** The size of the drawing for which sizes of text and marks are meant. */
  private static final double NORMAL_RADIUS = 230;

  private static final double RADIUS_BY_WIDTH = 0.29;
  private static final double RADIUS_BY_HEIGHT = 0.325;
  private static final double INNER = 0.37;

  /** Unnamed beads in the row after the named ones. */
  private static final int STRING = 9;

  private final double width;
  private final double radius;
  private final Point centre;
  private final double scale;

  public WheelLayout(double width, double height) {
    this.width = width;
    this.radius = Math.max(40, Math.min(width * RADIUS_BY_WIDTH, height * RADIUS_BY_HEIGHT));
    this.centre = new Point(width / 2, height * 0.47);
    this.scale = Math.clamp(radius / NORMAL_RADIUS, 0.7, 1.7);
  }

  public Point centre() {
    return centre;
  }

  /** Of the ring of phases. */
  public double radius() {
    return radius;
  }

  /** Of the ring of ticks and microtasks. */
  public double innerRadius() {
    return radius * INNER;
  }

  /** By how much text and marks are larger than normal. */
  public double scale() {
    return scale;
  }

  public double rowHeight() {
    return 19 * scale;
  }

  /** Of the disc that stands for a station. */
  public double discRadius(Station station) {
    return switch (station) {
      case IDLE, PREPARE -> 9 * scale;
      case PENDING -> 14 * scale;
      case POLL -> 27 * scale;
      case TICKS, MICROTASKS -> 14 * scale;
      case CHECK, CLOSING, TIMERS -> 21 * scale;
    };
  }

  public Point station(Station station) {
    return onRing(station.angle(), station.isInner() ? innerRadius() : radius);
  }

  /** A place in the direction of an angle in degrees. */
  public Point onRing(double angle, double distance) {
    double radians = Math.toRadians(angle);
    return new Point(
        centre.x() + distance * Math.cos(radians), centre.y() + distance * Math.sin(radians));
  }

  /** Whether a station's texts are to the left of its disc and end there. */
  public boolean isLeftwards(Station station) {
    return !station.isInner() && Math.cos(Math.toRadians(station.angle())) < 0;
  }

  /** How far from the outer ring its stations' texts keep. */
  private double clearance() {
    return discRadius(Station.POLL) + 13 * scale;
  }

  /**
   * Where a station's title begins, or ends if it is leftwards, or has its middle if it is an inner
   * one; its middle line.
   */
  public Point title(Station station) {
    return switch (station) {
      case TICKS -> new Point(centre.x(), centre.y() - radius + 34 * scale);
      case MICROTASKS -> {
        double below = innerRadius() + discRadius(station) + 13 * scale;
        yield new Point(centre.x(), centre.y() + below);
      }
      default -> {
        boolean bare = station.queue() == null;
        double away = bare ? discRadius(station) + 14 * scale : clearance();
        Point anchor = onRing(station.angle(), radius + away);
        double up = station == Station.PENDING || station == Station.TIMERS ? 8 * scale : 0;
        yield new Point(anchor.x(), anchor.y() - up);
      }
    };
  }

  /** The middle of a line of a station's texts: 0 is the title, 1 what is said below it. */
  public Point line(Station station, int line) {
    Point title = title(station);
    double y = title.y() + line * rowHeight();
    if (station.isInner()) {
      return new Point(title.x() - innerWidth() / 2, y);
    }
    double clear = radius + clearance();
    double dy = y - centre.y();
    double hug = Math.sqrt(Math.max(0, clear * clear - dy * dy));
    double dx = Math.max(hug, Math.abs(title.x() - centre.x()));
    return new Point(centre.x() + (isLeftwards(station) ? -dx : dx), y);
  }

  /** How wide a line of a station's texts may be. */
  public double lineWidth(Station station, int line) {
    if (station.isInner()) {
      return innerWidth();
    }
    double x = line(station, line).x();
    double margin = 10 * scale;
    return Math.max(20, isLeftwards(station) ? x - margin : width - x - margin);
  }

  private double innerWidth() {
    return radius * 0.7;
  }

  /**
   * Where the beads of a station are: the first ones one below the other with their names, some more
   * in a string after them.
   *
   * @param taken lines that are taken by callbacks that run
   */
  public List<Row> rows(Station station, Group group, int taken) {
    List<Row> rows = new ArrayList<>();
    List<Bead> beads = group.beads();
    int named = Math.max(0, station.rows() - taken);
    // A string of one would take as much room as its name.
    if (group.total() == named + 1) {
      named++;
    }
    int first = (station.isInner() ? 1 : 2) + taken;
    double height = rowHeight();
    boolean left = isLeftwards(station);
    double sign = left ? -1 : 1;
    for (int i = 0; i < Math.min(named, beads.size()); i++) {
      int line = first + i;
      Point at = line(station, line);
      double x = at.x() + sign * height * 0.4;
      double textX = x + sign * height * 0.65;
      rows.add(new Row(beads.get(i), x, at.y(), true, textX, lineWidth(station, line), left));
    }
    int line = first + named;
    // After the string there is room for the number of those that are not in it.
    double room = (lineWidth(station, line) - 2.4 * height) / (0.85 * height);
    int string = (int) Math.clamp(room, 1, STRING);
    for (int i = named; i < Math.min(named + string, beads.size()); i++) {
      Point at = line(station, line);
      double x = at.x() + sign * height * (0.4 + 0.85 * (i - named));
      rows.add(new Row(beads.get(i), x, at.y(), false, x, height * 0.85, left));
    }
    return rows;
  }

  /** Where the number of beads that are not drawn is written: after the last one that is. */
  public Point rest(Station station, List<Row> rows) {
    Row last = rows.getLast();
    double sign = isLeftwards(station) ? -1 : 1;
    return new Point(last.x() + sign * rowHeight() * 0.8, last.y());
  }

  /** What a point of the drawing is at, or null. */
  public Row at(double x, double y, List<Row> rows) {
    for (Row row : rows) {
      if (row.contains(x, y, rowHeight())) {
        return row;
      }
    }
    return null;
  }

  /** The station whose disc a point is in, or null. */
  public Station stationAt(double x, double y) {
    for (Station station : Station.values()) {
      Point at = station(station);
      if (Math.hypot(x - at.x(), y - at.y()) <= discRadius(station)) {
        return station;
      }
    }
    return null;
  }
}
