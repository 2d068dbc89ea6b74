package dev.orrery.runtime.observe.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.ExplainParams;
import dev.orrery.protocol.eventloop.GetRecordsParams;
import dev.orrery.protocol.eventloop.LoopState;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.eventloop.QueueState;
import dev.orrery.protocol.eventloop.RecordsEvent;
import dev.orrery.protocol.eventloop.SetPerturbationParams;
import dev.orrery.protocol.eventloop.StartRecordingParams;
import dev.orrery.protocol.eventloop.StateChangedEvent;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.eventloop.StopRecordingResult;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RecordCategory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EventLoopServiceTest {
  private static final String SERVER =
      """
      const net = require('node:net');
      setTimeout(function late() {}, 60_000);
      setTimeout(() => {}, 60_000).unref();
      net.createServer(function onConnection() {}).listen(0, '127.0.0.1');
      """;

  @TempDir private Path folder;

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ServedProgram.PATIENCE_S);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** The program is there once its server listens. */
  private static LoopState state(ServedProgram program) throws Exception {
    AtomicReference<LoopState> state = new AtomicReference<>();
    await(
        () -> {
          state.set(program.call(EventLoopDomain.GET_STATE).state());
          return state.get().resources().stream()
              .anyMatch(each -> each.type().equals("TCPSERVERWRAP"));
        });
    return state.get();
  }

  @Test
  void theReportDoesNotNeedWhoeverLeavesMeanwhile() throws Exception {
    String report = "The loop is blocked";
    for (int i = 0; i < 5 && report.startsWith("The loop is blocked"); i++) {
      try (ServedProgram program = ServedProgram.start(folder, SERVER)) {
        state(program);
        report = program.reportAtLeave();
      }
    }
    assertThat(report).contains("It is alive because");
  }

  @Test
  void whatIsThereAlreadyIsSeen() throws Exception {
    try (ServedProgram program = ServedProgram.start(folder, SERVER)) {
      LoopState state = state(program);
      QueueState timers =
          state.queues().stream()
              .filter(queue -> queue.queue() == QueueKind.TIMERS)
              .findFirst()
              .orElseThrow();
      assertThat(timers.waiting()).hasSize(2);
      List<AliveReason> reasons = program.call(EventLoopDomain.WHY_ALIVE).reasons();
      assertThat(reasons).extracting(AliveReason::sentence).hasSize(2);
      assertThat(reasons.get(0).sentence())
          .matches("A TCP server \\(127.0.0.1:\\d+\\) is open, at .*main.js:4.*\\.");
      assertThat(reasons.get(1).sentence())
          .matches("A timer of 60000 ms is due in \\d+ ms.* late \\(main.js:2:12\\)\\.");
      long timer = reasons.get(1).id();
      assertThat(program.call(EventLoopDomain.EXPLAIN, new ExplainParams(timer)).sentences())
          .anyMatch(sentence -> sentence.startsWith("It is due in "));
      assertThat(program.call(EventLoopDomain.GET_TREE).nodes()).hasSize(3);
      // A machine that does not let it run may make it block or be late.
      assertThat(program.call(EventLoopDomain.LINT).findings())
          .filteredOn(each -> !each.rule().matches("blocked-loop|late-timer"))
          .isEmpty();
    }
  }

  @Test
  void recordsComeInBatchesOfTheCategoriesAskedFor() throws Exception {
    try (ServedProgram program = ServedProgram.start(folder, "setInterval(() => {}, 5);")) {
      BlockingQueue<RecordsEvent> batches = new LinkedBlockingQueue<>();
      program.client.on(EventLoopDomain.RECORDS, batches::add);
      program.call(
          EventLoopDomain.ENABLE, new EnableParams(List.of(RecordCategory.CALLBACK), 50, 0));
      List<JsonObject> first = batches.poll(60, TimeUnit.SECONDS).records();
      assertThat(first.getFirst().get("kind").getAsString()).isEqualTo("programStart");
      List<JsonObject> second = batches.poll(60, TimeUnit.SECONDS).records();
      assertThat(second)
          .extracting(each -> each.get("kind").getAsString())
          .isSubsetOf("enqueue", "cancel", "timerFired", "before", "after", "drain");
      program.call(EventLoopDomain.DISABLE);
      batches.clear();
      assertThat(batches.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void aSlowClientIsToldHowMuchItHasLost() throws Exception {
    String busy =
        "setImmediate(function again() { process.nextTick(() => {}); setImmediate(again); });";
    try (ServedProgram program = ServedProgram.start(folder, busy)) {
      BlockingQueue<RecordsEvent> batches = new LinkedBlockingQueue<>();
      program.client.on(EventLoopDomain.RECORDS, batches::add);
      program.behind = true;
      program.call(
          EventLoopDomain.ENABLE, new EnableParams(List.of(RecordCategory.CALLBACK), 100, 0));
      // By then the ring buffer has been filled and is being written over.
      await(() -> program.program().observation().join().history().dropped() > 0);
      assertThat(batches).isEmpty();
      program.behind = false;
      long lost = 0;
      for (int i = 0; i < 20 && lost == 0; i++) {
        lost += batches.poll(60, TimeUnit.SECONDS).dropped();
      }
      assertThat(lost).isPositive();
    }
  }

  @Test
  void theLoopPausesAndStepsAndGoesOnWhenItsClientLeaves() throws Exception {
    try (ServedProgram program =
        ServedProgram.start(
            folder,
            "setInterval(() => { if (require('fs').existsSync('leave')) process.exit(7); }, 5);")) {
      BlockingQueue<PausedEvent> pauses = new LinkedBlockingQueue<>();
      program.client.on(EventLoopDomain.PAUSED, pauses::add);
      program.call(EventLoopDomain.ENABLE, new EnableParams(List.of(), 1, 0));
      program.call(EventLoopDomain.PAUSE);
      assertThat(pauses.poll(60, TimeUnit.SECONDS)).isNotNull();
      assertThat(program.call(EventLoopDomain.GET_STATE).control().paused()).isTrue();
      program.call(EventLoopDomain.STEP, new StepParams(StepUnit.PHASE));
      assertThat(pauses.poll(60, TimeUnit.SECONDS)).isNotNull();
      assertThat(program.program().exitCode()).isNotDone();
      program.leave();
      Files.createFile(folder.resolve("leave"));
      assertThat(program.program().exitCode().get(60, TimeUnit.SECONDS)).isEqualTo(7);
    }
  }

  @Test
  void theScheduleFollowsFromASeedUntilTheClientLeaves() throws Exception {
    try (ServedProgram program = ServedProgram.start(folder, "setInterval(() => {}, 5);")) {
      BlockingQueue<StateChangedEvent> changes = new LinkedBlockingQueue<>();
      program.client.on(EventLoopDomain.STATE_CHANGED, changes::add);
      program.call(EventLoopDomain.ENABLE, new EnableParams(List.of(), 1, 0));
      program.call(EventLoopDomain.SET_PERTURBATION, new SetPerturbationParams(5));
      await(() -> changes.poll(60, TimeUnit.SECONDS).control().perturbSeed() == 5);
      assertThat(program.call(EventLoopDomain.GET_STATE).control().perturbSeed()).isEqualTo(5);
      program.leave();
      await(() -> program.program().observation().join().perturbSeed() == 0);
    }
  }

  @Test
  void whatCannotBeDoneIsRefused() throws Exception {
    try (ServedProgram program = ServedProgram.start(folder, SERVER)) {
      assertThatThrownBy(() -> program.call(EventLoopDomain.STEP, new StepParams(StepUnit.PHASE)))
          .isInstanceOf(ProtocolException.class)
          .hasMessageContaining("running");
      assertThatThrownBy(() -> program.call(EventLoopDomain.STOP_RECORDING))
          .hasMessage("nothing is being recorded");
    }
  }

  @Test
  void aBusyLoopIsSaidToBeBlockedAndWhere() throws Exception {
    String code =
        """
        setTimeout(function compute() {
          require('fs').writeFileSync('busy', '');
          for (const end = Date.now() + 90_000; Date.now() < end;);
        });
        """;
    try (ServedProgram program = ServedProgram.start(folder, code)) {
      await(() -> Files.exists(folder.resolve("busy")));
      assertThatThrownBy(() -> program.callOnce(EventLoopDomain.GET_STATE, new Empty()))
          .hasMessageStartingWith("The loop is blocked: it runs compute (")
          .hasMessageContaining("main.js:3:");
      program.program().stop(0);
    }
  }

  @Test
  void recordsAreKeptAndCanGoToAFile() throws Exception {
    try (ServedProgram program = ServedProgram.start(folder, "setInterval(() => {}, 5);")) {
      Path file = folder.resolve("live.orrec");
      program.call(EventLoopDomain.START_RECORDING, new StartRecordingParams(file.toString()));
      assertThat(program.call(EventLoopDomain.GET_STATE).control().recording())
          .isEqualTo(file.toString());
      GetRecordsParams five = new GetRecordsParams(null, null, 5);
      await(() -> program.call(EventLoopDomain.GET_RECORDS, five).records().size() == 5);
      StopRecordingResult result = program.call(EventLoopDomain.STOP_RECORDING);
      assertThat(result.records()).isPositive();
      assertThat(result.bytes()).isEqualTo(Files.size(file));
      assertThat(result.dropped()).isZero();
    }
  }
}
