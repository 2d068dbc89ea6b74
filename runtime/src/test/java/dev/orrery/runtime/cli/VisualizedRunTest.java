package dev.orrery.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.eventloop.PausedEvent;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.protocol.record.LoopRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs started with {@code --visualize}, in processes of their own; the test is the visualizer. */
@Timeout(180)
class VisualizedRunTest {
  private static final String MARK = "the program's first line";

  @TempDir Path folder;
  private RuntimeSockets sockets;
  private Process process;

  @BeforeEach
  void place() throws IOException {
    sockets = RuntimeSockets.ofUser(environment());
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private Map<String, String> environment() {
    return Map.of("XDG_RUNTIME_DIR", folder.toString());
  }

  private void start(String option) throws IOException {
    Path script = Files.writeString(folder.resolve("main.js"), "console.log(\"" + MARK + "\");");
    ProcessBuilder builder =
        new ProcessBuilder(TestLauncher.path().toString(), option, script.toString());
    builder.environment().putAll(environment());
    process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
  }

  private String output() throws IOException {
    try (BufferedReader reader = process.inputReader()) {
      return String.join("\n", reader.readAllLines());
    }
  }

  /** Waits until the program stands and can be attached to. */
  private Feed attach(boolean letGo) throws Exception {
    Connector connector = new Connector(sockets, null);
    while (true) {
      try {
        return connector.open(new Target.Program(process.pid()), letGo);
      } catch (IOException e) {
        // Not yet.
        assertThat(process.isAlive()).as(e.getMessage()).isTrue();
        Thread.sleep(5);
      }
    }
  }

  /** What comes of a program. */
  private static final class Seen implements FeedListener {
    private final List<LoopRecord> records = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<PausedEvent> paused = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    @Override
    public void records(List<LoopRecord> batch) {
      records.addAll(batch);
    }

    @Override
    public void paused(PausedEvent event) {
      paused.complete(event);
    }

    @Override
    public void ended(String why) {
      ended.complete(why);
    }
  }

  @Test
  void isHeldUntilSomebodyWatchesAndNothingEscapes() throws Exception {
    start("--visualize=awaited");
    Seen seen = new Seen();
    try (Feed feed = attach(true)) {
      feed.start(seen);
      assertThat(output()).isEqualTo(MARK);
      assertThat(process.waitFor()).isZero();
      seen.ended.get(60, TimeUnit.SECONDS);
    }
    assertThat(seen.records.getFirst()).isInstanceOf(LoopRecord.ProgramStart.class);
    assertThat(seen.records)
        .anyMatch(each -> each instanceof LoopRecord.Console line && line.text().contains(MARK));
  }

  @Test
  void staysBeforeItsFirstLineAndGoesOnWhenItsVisualizerLeaves() throws Exception {
    start("--visualize=awaited");
    Seen seen = new Seen();
    try (Feed feed = attach(false)) {
      feed.start(seen);
      assertThat(seen.paused.get(60, TimeUnit.SECONDS).sentence())
          .startsWith("Paused on request before ");
      assertThat(process.getInputStream().available()).isZero();
    }
    assertThat(output()).isEqualTo(MARK);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void otherModesAreRefused() throws Exception {
    start("--visualize=sideways");
    assertThat(output()).endsWith("--visualize must be running or paused, not sideways");
    assertThat(process.waitFor()).isEqualTo(9);
  }

  @Test
  void saysWhereThereIsNoVisualizer() throws Exception {
    start("--visualize");
    assertThat(output()).endsWith("the image was built without lib/gui");
    assertThat(process.waitFor()).isEqualTo(9);
  }
}
