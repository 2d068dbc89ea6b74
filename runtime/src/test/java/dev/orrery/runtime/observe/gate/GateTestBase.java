package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.runtime.loop.RunMode;
import dev.orrery.runtime.loop.Timer;
import dev.orrery.runtime.observe.FakeRuntime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gate before a loop with a fake clock; each pause is answered at once, by the next answer. */
abstract class GateTestBase {
  final FakeRuntime runtime = new FakeRuntime();
  final LoopGate gate = new LoopGate(runtime);
  final List<String> log = new CopyOnWriteArrayList<>();
  final List<Pause> pauses = new CopyOnWriteArrayList<>();

  /** What is done at each pause; the loop goes on after the last. */
  final ArrayDeque<Runnable> answers = new ArrayDeque<>();

  GateTestBase() {
    gate.install();
    gate.addListener(
        new GateListener() {
          @Override
          public void paused(Pause pause) {
            pauses.add(pause);
            log.add("[" + pause.where() + "]");
            (answers.isEmpty() ? (Runnable) gate::resume : answers.remove()).run();
          }
        });
  }

  /** Every pause is answered by such a step. */
  void stepBy(StepUnit unit) {
    for (int i = 0; i < 100; i++) {
      answers.add(() -> gate.step(unit));
    }
  }

  Runnable logs(String what) {
    return () -> log.add(what);
  }

  Timer timer(long ms, Runnable callback) {
    Timer timer = new Timer(runtime.loop);
    timer.start(ms, 0, callback);
    return timer;
  }

  /** A callback as the engine makes it, then a drain of ticks with those ids. */
  void callback(long id, Runnable body, long... ticks) {
    runtime.observer.before(id);
    body.run();
    runtime.observer.after(id);
    drain(QueueKind.TICK, ticks);
  }

  void drain(QueueKind queue, long... ids) {
    runtime.observer.drainStart(queue);
    for (long id : ids) {
      runtime.observer.before(id);
      log.add("ran " + id);
      runtime.observer.after(id);
    }
    runtime.observer.drainEnd(queue);
  }

  void run() {
    runtime.loop.run(RunMode.DEFAULT);
  }
}
