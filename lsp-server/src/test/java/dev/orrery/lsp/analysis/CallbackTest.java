package dev.orrery.lsp.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallbackTest {
  @Test
  void knowsGlobals() {
    assertThat(
            Sample.roles(
                """
                setTimeout(() => {}, 1);
                setImmediate(() => {});
                process.nextTick(() => {});
                queueMicrotask(() => {});
                new Promise((resolve) => {}).then(() => {}, () => {}).finally(() => {});
                """))
        .containsExactly(
            "setTimeout: timer",
            "setImmediate: immediate",
            "process.nextTick: tick",
            "queueMicrotask: microtask",
            "Promise: executor",
            "Promise#then: reaction",
            "Promise#then: reaction",
            "Promise#finally: reaction");
  }
}
