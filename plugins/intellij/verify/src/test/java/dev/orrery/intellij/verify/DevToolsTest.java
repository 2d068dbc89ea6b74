package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.intellij.browser.BrowserFinder;
import dev.orrery.intellij.browser.DevToolsWindow;
import dev.orrery.intellij.program.InspectorLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** DevTools of a real browser, on a program that runs. Skipped where there is no browser. */
@EnabledIf("isThere")
class DevToolsTest {
  private static final Path BROWSER = BrowserFinder.ofMachine(System.getenv()).find();
  private static final long PATIENCE_S = 120;

  private Path folder;
  private Process program;

  static boolean isThere() {
    return BROWSER != null;
  }

  @BeforeEach
  void start() throws IOException {
    folder = Artifacts.fresh("devtools");
    Path script = Files.writeString(folder.resolve("app.js"), "setInterval(() => {}, 1000);");
    program =
        new ProcessBuilder(Launcher.path().toString(), "--inspect=127.0.0.1:0", script.toString())
            .redirectErrorStream(true)
            .start();
    // What is read below ends then, too.
    CompletableFuture.delayedExecutor(PATIENCE_S, TimeUnit.SECONDS)
        .execute(program::destroyForcibly);
  }

  @AfterEach
  void end() throws Exception {
    program.destroyForcibly().waitFor();
    Path pid = folder.resolve("browser.pid");
    if (Files.exists(pid)) {
      ProcessHandle browser =
          ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElse(null);
      if (browser != null && browser.destroy()) {
        browser.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void areConnectedToTheProgram() throws Exception {
    try (BufferedReader output = program.inputReader()) {
      String address = InspectorLine.address(awaitLine(output, "Debugger listening on "));
      new DevToolsWindow(headless(), folder.resolve("a profile")).open(address);
      // Said by the program, of a client that has come.
      awaitLine(output, "Debugger attached.");
    }
  }

  private static String awaitLine(BufferedReader output, String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new AssertionError("the program does not say " + start);
  }

  /** The browser without a screen, as any user. */
  private Path headless() throws IOException {
    Path file = folder.resolve("browser");
    Files.writeString(
        file,
        """
        #!/bin/sh
        echo $$ > '%s'
        exec '%s' --headless=new --no-sandbox --disable-gpu "$@"
        """
            .formatted(folder.resolve("browser.pid"), BROWSER));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
