package dev.orrery.gui.state.stream;

import dev.orrery.gui.state.stream.Pipelines.Link;
import dev.orrery.gui.state.stream.Pipelines.Stage;
import java.util.ArrayList;
import java.util.List;

/** Where stages, tubes and marbles are on a drawing of a width. Immutable. */
public final class StreamLayout {
  /** A rectangle. */
  public record Box(double x, double y, double width, double height) {
    public boolean contains(double px, double py) {
      return px >= x && px <= x + width && py >= y && py <= y + height;
    }

    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }
  }

  /** A tube's ends; it lies level at y for the most part. */
  public record Tube(double fromX, double fromY, double toX, double toY) {
    public double length() {
      return toX - fromX;
    }
  }

  /** A chunk on its way, drawn as a disc. */
  public record Marble(Chunk chunk, double x, double y, double radius) {
    boolean contains(double px, double py) {
      return Math.hypot(px - x, py - y) <= radius + 2;
    }
  }

  private static final double MIN_CARD = 136;
  private static final double MAX_CARD = 200;
  private static final double CARD_HEIGHT = 172;

  /** The most chunks that are drawn of a pipe. */
  public static final int MARBLES = 10;

  private static final double MARGIN = 24;
  private static final double TOP = 16;
  private static final double MIN_GAP = 112;
  private static final double MAX_GAP = 340;
  private static final double ROW_GAP = 34;
  private static final double TANK_TOP = 46;
  private static final double TANK_HEIGHT = 58;
  private static final double BETWEEN_MARBLES = 26;
  private static final double VALVE = 54;

  private final double card;
  private final double gap;
  private final Pipelines pipelines;

  public StreamLayout(Pipelines pipelines, double width) {
    this.pipelines = pipelines;
    int columns = Math.max(1, pipelines.columns());
    double room = width - 2 * MARGIN;
    this.card = Math.clamp((room - (columns - 1) * MIN_GAP) / columns, MIN_CARD, MAX_CARD);
    double rest = (room - columns * card) / Math.max(1, columns - 1);
    this.gap = Math.clamp(rest, MIN_GAP, MAX_GAP);
  }

  /** How wide the drawing has to be to hold all. */
  public double width() {
    int columns = Math.max(1, pipelines.columns());
    return 2 * MARGIN + columns * card + (columns - 1) * gap;
  }

  /** How high likewise. */
  public double height() {
    return 2 * TOP + pipelines.rows() * (CARD_HEIGHT + ROW_GAP) - ROW_GAP;
  }

  public Box card(Stage stage) {
    return new Box(
        MARGIN + stage.column() * (card + gap),
        TOP + stage.row() * (CARD_HEIGHT + ROW_GAP),
        card,
        CARD_HEIGHT);
  }

  /** The buffer of the writable side; as wide as the card if that is the only one. */
  public Box writable(Stage stage) {
    return tank(stage, stage.stream().readable() != null, false);
  }

  /** The buffer of the readable side. */
  public Box readable(Stage stage) {
    return tank(stage, stage.stream().writable() != null, true);
  }

  private Box tank(Stage stage, boolean half, boolean second) {
    Box card = card(stage);
    double inner = card.width() - 24;
    double width = half ? (inner - 18) / 2 : inner;
    double x = half && second ? card.right() - 12 - width : card.x() + 12;
    return new Box(x, card.y() + TANK_TOP, width, TANK_HEIGHT);
  }

  public Tube tube(Link link) {
    Box from = card(link.from());
    Box to = card(link.to());
    double middle = TANK_TOP + TANK_HEIGHT / 2;
    return new Tube(from.right(), from.y() + middle, to.x(), to.y() + middle);
  }

  /** Where along a tube its valve is. */
  public double valveX(Tube tube) {
    return tube.fromX() + 26;
  }

  /** Where along a tube the part begins that lies level before the next stage. */
  public double levelX(Tube tube) {
    return tube.toX() - gap + VALVE;
  }

  /** The latest chunks of a tube: the newest at its beginning, the oldest at its end. */
  public List<Marble> marbles(Link link, List<Chunk> chunks) {
    if (link.leadsBack()) {
      return List.of();
    }
    Tube tube = tube(link);
    double from = levelX(tube) + 14;
    double to = tube.toX() - 14;
    int room = Math.clamp((long) ((to - from) / BETWEEN_MARBLES), 1, MARBLES - 1);
    double step = (to - from) / room;
    List<Marble> marbles = new ArrayList<>();
    int count = Math.min(room + 1, chunks.size());
    for (int i = 0; i < count; i++) {
      Chunk chunk = chunks.get(chunks.size() - 1 - i);
      marbles.add(new Marble(chunk, from + i * step, tube.toY(), radius(chunk)));
    }
    return marbles;
  }

  /** Larger for larger chunks, by orders of magnitude. */
  private static double radius(Chunk chunk) {
    double magnitude = Math.log(1 + chunk.op().bytes()) / Math.log(2);
    return Math.clamp(3.5 + magnitude * 0.32, 3.5, 9);
  }

  /** What a point is in, or null. */
  public Stage stageAt(double x, double y) {
    for (Stage stage : pipelines.stages()) {
      if (card(stage).contains(x, y)) {
        return stage;
      }
    }
    return null;
  }

  public static Marble marbleAt(double x, double y, List<Marble> marbles) {
    for (Marble marble : marbles) {
      if (marble.contains(x, y)) {
        return marble;
      }
    }
    return null;
  }
}
