package dev.orrery.runtime.cli.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.RecordingFile;
import dev.orrery.runtime.observe.RecordingOptions;
import dev.orrery.runtime.observe.serve.AttachServer;
import dev.orrery.runtime.observe.serve.EventLoopService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ToolsTest {
  private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
  private static final long SELF = ProcessHandle.current().pid();

  @TempDir private Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private Map<String, String> environment() {
    return Map.of("XDG_RUNTIME_DIR", folder.toString());
  }

  private int run(Path cwd, String tool, String... args) {
    output.reset();
    errors.reset();
    ToolContext context =
        new ToolContext(
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            cwd,
            environment(),
            false);
    return Tools.run(tool, Arrays.asList(args), context);
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutAnImageThereIsNoVisualizer() {
    assertThat(run(folder, "gui")).isEqualTo(1);
    assertThat(errors()).contains("orrery gui: " + GuiProcess.ABSENT);
  }

  @Test
  void theVisualizerIsToldWhereToBegin() throws ToolException {
    List<String> given = List.of("--source", "my app.js:3", "1234");
    Arguments arguments = Arguments.parse(given, Set.of(), Set.of("--source"), false);
    assertThat(GuiTool.words(arguments)).containsExactly("--source=my app.js:3", "1234");
    assertThat(run(folder, "gui", "--source=a.js:3", "1234")).isEqualTo(1);
    assertThat(errors()).contains(GuiProcess.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticks", "timers", "async"})
  void theOrderOfAProgramIsExplained(String name) throws IOException {
    Path script = folder.resolve(name + ".js");
    Files.writeString(script, resource(name + ".js"));
    assertThat(run(folder, "explain", script.toString())).isZero();
    assertThat(timeless(output())).isEqualTo(timeless(resource(name + ".expected")));
  }

  /** Without what depends on the machine: times, and that something came late. */
  private static String timeless(String report) {
    return report
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> !line.startsWith("   It was called"))
        .map(line -> line.replaceAll("at \\d+ ms", "at N ms"))
        .collect(Collectors.joining("\n"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ToolsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aRecordingIsSummedUpAndConverted() throws IOException {
    Path file = folder.resolve("slow-sink.orrec");
    RecordingFile[] recording = new RecordingFile[1];
    Orrery.builder()
        .args("slow-sink.js")
        .cwd(EXAMPLES.toString())
        .beforeStart(
            observation -> {
              try {
                recording[0] = RecordingFile.start(observation, file, RecordingOptions.DEFAULT);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .run();
    recording[0].close();
    assertThat(run(folder, "trace", "slow-sink.orrec")).isZero();
    assertThat(output())
        .contains("exit code 0", "ignored-back-pressure", "34 times more", "slow-sink.js:13:3");
    assertThat(run(folder, "trace", "slow-sink.orrec", "--chrome=t.json", "--cpuprofile", "p.json"))
        .isZero();
    assertThat(folder.resolve("t.json")).content().contains("\"Event Loop\\\"");
    assertThat(folder.resolve("p.json")).content().contains("\"[timers]\"");
  }

  @Test
  void aRunningProgramIsAsked() throws Exception {
    try (Orrery program =
        Orrery.builder().args("not-exiting.js").cwd(EXAMPLES.toString()).start()) {
      EventLoopService service =
          new EventLoopService(program.observation().join(), () -> program.gate().join());
      try (AttachServer _ = AttachServer.open(service, RuntimeSockets.ofUser(environment()))) {
        String pid = Long.toString(SELF);
        await(() -> run(folder, "why-alive", pid) == 0 && output().contains("TCP server"));
        assertThat(output())
            .as(errors())
            .contains("Process " + SELF + " does not exit because:")
            .containsPattern("TCP server \\(127.0.0.1:\\d+\\) is open, at onConnection .*:9:")
            .containsPattern("A timer of 60000 ms .* dropOldEntries \\(not-exiting.js:5:");
        await(() -> run(folder, "ps") == 0 && output().contains("1 handle, 1 timer"));
        assertThat(output()).contains("PID", pid, "1 handle, 1 timer", "not-exiting.js");
        await(() -> run(folder, "tree", pid, "--watch=0") == 0);
        assertThat(output()).contains("process " + pid, "TCPSERVERWRAP", "Timeout");
        await(() -> run(folder, "top", pid, "--count=1", "--interval=0.5") == 0);
        assertThat(output()).contains("callbacks 0/s", "1 handles", "PHASE");
      }
      CompletableFuture<Integer> code = program.exitCode();
      assertThat(code).isNotDone();
    }
  }

  /** On a busy machine the loop may be said to be blocked, above all while the program starts. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
  }

  @Test
  void mistakesAreExplained() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "no recording");
    List<String[]> mistakes =
        List.of(
            new String[] {"why-alive"},
            new String[] {"why-alive", "abc"},
            new String[] {"why-alive", "999999999"},
            new String[] {"tree", Long.toString(SELF)},
            new String[] {"top", "1", "--count=0"},
            new String[] {"explain"},
            new String[] {"trace", "absent.orrec"},
            new String[] {"trace", text.toString()},
            new String[] {"ps", "--all"});
    for (String[] mistake : mistakes) {
      String[] args = Arrays.copyOfRange(mistake, 1, mistake.length);
      assertThat(run(folder, mistake[0], args)).isEqualTo(1);
      assertThat(errors()).startsWith("orrery " + mistake[0] + ": ").doesNotContain("Exception");
    }
    assertThat(run(folder, "ps")).isZero();
  }
}
