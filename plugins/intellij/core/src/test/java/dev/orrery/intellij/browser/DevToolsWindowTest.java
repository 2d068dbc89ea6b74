package dev.orrery.intellij.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser is asked; a server here plays its port. */
class DevToolsWindowTest {
  private static final String INSPECTOR = "127.0.0.1:1/a-b";
  private static final String PAGES =
      """
      [ {
         "description": "",
         "id": "C0FFEE",
         "title": "about:blank",
         "type": "page",
         "url": "about:blank"
      } ]
      """;

  private static final String FRONTEND = "GET /devtools/js_app.html";

  @TempDir Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Path profile;

  @BeforeEach
  void begin() throws IOException {
    profile = folder.resolve("a profile");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    byte[] body = PAGES.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String opens() {
    return "PUT /json/new?http://127.0.0.1:"
        + server.getAddress().getPort()
        + "/devtools/js_app.html?experiments=true%26v8only=true%26ws="
        + INSPECTOR;
  }

  @Test
  void isATabOfABrowserThatRuns() throws Exception {
    portFile(server.getAddress().getPort());
    new DevToolsWindow(folder.resolve("none"), profile).open(INSPECTOR);
    assertThat(asked).containsExactly(FRONTEND, opens());
  }

  @Test
  void startsABrowserInPlaceOfOneThatHasEnded() throws Exception {
    portFile(closedPort());
    Path browser =
        script(
            "printf '%s\\n' \"$@\" > '" + folder.resolve("arguments") + "'",
            "printf '" + server.getAddress().getPort() + "\\n/x' > \"$file\"");
    new DevToolsWindow(browser, profile).open(INSPECTOR);
    assertThat(asked)
        .containsExactly("GET /json/list", FRONTEND, opens(), "GET /json/close/C0FFEE");
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .contains("--user-data-dir=" + profile, "--remote-debugging-port=0")
        .endsWith("about:blank");
  }

  @Test
  void saysThatTheBrowserHasEnded() throws IOException {
    Path browser = script("exit 21");
    assertThatThrownBy(() -> new DevToolsWindow(browser, profile).open(INSPECTOR))
        .isInstanceOf(IOException.class)
        .hasMessage("browser has ended with exit code 21.");
  }

  private void portFile(int port) throws IOException {
    Files.createDirectories(profile);
    Files.writeString(profile.resolve("DevToolsActivePort"), port + "\n/devtools/browser/x");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path script(String... lines) throws IOException {
    Path file = folder.resolve("browser");
    Files.writeString(
        file,
        "#!/bin/sh\nfile='"
            + profile.resolve("DevToolsActivePort")
            + "'\n"
            + String.join("\n", lines)
            + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
