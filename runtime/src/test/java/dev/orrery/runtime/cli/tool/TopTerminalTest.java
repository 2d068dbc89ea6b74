package dev.orrery.runtime.cli.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TopTerminalTest {
  private static final String OTHER_SCREEN = "\033[?1049h";
  private static final String FORMER_SCREEN = "\033[?1049l";

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();

  /** A program that does what it is asked at once. */
  private final class FakeProgram implements TopSource {
    private final LoopModel model = new LoopModel();

    @Override
    public TopScreen sample() {
      return new TopScreen(model.snapshot(), null, 1000);
    }

    @Override
    public boolean hasEnded() {
      return false;
    }

    @Override
    public void pause(boolean on) throws ToolException {
      asked.add(on ? "pause" : "resume");
      model.apply(on ? new LoopRecord.Paused(1, "Paused on request") : new LoopRecord.Resumed(2));
    }

    @Override
    public void step() throws ToolException {
      asked.add("step");
      throw new ToolException("the loop is running");
    }
  }

  /** {@code keys}: read as fast as they can be; the last is q. */
  private String run(String keys) throws Exception {
    try (LineDisciplineTerminal terminal =
        new LineDisciplineTerminal("test", "xterm", output, StandardCharsets.UTF_8)) {
      terminal.setSize(Size.of(100, 20));
      Attributes before = terminal.getAttributes();
      try (TopTerminal top = new TopTerminal(terminal)) {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.US_ASCII));
        top.show(new FakeProgram(), 1000, 9);
      }
      assertThat(terminal.getAttributes().getLocalFlags()).isEqualTo(before.getLocalFlags());
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theScreenIsGivenBack() throws Exception {
    assertThat(run("q")).contains(OTHER_SCREEN).contains(FORMER_SCREEN);
  }

  @Test
  void arrowsChangeTheOrderAndHelpIsShown() throws Exception {
    assertThat(run("\033[C?q")).contains("LONGEST M").contains("scroll the callbacks");
  }

  @Test
  void stepsNeedAPause() throws Exception {
    assertThat(run("sq")).contains("Steps need a loop that stands still");
    assertThat(asked).isEmpty();
  }

  @Test
  void pausesAreAskedFor() throws Exception {
    run("pq");
    assertThat(asked).containsExactly("pause");
  }
}
