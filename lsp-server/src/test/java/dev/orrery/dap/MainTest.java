package dev.orrery.dap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The adapter as a process of its own. */
class MainTest {
  @Test
  @Timeout(120)
  void endsWhenItsClientHasDisconnected() throws Exception {
    Process adapter =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.orrery.dap.Main",
                "--stdio")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Its input stays open.
    try (OutputStream in = adapter.getOutputStream();
        InputStream out = adapter.getInputStream()) {
      send(in, "{\"seq\":1,\"type\":\"request\",\"command\":\"disconnect\",\"arguments\":{}}");
      String answers = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).contains("\"command\":\"disconnect\"").contains("\"success\":true");
      assertThat(adapter.waitFor()).isZero();
    } finally {
      adapter.destroyForcibly();
    }
  }

  private static void send(OutputStream to, String message) throws Exception {
    to.write(("Content-Length: " + message.length() + "\r\n\r\n" + message).getBytes());
    to.flush();
  }
}
