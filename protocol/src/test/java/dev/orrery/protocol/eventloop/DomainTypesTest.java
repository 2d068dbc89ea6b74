package dev.orrery.protocol.eventloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Event;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RecordCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTypesTest {
  @Test
  void commandsAndEventsAreThoseOfTheFile() {
    assertThat(EventLoopDomain.COMMANDS.stream().map(Command::method))
        .containsExactlyElementsOf(
            ProtocolFile.list(ProtocolFile.domain(), "commands").stream()
                .map(command -> "EventLoop." + command.get("name").getAsString())
                .toList());
    assertThat(EventLoopDomain.EVENTS.stream().map(Event::method))
        .containsExactly(
            "EventLoop.records", "EventLoop.paused", "EventLoop.resumed", "EventLoop.stateChanged");
    assertThat(EventLoopDomain.SET_BREAKPOINT.required()).containsExactly("kind");
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    EnableParams all = new EnableParams(null, null, null);
    assertThat(ProtocolJson.text(ProtocolJson.toJson(all))).isEqualTo("{}");
    EnableParams some = new EnableParams(List.of(RecordCategory.LOOP), 5, 0);
    assertThat(ProtocolJson.text(ProtocolJson.toJson(some)))
        .isEqualTo("{\"categories\":[\"loop\"],\"rate\":5,\"previews\":0}");
  }

  @Test
  void aStateSurvives() {
    LoopState state =
        new LoopState(
            5,
            6,
            7,
            Phase.POLL,
            List.of(1L, 2L),
            new PollState(-1, PollReason.NOTHING_ALIVE, 4),
            List.of(
                new QueueState(
                    QueueKind.TIMERS, List.of(new Waiting(3, "Timeout", 1, 9L, null, 2)))),
            List.of(),
            List.of(new WorkState(8, null, 2)),
            List.of(
                new StreamState(9, "WriteStream", null, new BufferState(1, 2, 3, true), List.of())),
            0);
    ControlState control =
        new ControlState(
            true,
            0,
            false,
            null,
            List.of(new Breakpoint(1, BreakpointKind.TIMER_LATE, null, null, 20L)),
            7);
    GetStateResult result = new GetStateResult(state, control, List.of());
    String text = ProtocolJson.text(ProtocolJson.toJson(result));
    assertThat(text).contains("\"reason\":\"nothingAlive\"").contains("\"kind\":\"timerLate\"");
    assertThat(ProtocolJson.fromJson(ProtocolJson.parse(text), GetStateResult.class))
        .isEqualTo(result);
  }

  @Test
  void whatIsMissingOrUnknownIsAnError() {
    assertThatThrownBy(() -> read("{}", StepParams.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("unit");
    assertThatThrownBy(() -> read("{\"unit\":\"mile\"}", StepParams.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessageContaining("no StepUnit mile");
    assertThatThrownBy(() -> read("{\"callbackDelay\":\"long\"}", SetSpeedParams.class))
        .isInstanceOf(JsonParseException.class);
  }

  private static <T> T read(String text, Class<T> type) {
    return ProtocolJson.fromJson(ProtocolJson.parse(text), type);
  }
}
