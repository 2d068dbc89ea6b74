package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.intellij.loop.LoopSheet;
import dev.orrery.intellij.loop.Programs;
import dev.orrery.intellij.loop.Row;
import dev.orrery.intellij.panel.Desk;
import dev.orrery.intellij.panel.LoopPanel;
import dev.orrery.protocol.record.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool window on a program that runs in a process of its own. */
class ToolWindowTest {
  private static final long PATIENCE_S = 60;
  private static final String PROGRAM =
      """
      const net = require('net');
      const { Readable, Writable } = require('stream');

      net.createServer(function onConnection() {}).listen(0, '127.0.0.1');
      setTimeout(function dropOldEntries() {}, 60000);
      setInterval(function heartbeat() {
        setImmediate(function afterwards() {});
      }, 40);
      setTimeout(function begin() {
        const source = new Readable({
          read() {
            this.push(Buffer.alloc(8192));
          },
        });
        source.pipe(new Writable({ write: (chunk, encoding, done) => setTimeout(done, 400) }));
      }, 4000);
      """;

  @TempDir Path folder;
  private Process program;
  private LoopPanel panel;
  private final List<Long> debugged = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    program = run("server.js", PROGRAM);
    // Programs of this user's that happen to run are none of a test's business.
    Programs programs = Programs.in(folder.resolve("orrery"));
    await(() -> !programs.find().isEmpty());
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.LIGHT.use();
          panel = new LoopPanel(programs, new TestDesk());
        });
    panel.refresh();
  }

  private Process run(String name, String text) throws IOException {
    Path script = Files.writeString(folder.resolve(name), text);
    ProcessBuilder builder =
        new ProcessBuilder(Launcher.path().toString(), script.toString()).inheritIO();
    builder.directory(folder.toFile());
    builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
    return builder.start();
  }

  @AfterEach
  void end() throws Exception {
    program.destroyForcibly().waitFor();
    SwingUtilities.invokeAndWait(panel::close);
  }

  @Test
  void showsTheLoop() throws Exception {
    LoopSheet sheet =
        awaitSheet(
            each ->
                !each.streams().isEmpty()
                    && each.iterations() > 10
                    && each.rows().stream().anyMatch(row -> row.place().contains("server.js:")));
    assertThat(sheet.title()).contains("server.js");
    assertThat(sheet.alive()).anyMatch(each -> each.text().contains("TCP server"));
    assertThat(sheet.rows()).extracting(Row::kind).contains("timer", "handle");
    assertThat(sheet.rows()).anyMatch(row -> row.place().contains("server.js:"));
    assertThat(sheet.headline()).isNotBlank();
    awaitSheet(each -> each.streams().stream().anyMatch(stream -> stream.waiting()));
    Picture.save(panel, Theme.LIGHT, "tool-window-light");
    Picture.save(panel, Theme.DARK, "tool-window-dark");
  }

  @Test
  void drivesTheLoop() throws Exception {
    awaitSheet(each -> each.iterations() > 3);
    press("Pause");
    LoopSheet still = awaitSheet(LoopSheet::paused);
    press("Step");
    awaitSheet(each -> each.paused() && each.callbacks() > still.callbacks());
    press("Resume");
    awaitSheet(each -> !each.paused() && each.iterations() > still.iterations() + 2);
    press("Debug");
    assertThat(debugged).containsExactly(program.pid());
  }

  @Test
  void showsThatTheProgramHasEnded() throws Exception {
    awaitSheet(each -> each.iterations() > 3);
    program.destroy();
    awaitEnd();
  }

  private void awaitEnd() throws Exception {
    await(() -> Picture.texts(panel).stream().anyMatch(text -> text.contains("ended")));
  }

  @Test
  void goesOnWithTheNextProgram() throws Exception {
    awaitSheet(each -> each.iterations() > 3);
    program.destroy();
    awaitEnd();
    program.waitFor();
    program = run("next.js", "setInterval(() => {}, 50);");
    await(
        () -> {
          SwingUtilities.invokeAndWait(panel::look);
          return panel.sheet() != null && panel.sheet().title().contains("next.js");
        });
  }

  private LoopSheet awaitSheet(Predicate<LoopSheet> condition) throws Exception {
    LoopSheet[] found = {null};
    await(
        () -> {
          // As each second on a screen: a program that has just begun may not be reached at first.
          SwingUtilities.invokeAndWait(panel::look);
          SwingUtilities.invokeAndWait(() -> found[0] = panel.sheet());
          return found[0] != null && condition.test(found[0]);
        });
    return found[0];
  }

  private void press(String text) throws Exception {
    SwingUtilities.invokeAndWait(
        () ->
            Picture.all(panel).stream()
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(button -> button.getText().equals(text) && button.isEnabled())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text))
                .doClick());
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come about");
      }
      Thread.sleep(20);
    }
  }

  private final class TestDesk implements Desk {
    @Override
    public void openSource(Site site) {}

    @Override
    public void openPage(String url) {}

    @Override
    public void openVisualizer(long processId) {}

    @Override
    public void debug(long processId) {
      debugged.add(processId);
    }
  }
}
