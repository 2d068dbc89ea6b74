package dev.orrery.gui.view.graph;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.graph.Graph;
import dev.orrery.gui.state.graph.GraphIndex;
import dev.orrery.gui.state.graph.Layout;
import dev.orrery.gui.state.graph.Layout.Placed;
import dev.orrery.gui.state.graph.Node;
import dev.orrery.gui.state.timeline.Runs;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.HoverTip;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/** Who scheduled and who settled: the whole program by place, or what is around the selection. */
public final class GraphView implements View {
  private static final double READABLE = 0.75;

  /** While a program runs the graph grows all the time; people have to read it. */
  private static final long PACE_NS = 500_000_000;

  /** What is around one is sought among all there is. */
  private static final long AROUND_PACE_NS = 2_000_000_000;

  private final Desk desk;
  private final GraphIndex index = new GraphIndex();
  private final CanvasPane canvas = new CanvasPane(this::sized);
  private final Lens lens = new Lens();
  private final GraphPainter painter = new GraphPainter(canvas, lens);
  private final HoverTip tip = new HoverTip();
  private final GraphBar bar = new GraphBar(this::renew, () -> fit(0));
  private final BorderPane pane = new BorderPane(canvas);
  private Layout layout = Layout.of(Graph.EMPTY);
  private Moment moment;
  private long selected = -1;
  private long known = -1;
  private long laidOutNs;
  private boolean stale = true;
  private boolean moved;

  /** {@code desk}: its session has not been started. */
  public GraphView(Desk desk) {
    this.desk = desk;
    desk.session().addIndex(index);
    moment = desk.session().moment();
    canvas.setId("graph");
    canvas.setFocusTraversable(true);
    new Hand(canvas, lens, this::move, () -> fit(0));
    canvas.setOnMouseClicked(this::click);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> tip.hide());
    pane.setTop(bar);
    Label legend =
        new Label(
            "Solid: scheduled by.  Dashed: settled by.  Dotted: waits for.  Drag, wheel, + −: move.");
    legend.getStyleClass().addAll("text-muted", "graph-legend");
    pane.setBottom(legend);
    pane.getStylesheets().add(GraphView.class.getResource("graph.css").toExternalForm());
  }

  @Override
  public String title() {
    return "Async graph";
  }

  @Override
  public javafx.scene.Node node() {
    return pane;
  }

  @Override
  public void show(Moment next) {
    moment = next;
    pulse();
    draw();
  }

  @Override
  public void pulse() {
    long changes = index.changes();
    long pace = bar.isAround() ? AROUND_PACE_NS : PACE_NS;
    boolean due = System.nanoTime() - laidOutNs > pace;
    if (stale || changes != known && due) {
      lay(changes);
      draw();
    }
  }

  @Override
  public boolean isDrawn() {
    return !stale && known == index.changes();
  }

  @Override
  public void select(Selection selection) {
    if (bar.isAround()) {
      renew();
    } else {
      find();
    }
  }

  @Override
  public void paint(Palette palette) {
    painter.paint(palette);
    draw();
  }

  /** What is drawn. */
  Layout layout() {
    return layout;
  }

  /** The key of the node that is selected, -1 if none is. */
  long selected() {
    return selected;
  }

  /** The middle of a node. */
  double[] point(Placed placed) {
    return new double[] {lens.left(placed) + Lens.WIDTH * lens.zoom() / 2, lens.middle(placed)};
  }

  private void renew() {
    stale = true;
    moved = false;
  }

  private void lay(long changes) {
    long id = selectedId();
    layout = Layout.of(bar.isAround() ? index.around(id) : index.program());
    known = changes;
    laidOutNs = System.nanoTime();
    stale = false;
    if (!moved) {
      lens.fit(layout, canvas.getWidth(), canvas.getHeight(), READABLE);
    }
    find();
  }

  /** The resource that is selected, 0 if none is. */
  private long selectedId() {
    Selection selection = desk.selection().get();
    Runs runs = desk.timeline().timeline().runs();
    boolean byRun = selection.id() == 0 && runs.contains(selection.run());
    return byRun ? runs.id(selection.run()) : selection.id();
  }

  private void find() {
    long id = selectedId();
    if (id == 0) {
      selected = desk.selection().get().run() == 0 ? -1 : 0;
    } else {
      selected = bar.isAround() ? id : index.groupNumber(id);
    }
    Placed placed = layout.of(selected);
    if (placed != null) {
      lens.reveal(placed, canvas.getWidth(), canvas.getHeight());
    }
    draw();
  }

  private void sized() {
    if (!moved) {
      lens.fit(layout, canvas.getWidth(), canvas.getHeight(), READABLE);
      Placed placed = layout.of(selected);
      if (placed != null) {
        lens.reveal(placed, canvas.getWidth(), canvas.getHeight());
      }
    }
    draw();
  }

  private void fit(double smallest) {
    moved = true;
    lens.fit(layout, canvas.getWidth(), canvas.getHeight(), Math.max(0.05, smallest));
    draw();
  }

  private void draw() {
    painter.draw(layout, selected, moment.record());
  }

  private Placed at(MouseEvent mouse) {
    return layout.nodes().stream()
        .filter(placed -> lens.contains(placed, mouse.getX(), mouse.getY()))
        .findFirst()
        .orElse(null);
  }

  /** The user has moved the picture, which stays as it is from now on. */
  private void move() {
    moved = true;
    draw();
  }

  private void click(MouseEvent mouse) {
    Placed placed = at(mouse);
    if (placed != null && mouse.isStillSincePress()) {
      Node node = placed.node();
      desk.select(Selection.of(node.id(), node.group().site()));
    }
  }

  private void hover(MouseEvent mouse) {
    Placed placed = at(mouse);
    tip.show(canvas, mouse, placed, placed == null ? "" : words(placed.node()));
  }

  private static String words(Node node) {
    String made = node.group().site() == null ? "" : "\nmade at " + node.group().site();
    String many = node.count() > 1 ? "\n" + node.count() + " of them" : "";
    String id = node.id() == 0 ? "" : (node.count() > 1 ? ", the latest #" : " #") + node.id();
    return node.group().what() + made + many + id;
  }
}
