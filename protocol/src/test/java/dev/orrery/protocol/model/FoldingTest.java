package dev.orrery.protocol.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.file.RecordingWriter;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.ExplainReport;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RandomRecords;
import dev.orrery.protocol.record.RecordEncoder;
import dev.orrery.protocol.record.SiteTable;
import dev.orrery.protocol.record.StringTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every sequence of records. */
class FoldingTest {
  private static final Limits SMALL = new Limits(40, 30, 10);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void foldingUpToAPointGivesTheStateAtThatPoint(long seed) {
    List<LoopRecord> records = RandomPrograms.records(seed, 400);
    LoopModel live = new LoopModel();
    for (int i = 0; i < records.size(); i++) {
      live.apply(records.get(i));
      if (i % 7 == 0) {
        LoopModel again = new LoopModel();
        records.subList(0, i + 1).forEach(again::apply);
        assertThat(again.snapshot()).isEqualTo(live.snapshot());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void goingOnFromACopyGivesTheSameState(long seed) {
    List<LoopRecord> records = RandomPrograms.records(seed, 600);
    LoopModel whole = new LoopModel(SMALL);
    records.forEach(whole::apply);
    for (int at : new int[] {0, 100, 333, 600}) {
      LoopModel first = new LoopModel(SMALL);
      records.subList(0, at).forEach(first::apply);
      LoopState before = first.snapshot();
      LoopModel second = first.copy();
      records.subList(at, records.size()).forEach(second::apply);
      assertThat(second.snapshot()).isEqualTo(whole.snapshot());
      assertThat(first.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void aListenerHearsOfEachCallbackInOrder(long seed) {
    List<Run> open = new ArrayList<>();
    List<Run> ended = new ArrayList<>();
    LoopModel model = new LoopModel();
    model.listen(
        new RunListener() {
          @Override
          public void began(Run run) {
            open.add(run);
          }

          @Override
          public void ended(Run run) {
            assertThat(open.removeLast().number()).isEqualTo(run.number());
            ended.add(run);
          }
        });
    for (LoopRecord each : RandomPrograms.records(seed, 600)) {
      model.apply(each);
      assertThat(open.stream().map(Run::number))
          .containsExactlyElementsOf(model.snapshot().stack().stream().map(Run::number).toList());
    }
    assertThat(ended).isNotEmpty().isEqualTo(model.snapshot().history());
    model.copy().apply(new LoopRecord.Before(1, 1));
    assertThat(open).hasSameSizeAs(model.snapshot().stack());
  }

  @Test
  void aRecordingGivesTheStateOfTheLiveProgram() throws IOException {
    List<LoopRecord> records = RandomPrograms.records(15, 800);
    StringTable strings = new StringTable();
    SiteTable sites = new SiteTable();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (RecordingWriter writer = new RecordingWriter(file, strings, sites)) {
      records.forEach(new RecordEncoder(writer, strings, sites));
    }
    LoopModel live = new LoopModel();
    LoopModel replayed = new LoopModel();
    try (RecordingReader reader =
        new RecordingReader(new ByteArrayInputStream(file.toByteArray()))) {
      for (LoopRecord each : records) {
        live.apply(each);
        replayed.apply(reader.next());
      }
    }
    assertThat(replayed.snapshot()).isEqualTo(live.snapshot());
  }

  @Test
  void aStateNeverChanges() {
    List<LoopRecord> records = RandomPrograms.records(21, 500);
    LoopModel model = new LoopModel(SMALL);
    List<LoopState> states = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (LoopRecord each : records) {
      model.apply(each);
      states.add(model.snapshot());
      texts.add(states.getLast().toString());
    }
    assertThat(states.stream().map(LoopState::toString)).isEqualTo(texts);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void noRecordsMakeItThrow(long seed) {
    RandomRecords any = new RandomRecords(seed);
    List<LoopRecord> records = Stream.generate(any::next).limit(3000).toList();
    LoopModel model = new LoopModel(SMALL);
    for (LoopRecord each : records) {
      model.apply(each);
    }
    ask(model.snapshot());
    assertThat(ExplainReport.of(records).render()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void noGapInTheRecordsMakesItThrow(long seed) {
    List<LoopRecord> records = RandomPrograms.records(seed, 500);
    LoopModel model = new LoopModel(SMALL);
    for (int i = 0; i < records.size(); i++) {
      if (i % 5 != 3) {
        model.apply(records.get(i));
      }
      if (i % 50 == 0) {
        ask(model.snapshot());
      }
    }
  }

  private static void ask(LoopState state) {
    Explain explain = new Explain(state);
    assertThat(explain.whyAlive()).isNotEmpty();
    assertThat(explain.whatBlocksPoll()).isNotEmpty();
    assertThat(explain.slowestStage()).isNotEmpty();
    assertThat(explain.tree().render()).isNotEmpty();
    state.history().forEach(run -> assertThat(explain.whyDidThisRun(run)).isNotEmpty());
    Stream.concat(
            state.resources().stream().map(ResourceState::id),
            state.reactions().stream().map(Reaction::id))
        .forEach(id -> assertThat(explain.whyNotYet(id)).isNotEmpty());
  }

  @Test
  void memoryIsBounded() {
    Script script = new Script();
    script.start();
    LoopModel model = new LoopModel(SMALL);
    script.records().forEach(model::apply);
    for (int i = 0; i < 5000; i++) {
      int id = i + 10;
      Script turn = new Script();
      turn.immediate(id, 1).run(id).destroy(id).promise(1L << 40 | i, 2).resolve(1L << 40 | i);
      turn.records().forEach(model::apply);
    }
    LoopState state = model.snapshot();
    assertThat(state.history()).hasSizeBetween(40, 80);
    assertThat(state.resources()).isEmpty();
    assertThat(state.promises()).isEmpty();
    assertThat(state.partial()).isFalse();
    assertThat(state.counters().callbacks()).isEqualTo(5000);
  }

  @Test
  void aFullTableMakesTheStatePartial() {
    Script script = new Script();
    script.main(
        () -> {
          for (int id = 10; id < 100; id++) {
            script.immediate(id, 1);
          }
        });
    LoopModel model = new LoopModel(SMALL);
    script.records().forEach(model::apply);
    assertThat(model.snapshot().resources()).hasSize(30);
    assertThat(model.snapshot().partial()).isTrue();
  }

  @Test
  void anUnchangedPartIsShared() {
    Script script = new Script();
    script.main(() -> script.timer(2, 1, 1).promise(3, 1));
    LoopModel model = script.model();
    LoopState one = model.snapshot();
    model.apply(new LoopRecord.Gc(1, "young", 5));
    LoopState two = model.snapshot();
    assertThat(two.resources()).isSameAs(one.resources());
    assertThat(two.promises()).isSameAs(one.promises());
    assertThat(two.history()).isSameAs(one.history());
  }
}
