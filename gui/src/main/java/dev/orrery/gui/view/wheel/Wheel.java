package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.wheel.Beads;
import dev.orrery.gui.state.wheel.Heading;
import dev.orrery.gui.state.wheel.Marker;
import dev.orrery.gui.state.wheel.Narrative;
import dev.orrery.gui.state.wheel.Row;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.state.wheel.WheelLayout;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.CanvasPane;
import dev.orrery.gui.view.draw.Pen;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The drawing: puts layout and content together, and knows what is where. */
final class Wheel {
  /** Callbacks within each other that are drawn at a station. */
  private static final int MAX_RUNNING = 2;

  private final Pen pen;
  private final Map<Station, List<Row>> rows = new EnumMap<>(Station.class);
  private WheelLayout layout = new WheelLayout(0, 0);
  private LoopState state;
  private Narrative narrative;
  private Heading heading;
  private Beads beads;
  private Row hovered;
  private Station hoveredStation;

  Wheel(CanvasPane canvas) {
    this.pen = new Pen(canvas);
  }

  void set(LoopState nextState, Narrative nextNarrative, Heading nextHeading, Beads nextBeads) {
    state = nextState;
    narrative = nextNarrative;
    heading = nextHeading;
    beads = nextBeads;
  }

  void paint(Palette palette) {
    pen.use(palette);
  }

  /** {@code waited}: how much of poll's wait is over; {@code sinceNs}: time since the moment. */
  void draw(Marker marker, double waited, long sinceNs, long selected) {
    layout = new WheelLayout(pen.width(), pen.height());
    pen.clear();
    WheelPainter painter = new WheelPainter(pen, layout);
    BeadPainter texts = new BeadPainter(pen, layout, narrative);
    painter.rings(narrative);
    painter.stations(heading, hoveredStation);
    painter.marker(marker.angle(), marker.ahead(), heading);
    if (waited > 0) {
      painter.wait(waited);
    }
    for (Station station : Station.values()) {
      Beads.Group group = beads.at(station);
      List<Run> running = running(station);
      rows.put(station, layout.rows(station, group, running.size()));
      boolean here = station == heading.phase() || station == heading.inner();
      texts.heading(station, group, here);
      int line = station.isInner() ? 1 : 2;
      for (Run run : running) {
        texts.running(station, line++, run, narrative.duration(run, sinceNs));
      }
      texts.rows(station, group, rows.get(station), selected, hovered);
    }
    state.stack().stream()
        .filter(run -> stationOf(run) == null)
        .findFirst()
        .ifPresent(run -> texts.runningOutside(run, narrative.duration(run, sinceNs)));
  }

  private List<Run> running(Station station) {
    List<Run> at = new ArrayList<>();
    for (Run run : state.stack()) {
      if (stationOf(run) == station) {
        at.add(run);
      }
    }
    return at.size() > MAX_RUNNING ? at.subList(at.size() - MAX_RUNNING, at.size()) : at;
  }

  /** Null outside of the phases. */
  private static Station stationOf(Run run) {
    if (run.kind().isDrained()) {
      return run.kind().isMicrotask() ? Station.MICROTASKS : Station.TICKS;
    }
    return run.place().phase() == null ? null : Station.of(run.place().phase());
  }

  List<Row> rows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  Row rowAt(double x, double y) {
    return layout.at(x, y, rows());
  }

  void hover(double x, double y) {
    hovered = rowAt(x, y);
    hoveredStation = hovered == null ? layout.stationAt(x, y) : null;
  }

  /** What the mouse is at: a bead, a station, or null. */
  Object hovered() {
    return hovered == null ? hoveredStation : hovered.bead();
  }

  String tip() {
    if (hovered != null) {
      return narrative.tip(hovered.bead());
    }
    return hoveredStation == null ? "" : hoveredStation.title() + ": " + hoveredStation.sentence();
  }
}
