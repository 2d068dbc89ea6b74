package dev.orrery.gui.view.stream;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.stream.Chunk;
import dev.orrery.gui.state.stream.Pipelines;
import dev.orrery.gui.state.stream.Pipelines.Link;
import dev.orrery.gui.state.stream.Pipelines.Stage;
import dev.orrery.gui.state.stream.StreamIndex;
import dev.orrery.gui.state.stream.StreamLayout;
import dev.orrery.gui.state.stream.StreamLayout.Marble;
import dev.orrery.gui.state.stream.StreamWords;
import dev.orrery.gui.state.timeline.Timeline;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.HoverTip;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.explain.Explain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.TextAlignment;

/** The drawing of the pipes. What does not fit is scrolled to: the canvas is never larger than its room. */
final class PipesCanvas extends BorderPane {
  private final Desk desk;
  private final StreamIndex index;
  private final CanvasPane canvas = new CanvasPane(this::draw);
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar right = new ScrollBar();
  private final Pen pen = new Pen(canvas);
  private final HoverTip tip = new HoverTip();

  private Moment moment;
  private Pipelines pipelines;
  private StreamLayout layout;
  private Set<Long> slowest = Set.of();
  private Map<Link, List<Marble>> marbles = Map.of();
  private Stage hoveredStage;
  private Marble hoveredMarble;

  PipesCanvas(Desk desk, StreamIndex index) {
    this.desk = desk;
    this.index = index;
    canvas.setId("pipes");
    down.setOrientation(Orientation.VERTICAL);
    setCenter(canvas);
    setRight(down);
    setBottom(right);
    down.valueProperty().subscribe(_ -> draw());
    right.valueProperty().subscribe(_ -> draw());
    canvas.setOnScroll(
        event -> {
          down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
          right.setValue(Math.clamp(right.getValue() - event.getDeltaX(), 0, right.getMax()));
        });
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> leave());
    canvas.setOnMouseClicked(this::click);
  }

  void show(Moment next, Pipelines nextPipelines) {
    moment = next;
    pipelines = nextPipelines;
    slowest = new HashSet<>();
    new Explain(next.state()).slowestStages().forEach(stage -> slowest.add(stage.id()));
    draw();
  }

  void paint(Palette palette) {
    pen.use(palette);
    draw();
  }

  /** The stages that are drawn as the slowest. */
  Set<Long> slowest() {
    return slowest;
  }

  StreamLayout geometry() {
    return layout;
  }

  /** All chunks that are drawn. */
  List<Marble> marbles() {
    return marbles.values().stream().flatMap(List::stream).toList();
  }

  String tip() {
    return tip.text();
  }

  void draw() {
    if (pipelines == null) {
      return;
    }
    layout = new StreamLayout(pipelines, canvas.width());
    scrollBar(down, layout.height(), canvas.height());
    scrollBar(right, layout.width(), canvas.width());
    pen.clear();
    marbles = new HashMap<>();
    if (pipelines.stages().isEmpty()) {
      nothing();
      return;
    }
    pen.g().save();
    pen.g().translate(-right.getValue(), -down.getValue());
    drawPipes();
    pen.g().restore();
  }

  private void drawPipes() {
    TubePainter tubes = new TubePainter(pen, layout);
    StagePainter cards = new StagePainter(pen, layout);
    List<Link> seen = pipelines.links().stream().filter(this::isSeen).toList();
    seen.forEach(tubes::tube);
    for (Stage stage : pipelines.stages()) {
      if (isSeen(stage)) {
        long id = stage.stream().id();
        boolean selected = desk.selection().get().id() == id;
        cards.stage(stage, slowest.contains(id), selected, stage.equals(hoveredStage));
      }
    }
    for (Link link : seen) {
      List<Chunk> chunks =
          index.latest(link.to().stream().id(), moment.record(), StreamLayout.MARBLES);
      List<Marble> found = layout.marbles(link, chunks);
      marbles.put(link, found);
      tubes.valve(link);
      tubes.marbles(link, found, hoveredMarble, this::isOfSelection);
    }
  }

  /** Whether it was written, or drained, in the callback that is selected. */
  boolean isOfSelection(Marble marble) {
    Timeline timeline = desk.timeline().timeline();
    long run = desk.selection().get().run();
    long time = marble.chunk().op().time();
    return timeline.runs().contains(run)
        && time >= timeline.runs().startNs(run)
        && time <= timeline.endOf(run);
  }

  private boolean isSeen(Link link) {
    return isSeen(link.from()) || isSeen(link.to());
  }

  private boolean isSeen(Stage stage) {
    StreamLayout.Box card = layout.card(stage);
    double top = down.getValue();
    return card.bottom() > top - card.height()
        && card.y() < top + canvas.getHeight() + card.height();
  }

  private static void scrollBar(ScrollBar bar, double whole, double seen) {
    bar.setMax(Math.max(0, whole - seen));
    bar.setValue(Math.min(bar.getValue(), bar.getMax()));
    bar.setVisibleAmount(whole <= 0 ? 1 : bar.getMax() * seen / whole);
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(seen * 0.8);
    bar.setVisible(whole > seen);
    bar.setManaged(whole > seen);
  }

  private void nothing() {
    boolean ended = moment.state().closedStreams().stream().anyMatch(StreamState::wasPiped);
    String text =
        ended
            ? "The pipes there were have ended. Go back in time to see them."
            : "No stream is piped into another one.";
    pen.text(
        text,
        canvas.width() / 2,
        canvas.height() / 2,
        Pen.font(14),
        pen.palette().mutedText,
        TextAlignment.CENTER);
  }

  private void hover(MouseEvent mouse) {
    if (layout == null) {
      return;
    }
    double x = mouse.getX() + right.getValue();
    double y = mouse.getY() + down.getValue();
    hoveredMarble = StreamLayout.marbleAt(x, y, marbles());
    hoveredStage = hoveredMarble == null ? layout.stageAt(x, y) : null;
    Object thing = hoveredMarble == null ? hoveredStage : hoveredMarble.chunk();
    tip.show(canvas, mouse, thing, tipText());
    draw();
  }

  private String tipText() {
    if (hoveredMarble != null) {
      Chunk chunk = hoveredMarble.chunk();
      return StreamWords.tip(chunk, moment.state().stream(chunk.op().id()), moment.state());
    }
    return hoveredStage == null ? "" : StreamWords.tip(hoveredStage.stream(), moment.state());
  }

  private void leave() {
    hoveredMarble = null;
    hoveredStage = null;
    tip.hide();
    draw();
  }

  private void click(MouseEvent mouse) {
    hover(mouse);
    if (hoveredMarble != null) {
      desk.select(Selection.of(hoveredMarble.chunk().op().id(), hoveredMarble.chunk().op().site()));
    } else if (hoveredStage != null) {
      StreamState stream = hoveredStage.stream();
      desk.select(Selection.of(stream.id(), stream.site()));
    }
  }
}
