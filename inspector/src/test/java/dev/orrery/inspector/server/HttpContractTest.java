package dev.orrery.inspector.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP clients are told, and what is refused. */
class HttpContractTest {
  private static final String REFUSED =
      "HTTP/1.0 400 Bad Request\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
          + "WebSockets request was expected\r\n";

  private TestServer server;

  @BeforeEach
  void open() throws ListenException {
    server = new TestServer(ServerLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/json", "/json/", "/json/list"})
  void targetIsListedWithTheHostOfTheRequest(String path) throws Exception {
    String answer = server.ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(answer)
        .startsWith(
            "HTTP/1.0 200 OK\r\nContent-Type: application/json; charset=UTF-8\r\n"
                + "Cache-Control: no-cache\r\nContent-Length: ")
        .contains("\"webSocketDebuggerUrl\": \"ws://localhost" + server.path() + "\"")
        .contains("\"title\": \"app.js\"")
        .contains("\"url\": \"file:///app.js\"")
        .endsWith("} ]\n\n");
  }

  @Test
  void withoutHostTheAddressIsTold() throws Exception {
    assertThat(server.ask("GET /json HTTP/1.1\r\n\r\n"))
        .contains("\"ws://127.0.0.1:" + server.server().port() + server.path() + "\"");
  }

  @Test
  void versionIsNodes() throws Exception {
    assertThat(server.ask("GET /json/version HTTP/1.1\r\n\r\n"))
        .endsWith("{\n  \"Browser\": \"node.js/v1\",\n  \"Protocol-Version\": \"1.1\"\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET /json/foo HTTP/1.1\r\n\r\n",
        "GET /json/list?x=1 HTTP/1.1\r\n\r\n",
        "GET /json/new HTTP/1.1\r\n\r\n",
        "POST /json HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
        "PUT /json HTTP/1.1\r\n\r\n",
        "garbage\r\n\r\n",
        "GET /json HTTP/1.1\r\nHost: example.com\r\n\r\n",
        "GET /json/version HTTP/1.1\r\nHost: localhost.example.com\r\n\r\n",
      })
  void everythingElseIsRefused(String request) throws Exception {
    assertThat(server.ask(request)).isEqualTo(REFUSED);
  }

  @Test
  void webSocketNeedsTheSecretPath() throws Exception {
    assertThat(server.ask(TestServer.upgradeRequest("/", "localhost"))).isEqualTo(REFUSED);
    assertThat(server.ask(TestServer.upgradeRequest(server.path() + "0", "localhost")))
        .isEqualTo(REFUSED);
    assertThat(server.ask(TestServer.upgradeRequest(server.path().toUpperCase(), "localhost")))
        .isEqualTo(REFUSED);
  }

  /** A page of another origin reaches this port if its name is made to resolve to this machine. */
  @Test
  void webSocketNeedsAHostThatIsNoName() throws Exception {
    assertThat(server.ask(TestServer.upgradeRequest(server.path(), "rebind.example.com:9229")))
        .isEqualTo(REFUSED);
  }

  @Test
  void headOfEndlessLengthIsRefused() throws Exception {
    String answer = server.ask("GET /json HTTP/1.1\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
    assertThat(answer).isEqualTo(REFUSED);
  }
}
