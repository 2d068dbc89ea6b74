package dev.orrery.protocol.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.model.Script;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Answers about what has not happened yet and what keeps a program going. */
class ExplainTest {
  private final Script script = new Script();

  private Explain explain() {
    return new Explain(script.state());
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private void notYet(long id, String... sentences) {
    assertThat(texts(explain().whyNotYet(id))).containsExactly(sentences);
  }

  private void poll(long timeoutMs, PollReason reason) {
    script.iteration().enter(Phase.POLL).block(timeoutMs, reason);
  }

  @Test
  void aTimerThatIsNotDue() {
    script.main(() -> script.timer(2, 100, 4));
    poll(100, PollReason.TIMER);
    script.pass(40).wake(WakeCause.IO);
    notYet(2, "It is due in 60 ms, at 100 ms of loop time.");
  }

  @Test
  void aTimerThatIsDueWhileACallbackRuns() {
    script.main(() -> script.timer(2, 10, 4).immediate(3, 5)).iteration();
    script.enter(Phase.CHECK).before(3).pass(50).print("still busy");
    notYet(
        2,
        "It has been due for 40 ms and runs when the timers phase comes.",
        "The immediate queued at app.js:5:1 has run for 50 ms, and the loop goes on only when it"
            + " returns.");
  }

  @Test
  void aCancelledTimer() {
    script.main(() -> script.timer(2, 10, 4).cancel(QueueKind.TIMERS, 2)).pass(5).print("later");
    notYet(2, "It was cancelled 5.0 ms ago, by the main program.");
  }

  @Test
  void anImmediateQueuedInTheCheckPhase() {
    script.main(() -> script.immediate(2, 1)).iteration().enter(Phase.CHECK);
    script.run(2, () -> script.immediate(3, 2));
    notYet(
        3,
        "It was queued in the check phase that is still going on: it runs in the next iteration.");
  }

  @Test
  void aTickInTheQueue() {
    script.start().before(1).nextTick(2, 1).nextTick(3, 2);
    assertThat(texts(explain().whyNotYet(3)))
        .first()
        .isEqualTo(
            "1 tick is before it in the queue; the queue is drained when the callback that runs now"
                + " returns.");
  }

  @Test
  void aMicrotaskBehindTicks() {
    script.main(() -> script.microtask(2, 1).nextTick(3, 2));
    assertThat(texts(explain().whyNotYet(2)))
        .contains("1 tick in the nextTick queue, which come before microtasks.");
  }

  @Test
  void workForABusyPool() {
    script.main(
        () -> {
          script.request(2, "FSREQCALLBACK", 1, "open a").work(2).workStart(2, "pool-1");
          script.request(3, "FSREQCALLBACK", 2, "open b").work(3);
        });
    notYet(
        3,
        "It waits for a thread of the pool, with 0 jobs before it. Threads are busy with"
            + " the file operation (open a) made at app.js:1:1.");
    script.pass(3).print("x");
    assertThat(texts(explain().whyNotYet(2)).getFirst())
        .startsWith("The thread pool-1 has worked on it for 3.0 ms");
    script.workEnd(2, "pool-1");
    notYet(2, "The pool is done with it; its callback runs in the next poll phase.");
  }

  @Test
  void anAwaitOfAnAwait() {
    script.main(
        () -> script.promise(2, 1).promise(3, 2).promise(4, 3).await(3, 2, 5).await(4, 3, 6));
    assertThat(texts(explain().whyNotYet(4)))
        .containsExactly(
            "It waits for the promise made at app.js:2:1, at app.js:6:1.",
            "It waits for the promise made at app.js:1:1, at app.js:5:1.",
            "Nobody has settled the promise made at app.js:1:1 yet; it was made 0.0 ms ago.");
  }

  @Test
  void awaitsInACircleEnd() {
    script.main(() -> script.promise(2, 1).promise(3, 2).await(3, 2, 5).await(2, 3, 6));
    assertThat(explain().whyNotYet(2)).isNotEmpty();
    assertThat(explain().tree().render()).contains("app.js:5:1", "app.js:6:1");
  }

  @Test
  void whatHasRun() {
    script.main(() -> script.immediate(2, 1)).run(2).destroy(2).pass(1).print("x");
    notYet(2, "It does not wait: it ran last 1.0 ms ago.");
    notYet(99, "Nothing is known of 99: it is over, or its records are missing.");
  }

  @Test
  void whatRanAtATime() {
    script.main(() -> script.nextTick(2, 4).pass(3));
    script.run(2, () -> script.pass(2).run(9, () -> script.pass(2))).pass(5);
    assertThat(explain().whyDidThisRunAt(Script.MS)).extracting(Sentence::rule).contains(Rule.MAIN);
    assertThat(explain().whyDidThisRunAt(4 * Script.MS))
        .extracting(Sentence::rule)
        .contains(Rule.TICK_COMMONJS);
    assertThat(explain().whyDidThisRunAt(6 * Script.MS))
        .extracting(Sentence::rule)
        .containsExactly(Rule.INNER);
    assertThat(explain().whyDidThisRunAt(11 * Script.MS))
        .extracting(Sentence::rule)
        .containsExactly(Rule.NO_CALLBACK);
  }

  @Test
  void whatKeepsTheProcessAlive() {
    script.main(
        () -> {
          script.handle(2, "TCPSERVERWRAP", 3, "0.0.0.0:80").handle(3, "TCPWRAP", 4, null).unref(3);
          script.timer(4, 10, 5).timer(5, 20, 6).unref(5).handle(6, "PIPEWRAP", 7, null);
          script.active(6, false).handle(7, "TTYWRAP", 8, null).close(7);
        });
    assertThat(texts(explain().whyAlive()))
        .containsExactly(
            "The TCP server (0.0.0.0:80) made at app.js:3:1 keeps the process alive.",
            "The timer (10 ms) set at app.js:5:1 keeps the process alive.",
            "The terminal, which is closing, keeps the process alive.",
            "The TCP socket made at app.js:4:1 does not count: unref was called.",
            "The timer (20 ms) set at app.js:6:1 does not count: unref was called.");
  }

  @Test
  void equalReasonsAreCounted() {
    script.main(() -> script.immediate(2, 1).immediate(3, 1).timer(4, 9, 2).timer(5, 9, 2));
    script.unref(4).unref(5);
    assertThat(texts(explain().whyAlive()))
        .containsExactly(
            "The immediate queued at app.js:1:1 keeps the process alive; there are 2 like it.",
            "The timer (9 ms) set at app.js:2:1 does not count, nor do others: there are 2 like it.");
  }

  @Test
  void whenNothingKeepsItAlive() {
    script.main(() -> {});
    assertThat(explain().whyAlive()).extracting(Sentence::rule).containsExactly(Rule.NOT_ALIVE);
    script.exit(3);
    assertThat(texts(explain().whyAlive()))
        .containsExactly("The program has ended with exit code 3.");
  }

  @Test
  void whatPollWaitsFor() {
    script.main(() -> script.timer(2, 30, 4).handle(3, "UDPWRAP", 5, "0.0.0.0:53"));
    poll(30, PollReason.TIMER);
    assertThat(texts(explain().whatBlocksPoll()))
        .containsExactly(
            "Poll waits 30 ms at most, for the timer (30 ms) set at app.js:4:1.",
            "It waits for the UDP socket (0.0.0.0:53) made at app.js:5:1.");
  }

  @Test
  void pollWithoutWaiting() {
    script.main(() -> script.immediate(2, 4));
    poll(0, PollReason.IDLE);
    assertThat(texts(explain().whatBlocksPoll()))
        .containsExactly("Poll does not wait because an immediate is queued.");
    script.wake(WakeCause.NONE);
    assertThat(texts(explain().whatBlocksPoll()))
        .containsExactly("Poll does not wait now: it takes what is ready.");
  }

  @Test
  void pollHasEndedItsWaitWhenACallbackBegins() {
    script.main(() -> script.handle(2, "TCPWRAP", 4, null));
    poll(-1, PollReason.IO);
    script.pass(5).before(2);
    assertThat(texts(explain().whatBlocksPoll()))
        .containsExactly(
            "Poll does not wait now: the callback of the TCP socket at app.js:4:1 runs.");
    assertThat(script.state().counters().idleNs()).isBetween(5 * Script.MS, 6 * Script.MS);
  }

  private void pipeline() {
    script.start().stream(2, "ReadStream", 100, -1, 1).stream(3, "Gzip", 100, 100, 2);
    script.stream(4, "Socket", -1, 100, 3).pipe(2, 3).pipe(3, 4);
  }

  @Test
  void theSlowestStageIsTheLastFullOne() {
    pipeline();
    script.op(3, StreamOperation.WRITE_FALSE, 100, 120, 100, 5);
    script.op(4, StreamOperation.WRITE_FALSE, 100, 150, 100, 5).pass(8).print("x");
    assertThat(texts(explain().slowestStage()))
        .containsExactly(
            "The slowest stage is the Socket made at app.js:3:1: 150 bytes wait in its writable"
                + " buffer of 100, and drain has been waited for 8.0 ms.");
  }

  @Test
  void aSlowBranchIsBlamedForTheOthers() {
    pipeline();
    script.stream(5, "Counter", -1, 100, 4).pipe(3, 5);
    script.op(3, StreamOperation.WRITE_FALSE, 100, 120, 100, 5);
    script.op(4, StreamOperation.WRITE_FALSE, 100, 150, 100, 5);
    assertThat(texts(explain().slowestStage()))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("The slowest stage is the Socket made at");
    assertThat(explain().slowestStages()).extracting(StreamState::id).containsExactly(4L);
  }

  @Test
  void aWriteThatWasDoneAtOnceHasFilledNothing() {
    pipeline();
    script.op(3, StreamOperation.WRITE_FALSE, 100, 100, 100, 5);
    script.op(3, StreamOperation.WRITTEN, 100, 0, 100, 0);
    assertThat(texts(explain().slowestStage()))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("The slowest stage is the source ReadStream");
    assertThat(script.state().stream(3).writable().buffered()).isZero();
  }

  @Test
  void theSourceIsTheSlowestIfNothingIsFull() {
    pipeline();
    script.op(3, StreamOperation.WRITE, 10, 10, 100, 5);
    assertThat(texts(explain().slowestStage()))
        .containsExactly(
            "The slowest stage is the source ReadStream made at app.js:1:1: all buffers after it"
                + " are below their high water mark.");
    script.unpipe(2, 3).unpipe(3, 4);
    assertThat(texts(explain().slowestStage()))
        .containsExactly("No stream is piped into another one.");
  }

  @Test
  void theTreeShowsWhoAwaitsWhomAndWhoMadeWhat() {
    script.main(
        () ->
            script.promise(2, 1).promise(3, 2).await(2, 3, 9).handle(4, "TCPSERVERWRAP", 3, null));
    script.run(4, () -> script.handle(5, "TCPWRAP", 0, "10.0.0.1:5"));
    assertThat(explain().tree().render())
        .isEqualTo(
            """
            process 7
            ├─ the TCP server made at app.js:3:1
            │  └─ the TCP socket (10.0.0.1:5)
            └─ the promise made at app.js:1:1, awaits at app.js:9:1
               └─ the promise made at app.js:2:1
            """);
  }

  @Test
  void everyRuleSaysSomething() {
    for (Rule rule : Rule.values()) {
      assertThat(rule.say("a", "b", "c", "d", "e").text()).matches("[A-Zb].*[.:]$|.*\\.");
      if (rule.doc() != null) {
        assertThat(rule.doc()).startsWith("https://");
      }
    }
  }

  @Test
  void linesAreInTheOrderInWhichTheyWerePrinted() {
    script.main(() -> script.print("before").run(5, () -> script.print("within")).print("after"));
    ExplainReport report = ExplainReport.of(script.records());
    assertThat(report.output()).containsExactly("before", "within", "after");
    assertThat(report.printed())
        .extracting(line -> report.steps().indexOf(line.step()))
        .containsExactly(0, 1, 0);
  }
}
