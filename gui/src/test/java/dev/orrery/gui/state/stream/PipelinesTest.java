package dev.orrery.gui.state.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orrery.gui.state.stream.Pipelines.Link;
import dev.orrery.gui.state.stream.Pipelines.Stage;
import dev.orrery.gui.state.stream.StreamLayout.Box;
import dev.orrery.gui.state.stream.StreamLayout.Marble;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.StreamOperation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinesTest {
  private final LoopModel model = new LoopModel();

  private PipelinesTest streams(int count) {
    for (int id = 1; id <= count; id++) {
      model.apply(
          new LoopRecord.StreamInit(id, id, "Duplex" + id, 16384, 16384, false, false, null));
    }
    return this;
  }

  private PipelinesTest pipe(long from, long to) {
    model.apply(new LoopRecord.Pipe(9, from, to));
    return this;
  }

  private Pipelines laidOut() {
    return Pipelines.of(model.snapshot());
  }

  private static String places(Pipelines pipelines) {
    StringBuilder text = new StringBuilder();
    for (Stage stage : pipelines.stages()) {
      text.append(stage.stream().id()).append('@').append(stage.column()).append(',');
      text.append(stage.row()).append(' ');
    }
    return text.toString().strip();
  }

  @Test
  void aPipelineIsARow() {
    Pipelines pipelines = streams(4).pipe(1, 2).pipe(2, 3).laidOut();
    assertThat(places(pipelines)).isEqualTo("1@0,0 2@1,0 3@2,0");
    assertThat(pipelines.columns()).isEqualTo(3);
    assertThat(pipelines.rows()).isEqualTo(1);
    assertThat(pipelines.links()).hasSize(2).noneMatch(Link::leadsBack);
    assertThat(pipelines.others()).extracting(each -> each.id()).containsExactly(4L);
  }

  @Test
  void branchesGetRowsOfTheirOwn() {
    Pipelines pipelines = streams(5).pipe(1, 2).pipe(2, 3).pipe(2, 4).pipe(4, 5).laidOut();
    assertThat(places(pipelines)).isEqualTo("1@0,0 2@1,0 3@2,0 4@2,1 5@3,1");
    assertThat(pipelines.rows()).isEqualTo(2);
  }

  @Test
  void aSharedSinkIsRightOfAllItsSources() {
    Pipelines pipelines = streams(4).pipe(1, 4).pipe(2, 3).pipe(3, 4).laidOut();
    assertThat(places(pipelines)).isEqualTo("1@0,0 4@2,0 2@0,1 3@1,1");
    assertThat(pipelines.links()).hasSize(3).noneMatch(Link::leadsBack);
  }

  @Test
  void anEchoLeadsBack() {
    Pipelines pipelines = streams(3).pipe(1, 1).pipe(2, 3).pipe(3, 2).laidOut();
    assertThat(places(pipelines)).isEqualTo("1@0,0 2@0,1 3@1,1");
    assertThat(pipelines.links().stream().filter(Link::leadsBack)).hasSize(2);
  }

  @Test
  void whatWasFullWithoutAPipeIsShownToo() {
    streams(3).pipe(1, 2);
    model.apply(
        new LoopRecord.StreamOp(
            9, 3, StreamOperation.WRITE_FALSE, 20_000, 20_000, 16_384, null, null));
    Pipelines pipelines = laidOut();
    assertThat(places(pipelines)).isEqualTo("1@0,0 2@1,0 3@0,1");
    assertThat(pipelines.rows()).isEqualTo(2);
    assertThat(pipelines.others()).extracting(each -> each.id()).containsExactly(3L);
  }

  @Test
  void nothingIsPiped() {
    Pipelines pipelines = streams(1).laidOut();
    assertThat(pipelines.stages()).isEmpty();
    assertThat(new StreamLayout(pipelines, 800).width()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {300, 900, 1280, 3000})
  void cardsAndTanksAreApartAndTubesJoinThem(double width) {
    Pipelines pipelines =
        streams(6).pipe(1, 2).pipe(2, 3).pipe(2, 4).pipe(4, 5).pipe(6, 5).laidOut();
    StreamLayout layout = new StreamLayout(pipelines, width);
    for (Stage stage : pipelines.stages()) {
      Box card = layout.card(stage);
      assertThat(card.right()).isLessThanOrEqualTo(layout.width());
      assertThat(card.bottom()).isLessThanOrEqualTo(layout.height());
      assertThat(layout.stageAt(card.x() + 1, card.y() + 1)).isEqualTo(stage);
      Box in = layout.writable(stage);
      Box out = layout.readable(stage);
      assertThat(in.right()).isLessThan(out.x());
      assertThat(card.contains(in.x(), in.y()) && card.contains(out.right(), out.bottom()))
          .isTrue();
      for (Stage other : pipelines.stages()) {
        Box its = layout.card(other);
        boolean apart =
            card.right() < its.x()
                || its.right() < card.x()
                || card.bottom() < its.y()
                || its.bottom() < card.y();
        assertThat(stage == other || apart).isTrue();
      }
    }
    for (Link link : pipelines.links()) {
      assertThat(layout.tube(link).fromX()).isEqualTo(layout.card(link.from()).right());
      assertThat(layout.tube(link).toX()).isEqualTo(layout.card(link.to()).x());
    }
  }

  @Test
  void marblesLieInTheTubeWithTheNewestFirst() {
    Pipelines pipelines = streams(2).pipe(1, 2).laidOut();
    Link link = pipelines.links().getFirst();
    StreamLayout layout = new StreamLayout(pipelines, 900);
    List<Chunk> chunks = IntStream.range(0, 30).mapToObj(PipelinesTest::chunk).toList();
    List<Marble> marbles = layout.marbles(link, chunks);
    assertThat(marbles).hasSizeBetween(2, StreamLayout.MARBLES);
    assertThat(marbles.getFirst().chunk().number()).isEqualTo(29);
    double x = layout.valveX(layout.tube(link)) + 10;
    for (Marble marble : marbles) {
      assertThat(marble.x() - marble.radius()).isGreaterThan(x);
      assertThat(marble.y()).isCloseTo(layout.tube(link).toY(), within(0.001));
      assertThat(StreamLayout.marbleAt(marble.x(), marble.y(), marbles)).isEqualTo(marble);
      x = marble.x() + marble.radius();
    }
    assertThat(x).isLessThan(layout.tube(link).toX());
  }

  private static Chunk chunk(int number) {
    return new Chunk(
        number,
        new LoopRecord.StreamOp(
            number, 2, StreamOperation.WRITE, 1 << number % 20, 0, 16384, null, null));
  }
}
