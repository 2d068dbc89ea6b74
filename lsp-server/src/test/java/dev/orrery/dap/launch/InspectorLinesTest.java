package dev.orrery.dap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectorLinesTest {
  private final List<URI> told = new ArrayList<>();
  private final InspectorLines lines = new InspectorLines(told::add);

  @Test
  void takesOutWhatTheRuntimeSays() {
    String address = "ws://127.0.0.1:9229/0f2c936f-b1cd-4ac9-aab3-f63b0f33d55e";
    String shown =
        lines.take("one\nDebugger listening on " + address + "\r\nFor help, see: https://nodejs")
            + lines.take(".org/en/docs/inspector\nDebugger attached.\ntwo")
            + lines.take("Waiting for the debugger to disconnect...\n");
    assertThat(shown).isEqualTo("one\ntwo");
    assertThat(lines.rest()).isEmpty();
    assertThat(told).containsExactly(URI.create(address));
  }

  @Test
  void leavesWhatOnlyLooksLikeIt() {
    String text =
        "Debugger listening on ws://<host>:<port>\nDebugger listening on ws://a b:1/\nDebugger at";
    assertThat(lines.take(text) + lines.rest()).isEqualTo(text);
    assertThat(told).isEmpty();
  }
}
