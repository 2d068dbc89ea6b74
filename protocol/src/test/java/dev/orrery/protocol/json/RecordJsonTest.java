package dev.orrery.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.eventloop.RecordsEvent;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RandomRecords;
import dev.orrery.protocol.record.RecordKind;
import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {
  private final RecordJsonWriter writer = new RecordJsonWriter();
  private final RecordJsonReader reader = new RecordJsonReader();

  @ParameterizedTest
  @EnumSource
  void everyKindSurvives(RecordKind kind) {
    RandomRecords random = new RandomRecords(kind.ordinal());
    for (int batch = 0; batch < 20; batch++) {
      List<LoopRecord> records = Stream.generate(() -> random.next(kind)).limit(10).toList();
      String text = ProtocolJson.text(ProtocolJson.toJson(writer.batch(records, batch)));
      RecordsEvent event = ProtocolJson.fromJson(ProtocolJson.parse(text), RecordsEvent.class);
      assertThat(event.dropped()).isEqualTo(batch);
      assertThat(reader.batch(event)).isEqualTo(records);
    }
  }

  @Test
  void aRecordIsAFlatObject() {
    Site site = new Site("tick", "file:///a.js", 3, 5);
    assertThat(
            ProtocolJson.text(
                writer.toJson(new LoopRecord.Enqueue(9, QueueKind.TICK, 4, 0, null, site))))
        .isEqualTo(
            "{\"kind\":\"enqueue\",\"time\":9,\"queue\":\"tick\",\"id\":4,\"dueMs\":0,\"site\":1}");
    assertThat(ProtocolJson.text(writer.toJson(new LoopRecord.PhaseEnter(1, Phase.CLOSING))))
        .isEqualTo("{\"kind\":\"phaseEnter\",\"time\":1,\"phase\":\"closing\"}");
  }

  @Test
  void aSiteIsSentOnce() {
    Site site = new Site("f", "file:///a.js", 1, 1);
    LoopRecord subscribe = new LoopRecord.Subscribe(1, 2, 3, true, site);
    assertThat(writer.batch(List.of(subscribe, subscribe), 0).sites()).hasSize(1);
    assertThat(writer.batch(List.of(subscribe), 0).sites()).isEmpty();
  }

  @Test
  void answersAndEventsAreUnderstoodWithoutEachOther() {
    LoopRecord one = new LoopRecord.Subscribe(1, 2, 3, true, new Site("f", "file:///a.js", 1, 1));
    LoopRecord two = new LoopRecord.Subscribe(1, 2, 3, true, new Site("g", "file:///a.js", 2, 1));
    RecordsEvent answer = writer.ofAnswer().batch(List.of(two), 0);
    RecordsEvent event = writer.batch(List.of(one, two), 0);
    RecordsEvent second = writer.ofAnswer().batch(List.of(two), 0);
    assertThat(reader.batch(event)).containsExactly(one, two);
    assertThat(new RecordJsonReader().batch(second)).containsExactly(two);
    assertThat(second).as("one number all along").isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"nothing\",\"time\":1}",
        "{\"kind\":7,\"time\":1}",
        "{\"kind\":\"before\",\"time\":1}",
        "{\"kind\":\"before\",\"time\":1,\"id\":\"x\"}",
        "{\"kind\":\"before\",\"time\":1,\"id\":[]}",
        "{\"kind\":\"phaseEnter\",\"time\":1,\"phase\":\"tomorrow\"}",
        "{\"kind\":\"console\",\"time\":1,\"level\":\"log\",\"site\":99}",
        "{\"kind\":\"blocked\",\"time\":1,\"durationNs\":1,\"stack\":1}",
        "{\"kind\":\"streamInit\",\"time\":1,\"id\":1}"
      })
  void nonsenseIsRefused(String text) {
    JsonObject object = ProtocolJson.parse(text);
    assertThatThrownBy(() -> reader.fromJson(object)).isInstanceOf(JsonParseException.class);
  }
}
