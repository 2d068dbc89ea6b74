package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.Phase;
import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A running program whose clock somebody else sets. */
@Timeout(120)
class VirtualTimeProgramTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void hoursPassInJumps() throws Exception {
    long start = System.nanoTime();
    try (Orrery running =
        Orrery.builder()
            .eval(
                """
                setTimeout(() => console.log('an hour'), 3.6e6);
                setTimeout(() => {
                  console.log('half an hour');
                  setTimeout(() => console.log('three quarters'), 0.9e6);
                }, 1.8e6);
                """)
            .stdout(out)
            .gate(gate -> gate.time().freeze())
            .start()) {
      LoopGate gate = running.gate().get();
      while (!running.exitCode().isDone()) {
        gate.time().jumpToNextTimer();
        Thread.sleep(5);
      }
      assertThat(running.exitCode().get()).isZero();
    }
    assertThat(printed()).isEqualTo("half an hour\nthree quarters\nan hour\n");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(15));
  }

  @Test
  void ioGoesOnInFrozenTime() {
    Orrery.builder()
        .eval(
            """
            require('fs').stat('.', () => {
              console.log('stat');
              process.exit();
            });
            setTimeout(() => console.log('timeout'), 1);
            """)
        .stdout(out)
        .gate(gate -> gate.time().freeze())
        .run();
    assertThat(printed()).isEqualTo("stat\n");
  }

  @Test
  void dateAndPerformanceTellTheTimeOfTheMachine() {
    Orrery.builder()
        .eval(
            """
            const date = Date.now();
            const now = performance.now();
            const hr = process.hrtime.bigint();
            setTimeout(() => {
              console.log(Date.now() - date < 6e4, performance.now() - now < 6e4,
                process.hrtime.bigint() - hr < 60_000_000_000n);
            }, 3.6e6);
            """)
        .stdout(out)
        .gate(
            gate -> {
              gate.time().freeze();
              gate.addBreakpoint(new PhaseBreakpoint(Phase.PREPARE));
              gate.addListener(
                  new GateListener() {
                    @Override
                    public void paused(Pause pause) {
                      gate.time().jumpToNextTimer();
                      gate.resume();
                    }
                  });
            })
        .run();
    assertThat(printed()).isEqualTo("true true true\n");
  }
}
