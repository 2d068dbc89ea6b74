package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.state.wheel.Beads;
import dev.orrery.gui.state.wheel.Heading;
import dev.orrery.gui.state.wheel.Marker;
import dev.orrery.gui.state.wheel.Narrative;
import dev.orrery.gui.state.wheel.Row;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.Desk;
import dev.orrery.gui.view.View;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.HoverTip;
import dev.orrery.protocol.model.PollWait;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/** The loop as an orrery: the phases on a ring, what waits at each, and where the loop is. */
public final class OrreryView implements View {
  private static final double SIDE_SHARE = 0.24;
  private static final double MIN_SIDE = 200;
  private static final double MAX_SIDE = 330;
  private static final double NS_PER_SECOND = 1e9;
  private static final double NS_PER_MS = 1e6;

  private final Desk desk;
  private final CanvasPane canvas = new CanvasPane(this::draw);
  private final SidePanel side = new SidePanel();
  private final BorderPane pane = new BorderPane(canvas);
  private final HoverTip tip = new HoverTip();
  private final Wheel wheel = new Wheel(canvas);
  private final Marker marker = new Marker();

  private Moment moment;
  private Narrative narrative;
  private long arrivedNs;
  private long ticked;

  public OrreryView(Desk desk) {
    this.desk = desk;
    this.moment = desk.session().moment();
    pane.setRight(side);
    side.setMinWidth(MIN_SIDE);
    pane.widthProperty()
        .subscribe(
            width ->
                side.setPrefWidth(
                    Math.clamp(width.doubleValue() * SIDE_SHARE, MIN_SIDE, MAX_SIDE)));
    pane.getStylesheets().add(OrreryView.class.getResource("wheel.css").toExternalForm());
    canvas.setId("wheel");
    canvas.setFocusTraversable(true);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> leave());
    canvas.setOnMouseClicked(this::click);
    canvas.setOnKeyPressed(this::key);
    show(moment);
  }

  @Override
  public String title() {
    return "Orrery";
  }

  @Override
  public Node node() {
    return pane;
  }

  @Override
  public void show(Moment next) {
    // Following, the loop is seen to go on; otherwise somebody has gone from one moment to another.
    boolean smooth = next.latest() && moment.latest() && !desk.session().status().over();
    moment = next;
    arrivedNs = System.nanoTime();
    narrative = new Narrative(next);
    Heading heading = Heading.of(next, desk.session().tape());
    marker.head(heading, smooth);
    wheel.set(next.state(), narrative, heading, Beads.of(next.state()));
    String headline = narrative.headline(desk.session().status());
    side.show(narrative, heading, next.state().stack(), headline);
    canvas.setAccessibleText(headline + ", iteration " + narrative.iteration());
    draw();
    ticked = arrivedNs;
  }

  @Override
  public void select(Selection selection) {
    draw();
  }

  @Override
  public void paint(Palette palette) {
    wheel.paint(palette);
    side.paint(palette);
    draw();
  }

  /** The beads that are drawn, station by station. */
  public List<Row> rows() {
    return wheel.rows();
  }

  /** The moment that is shown: how many records it has. */
  long shown() {
    return moment.record();
  }

  /** Where the marker is, in degrees. */
  double markerAngle() {
    return marker.angle();
  }

  /** What the tooltip says, "" if there is none. */
  String tip() {
    return tip.text();
  }

  /** Moves on between two moments. */
  @Override
  public void pulse() {
    long now = System.nanoTime();
    boolean moved = marker.advance((now - ticked) / NS_PER_SECOND);
    ticked = now;
    boolean goesOn = isLive() && (waits() || !moment.state().stack().isEmpty());
    if (moved || goesOn) {
      side.ran(narrative, moment.state().stack(), sinceNs());
      draw();
    }
  }

  private boolean isLive() {
    return moment.latest()
        && !desk.session().status().over()
        && moment.state().loop().paused() == null;
  }

  private boolean waits() {
    PollWait wait = moment.state().loop().pollWait();
    return wait != null && wait.timeoutMs() > 0;
  }

  /** Time that has passed since the moment came, while the program runs. */
  private long sinceNs() {
    return isLive() ? System.nanoTime() - arrivedNs : 0;
  }

  /** How much of poll's longest wait is over. */
  double waited() {
    PollWait wait = moment.state().loop().pollWait();
    if (wait == null || wait.timeoutMs() <= 0) {
      return 0;
    }
    double ms = (moment.state().timeNs() - wait.sinceNs() + sinceNs()) / NS_PER_MS;
    return Math.clamp(ms / wait.timeoutMs(), 0, 1);
  }

  private void draw() {
    if (narrative != null) {
      wheel.draw(marker, waited(), sinceNs(), desk.selection().get().id());
    }
  }

  private void hover(MouseEvent mouse) {
    wheel.hover(mouse.getX(), mouse.getY());
    tip.show(canvas, mouse, wheel.hovered(), wheel.tip());
    draw();
  }

  private void leave() {
    wheel.hover(-1, -1);
    tip.hide();
    draw();
  }

  private void click(MouseEvent mouse) {
    canvas.requestFocus();
    Row row = wheel.rowAt(mouse.getX(), mouse.getY());
    if (row != null) {
      select(row);
    }
  }

  private void select(Row row) {
    desk.select(Selection.of(row.bead().id(), row.bead().place()));
  }

  /** The arrows go from bead to bead. */
  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN, RIGHT -> 1;
          case UP, LEFT -> -1;
          default -> 0;
        };
    List<Row> rows = wheel.rows();
    if (step == 0 || rows.isEmpty()) {
      return;
    }
    long selected = desk.selection().get().id();
    int at = -1;
    for (int i = 0; i < rows.size(); i++) {
      at = rows.get(i).bead().id() == selected ? i : at;
    }
    int next = at < 0 ? 0 : Math.floorMod(at + step, rows.size());
    select(rows.get(next));
    event.consume();
  }
}
