package dev.orrery.protocol.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.WakeCause;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final Site BEAT = new Site("beat", "/app/a.js", 3, 9);

  /** The main program sets a timer, for which poll waits. Times in microseconds. */
  private static final List<LoopRecord> RECORDS =
      List.of(
          new LoopRecord.ProgramStart(0, 42, 0, 0, "v1", "/app", List.of("a.js")),
          new LoopRecord.Before(us(10), 1),
          new LoopRecord.Init(us(15), 2, "Timeout", 1, 1, ResourceKind.RESOURCE, BEAT, "5 ms"),
          new LoopRecord.Enqueue(us(20), QueueKind.TIMERS, 2, 5, BEAT, BEAT),
          new LoopRecord.After(us(100), 1),
          new LoopRecord.IterationStart(us(110), 1, 0),
          new LoopRecord.PhaseEnter(us(120), Phase.POLL),
          new LoopRecord.PollBlock(us(130), 5, PollReason.TIMER),
          new LoopRecord.PollWake(us(5000), WakeCause.TIMEOUT, 5),
          new LoopRecord.PhaseExit(us(5010), Phase.POLL, 0),
          new LoopRecord.PhaseEnter(us(5020), Phase.TIMERS),
          new LoopRecord.TimerFired(us(5025), 2, 0),
          new LoopRecord.Before(us(5030), 2),
          new LoopRecord.After(us(5530), 2),
          new LoopRecord.PhaseExit(us(5540), Phase.TIMERS, 1),
          new LoopRecord.ProgramExit(us(5600), 0));

  private static long us(long microseconds) {
    return microseconds * 1000;
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<JsonObject> trace() throws IOException {
    StringWriter text = new StringWriter();
    try (ChromeTrace trace = ChromeTrace.to(text)) {
      RECORDS.forEach(trace);
    }
    JsonObject file = JsonParser.parseString(text.toString()).getAsJsonObject();
    return objects(file.getAsJsonArray("traceEvents"));
  }

  private static JsonObject slice(String name) throws IOException {
    return trace().stream()
        .filter(event -> event.get("ph").getAsString().equals("X"))
        .filter(event -> event.get("name").getAsString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void callbacksAndPhasesAreSlices() throws IOException {
    JsonObject timer = slice("timer beat");
    assertThat(timer.get("ts").getAsDouble()).isEqualTo(5030);
    assertThat(timer.get("dur").getAsDouble()).isEqualTo(500);
    assertThat(timer.getAsJsonObject("args").get("place").getAsString()).isEqualTo("/app/a.js:3:9");
    assertThat(slice("poll").get("dur").getAsDouble()).isEqualTo(4890);
    assertThat(slice("waiting").get("dur").getAsDouble()).isEqualTo(4870);
  }

  @Test
  void anArrowGoesFromTheQueueingToTheCallback() throws IOException {
    List<String> flow =
        trace().stream()
            .filter(event -> event.get("cat").getAsString().equals("flow"))
            .map(event -> event.get("ph").getAsString() + event.get("ts").getAsLong())
            .toList();
    assertThat(flow).containsExactly("s20", "f5030");
  }

  @Test
  void devToolsGetsATrackGroup() throws IOException {
    List<JsonObject> begins =
        trace().stream().filter(event -> event.get("ph").getAsString().equals("b")).toList();
    assertThat(begins)
        .extracting(event -> event.get("name").getAsString())
        .containsExactly("main program", "waiting", "poll", "timer beat", "timers");
    assertThat(begins)
        .allSatisfy(
            event ->
                assertThat(event.getAsJsonObject("args").get("detail").getAsString())
                    .contains("\"trackGroup\":\"Event Loop\""));
  }

  @Test
  void theProfileHasPhasesAsFramesAndExactTimes() throws IOException {
    StringWriter text = new StringWriter();
    try (CpuProfile profile = CpuProfile.to(text)) {
      RECORDS.forEach(profile);
    }
    JsonObject file = JsonParser.parseString(text.toString()).getAsJsonObject();
    List<JsonObject> nodes = objects(file.getAsJsonArray("nodes"));
    assertThat(nodes)
        .extracting(node -> node.getAsJsonObject("callFrame").get("functionName").getAsString())
        .containsExactly("(root)", "(main program)", "[poll]", "(idle)", "[timers]", "beat");
    JsonObject timers = nodes.get(4);
    int beat = nodes.get(5).get("id").getAsInt();
    assertThat(timers.getAsJsonArray("children").get(0).getAsInt()).isEqualTo(beat);
    long time = 0;
    long begin = -1;
    for (int i = 0; i < file.getAsJsonArray("samples").size(); i++) {
      time += file.getAsJsonArray("timeDeltas").get(i).getAsLong();
      if (file.getAsJsonArray("samples").get(i).getAsInt() == beat) {
        begin = time;
      }
    }
    assertThat(begin).isEqualTo(5030);
    assertThat(time).isEqualTo(file.get("endTime").getAsLong()).isEqualTo(5600);
  }
}
