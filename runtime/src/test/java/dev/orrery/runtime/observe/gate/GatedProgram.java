package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A program with a gate, run in this JVM. Pauses are answered by a thread of their own, as a
 * debugger does.
 */
final class GatedProgram {
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final List<Pause> pauses = new CopyOnWriteArrayList<>();
  final Orrery.Builder builder = Orrery.builder().stdout(out).stderr(err);
  private BiConsumer<LoopGate, Pause> answer = (gate, _) -> gate.resume();
  int exitCode;

  static GatedProgram of(String code) {
    GatedProgram program = new GatedProgram();
    program.builder.eval(code);
    return program;
  }

  /** What is done at each pause. */
  GatedProgram answer(BiConsumer<LoopGate, Pause> how) {
    answer = how;
    return this;
  }

  /** Stops before the first line and then steps on to the end. */
  GatedProgram stepBy(StepUnit unit) {
    return answer((gate, _) -> gate.step(unit)).run(LoopGate::pause);
  }

  /** Runs to the end; {@code setUp} is called before the program begins. */
  GatedProgram run(Consumer<LoopGate> setUp) {
    try (ExecutorService debugger = Executors.newSingleThreadExecutor()) {
      exitCode = builder.gate(gate -> attach(gate, debugger, setUp)).run();
    }
    return this;
  }

  private void attach(LoopGate gate, Executor debugger, Consumer<LoopGate> setUp) {
    gate.addListener(
        new GateListener() {
          @Override
          public void paused(Pause pause) {
            pauses.add(pause);
            debugger.execute(() -> answer.accept(gate, pause));
          }
        });
    setUp.accept(gate);
  }

  String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
