package dev.orrery.gui.state.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orrery.gui.state.wheel.Beads.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WheelLayoutTest {
  private static Group group(Station station, int total) {
    List<Bead> beads =
        IntStream.rangeClosed(1, Math.min(Beads.MAX, total))
            .mapToObj(i -> new Bead(station, i, "f" + i, "t", "s", true, null, null, 0, 0))
            .toList();
    return new Group(beads, total);
  }

  private static double angle(WheelLayout layout, Station station) {
    Point at = layout.station(station);
    double angle =
        Math.toDegrees(Math.atan2(at.y() - layout.centre().y(), at.x() - layout.centre().x()));
    return (angle - Station.GATE + 360) % 360;
  }

  @Test
  void hasThePhasesInTheLoopsOrder() {
    WheelLayout layout = new WheelLayout(950, 760);
    double before = 0;
    for (Station station : Station.PHASES) {
      assertThat(angle(layout, station)).isGreaterThan(before);
      before = angle(layout, station);
      Point at = layout.station(station);
      assertThat(Math.hypot(at.x() - layout.centre().x(), at.y() - layout.centre().y()))
          .isCloseTo(layout.radius(), within(0.001));
      assertThat(station.phase().ordinal()).isEqualTo(station.ordinal());
    }
  }

  @ParameterizedTest
  @CsvSource({"950, 760", "600, 500", "1900, 1400", "1200, 500"})
  void keepsBeadsApartAndOffTheDiscs(double width, double height) {
    WheelLayout layout = new WheelLayout(width, height);
    List<Row> all = new ArrayList<>();
    for (Station station : Station.values()) {
      if (station.queue() != null) {
        all.addAll(layout.rows(station, group(station, 200), 0));
      }
    }
    double size = 11 * layout.scale();
    for (Row row : all) {
      assertThat(row.x()).isBetween(size / 2, width - size / 2);
      assertThat(row.y()).as(row.toString()).isBetween(size / 2, height - size / 2);
      for (Row other : all) {
        double apart = Math.hypot(row.x() - other.x(), row.y() - other.y());
        assertThat(row == other || apart >= size).as("%s %s", row, other).isTrue();
      }
      for (Station station : Station.values()) {
        Point disc = layout.station(station);
        assertThat(Math.hypot(row.x() - disc.x(), row.y() - disc.y()))
            .as("%s %s", row, station)
            .isGreaterThan(layout.discRadius(station) + size / 2);
      }
    }
  }

  @Test
  void namesTheFirstAndStringsSomeMore() {
    WheelLayout layout = new WheelLayout(950, 760);
    List<Row> rows = layout.rows(Station.CHECK, group(Station.CHECK, 200), 0);
    assertThat(rows.stream().filter(Row::named)).hasSize(Station.CHECK.rows());
    assertThat(rows).hasSizeGreaterThan(Station.CHECK.rows()).hasSizeLessThan(Beads.MAX);
    assertThat(rows).extracting(row -> row.bead().id()).startsWith(1L, 2L, 3L, 4L);
    assertThat(layout.rows(Station.CHECK, group(Station.CHECK, 4), 0)).allMatch(Row::named);
    assertThat(layout.rows(Station.CHECK, group(Station.CHECK, 0), 0)).isEmpty();
  }

  @Test
  void makesRoomForWhatRuns() {
    WheelLayout layout = new WheelLayout(950, 760);
    Row first = layout.rows(Station.TICKS, group(Station.TICKS, 3), 0).getFirst();
    Row below = layout.rows(Station.TICKS, group(Station.TICKS, 3), 1).getFirst();
    assertThat(below.y() - first.y()).isCloseTo(layout.rowHeight(), within(0.001));
  }

  @Test
  void findsWhatIsPointedAt() {
    WheelLayout layout = new WheelLayout(950, 760);
    for (Station station : List.of(Station.TIMERS, Station.POLL, Station.MICROTASKS)) {
      List<Row> rows = layout.rows(station, group(station, 3), 0);
      Row second = rows.get(1);
      assertThat(layout.at(second.x(), second.y(), rows)).isEqualTo(second);
      double name = second.textX() + (second.leftwards() ? -20 : 20);
      assertThat(layout.at(name, second.y(), rows)).isEqualTo(second);
      assertThat(layout.at(layout.centre().x(), layout.centre().y(), rows)).isNull();
      Point disc = layout.station(station);
      assertThat(layout.stationAt(disc.x() + 2, disc.y() - 2)).isEqualTo(station);
    }
  }
}
