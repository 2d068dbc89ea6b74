package dev.orrery.gui.view.graph;

import dev.orrery.gui.state.graph.Edge;
import dev.orrery.gui.state.graph.Group;
import dev.orrery.gui.state.graph.Layout;
import dev.orrery.gui.state.graph.Layout.Placed;
import dev.orrery.gui.state.graph.Node;
import dev.orrery.gui.theme.Mark;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.record.QueueKind;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Draws a layout. */
final class GraphPainter {
  /** Below that zoom there is no text. */
  private static final double LEGIBLE = 0.45;

  private static final double LATER = 0.35;

  private final Pen pen;
  private final GraphicsContext g;
  private final Lens lens;
  private Layout layout;
  private Set<Long> path = Set.of();
  private long selected;

  GraphPainter(CanvasPane canvas, Lens lens) {
    this.pen = new Pen(canvas);
    this.g = pen.g();
    this.lens = lens;
  }

  void paint(Palette palette) {
    pen.use(palette);
  }

  /** {@code key}: of the node that is selected, -1 for none; {@code record}: the moment's. */
  void draw(Layout what, long key, long record) {
    layout = what;
    selected = key;
    path = layout.pathToRoot(key);
    pen.clear();
    g.setLineCap(StrokeLineCap.ROUND);
    layout.edges().stream().filter(edge -> !isOnPath(edge)).forEach(this::edge);
    layout.edges().stream().filter(this::isOnPath).forEach(this::edge);
    layout.nodes().forEach(placed -> node(placed, placed.node().since() >= record));
    g.setGlobalAlpha(1);
  }

  private boolean isOnPath(Edge edge) {
    return edge.to() != 0 && layout.isTree(edge) && path.contains(edge.to());
  }

  private boolean isOfSelected(Edge edge) {
    return selected > 0 && (edge.from() == selected || edge.to() == selected);
  }

  private void edge(Edge edge) {
    Placed from = layout.of(edge.from());
    Placed to = layout.of(edge.to());
    if (from == null || to == null) {
      return;
    }
    boolean strong = isOnPath(edge) || isOfSelected(edge);
    boolean tree = edge.kind() == Edge.Kind.SCHEDULED;
    g.setGlobalAlpha(strong || tree ? 1 : 0.45);
    g.setStroke(colour(edge, strong));
    g.setLineWidth((strong ? 2.2 : 1.1) * Math.max(0.6, lens.zoom()));
    double unit = Math.max(1.5, 4 * lens.zoom());
    switch (edge.kind()) {
      case SCHEDULED -> g.setLineDashes();
      case RESOLVED -> g.setLineDashes(unit * 1.6, unit);
      case AWAITED -> g.setLineDashes(0.5, unit);
    }
    double width = Lens.WIDTH * lens.zoom();
    // Within its column it goes around the right side, further left from side to side.
    int columns = Double.compare(to.x(), from.x());
    double x1 = lens.left(from) + (columns < 0 ? 0 : width);
    double x2 = lens.left(to) + (columns > 0 ? 0 : width);
    double y1 = lens.middle(from);
    double y2 = lens.middle(to);
    double bend = Math.max(30 * lens.zoom(), Math.abs(x2 - x1) / 2);
    g.beginPath();
    g.moveTo(x1, y1);
    g.bezierCurveTo(
        x1 + (columns < 0 ? -bend : bend), y1, x2 + (columns > 0 ? -bend : bend), y2, x2, y2);
    g.stroke();
    g.setLineDashes();
    arrow(x2, y2, columns > 0 ? 1 : -1);
    g.setGlobalAlpha(1);
  }

  /** {@code direction}: 1 to the right, -1 to the left. */
  private void arrow(double x, double y, int direction) {
    double size = 5 * lens.zoom();
    double end = x - direction * size * 1.6;
    g.setFill(g.getStroke());
    g.fillPolygon(new double[] {x, end, end}, new double[] {y, y - size, y + size}, 3);
  }

  private Color colour(Edge edge, boolean strong) {
    Palette palette = pen.palette();
    return switch (edge.kind()) {
      case SCHEDULED -> strong ? palette.text : Pen.mix(palette.line, palette.mutedText, 0.4);
      case RESOLVED -> palette.of(QueueKind.MICROTASK);
      case AWAITED -> palette.mutedText;
    };
  }

  private void node(Placed placed, boolean later) {
    Palette palette = pen.palette();
    double zoom = lens.zoom();
    double x = lens.left(placed);
    double y = lens.middle(placed) - Lens.HEIGHT / 2 * zoom;
    double width = Lens.WIDTH * zoom;
    double height = Lens.HEIGHT * zoom;
    if (x > pen.width() || x + width < 0 || y > pen.height() || y + height < 0) {
      return;
    }
    boolean chosen = placed.node().key() == selected;
    Color colour = colour(placed.node().group());
    g.setGlobalAlpha(1);
    g.setFill(palette.background);
    g.fillRoundRect(x, y, width, height, 8 * zoom, 8 * zoom);
    g.setGlobalAlpha(later ? LATER : 1);
    g.setFill(chosen ? Pen.mix(palette.surface, colour, 0.25) : palette.surface);
    g.fillRoundRect(x, y, width, height, 8 * zoom, 8 * zoom);
    boolean onPath = path.contains(placed.node().key());
    g.setStroke(chosen || onPath ? palette.text : palette.line);
    g.setLineWidth(chosen ? 2.4 : onPath ? 1.6 : 1);
    g.strokeRoundRect(x, y, width, height, 8 * zoom, 8 * zoom);
    pen.mark(mark(placed.node().group()), x + 14 * zoom, y + height / 2, 12 * zoom, colour, false);
    if (zoom >= LEGIBLE) {
      text(placed.node(), x + 28 * zoom, y, width - 34 * zoom);
    }
  }

  private void text(Node node, double x, double y, double room) {
    double zoom = lens.zoom();
    String count = node.count() > 1 ? " ×" + node.count() : "";
    String where = node.group().where();
    double middle = y + Lens.HEIGHT * zoom / 2;
    double first = where.isEmpty() ? middle : middle - 8 * zoom;
    double counted = pen.width(count, Pen.bold(12 * zoom));
    String what = pen.fit(node.group().what(), Pen.bold(12 * zoom), room - counted);
    pen.text(what + count, x, first, Pen.bold(12 * zoom), pen.palette().text);
    if (!where.isEmpty()) {
      String fitted = pen.fit(where, Pen.font(11 * zoom), room);
      pen.text(fitted, x, middle + 8 * zoom, Pen.font(11 * zoom), pen.palette().mutedText);
    }
  }

  private Color colour(Group group) {
    return group == Group.ROOT ? pen.palette().mutedText : pen.palette().of(queue(group));
  }

  private static Mark mark(Group group) {
    return group == Group.ROOT ? Mark.BAR : Mark.of(queue(group));
  }

  /** The queue in which its callbacks wait: what else there is, poll waits for. */
  private static QueueKind queue(Group group) {
    return switch (group.type()) {
      case "Timeout" -> QueueKind.TIMERS;
      case "Immediate" -> QueueKind.IMMEDIATE;
      case "TickObject" -> QueueKind.TICK;
      case "PROMISE", "Microtask" -> QueueKind.MICROTASK;
      default -> QueueKind.POSTED;
    };
  }
}
