package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** The Network domain for clients that come and go while the program runs. */
class NetworkTest {
  private static final String PROGRAM =
      """
      const http = require('http');
      const server = http.createServer((req, res) => {
        res.setHeader('content-type', 'text/plain; charset=utf-8');
        res.end('hello from ' + req.url);
      });
      server.listen(0, '127.0.0.1', () => console.log('up'));
      function ask(path) {
        const { port } = server.address();
        http.get({ port, host: '127.0.0.1', path, agent: false }, (res) => res.resume());
      }
      globalThis.ask = ask;
      """;
  private static final String[] CLIENTS = {"--inspect", "--experimental-network-inspection"};

  private static void ask(TestClient client, String path) {
    client.send("Runtime.evaluate", "{\"expression\":\"ask('" + path + "')\"}");
  }

  private static String body(TestClient client, JsonObject event) throws Exception {
    String id = event.get("requestId").getAsString();
    JsonObject answer = client.call("Network.getResponseBody", "{\"requestId\":\"" + id + "\"}");
    return answer.getAsJsonObject("result").get("body").getAsString();
  }

  @Test
  void eachClientHasItsOwnData() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, CLIENTS);
        TestClient first = program.connect();
        TestClient second = program.connect()) {
      program.awaitOutput("up");
      first.call("Network.enable", "{}");
      second.call("Network.enable", "{\"maxResourceBufferSize\":3}");
      ask(first, "/one");
      assertThat(body(first, first.event("Network.loadingFinished"))).isEqualTo("hello from /one");
      assertThat(body(second, second.event("Network.loadingFinished"))).isEmpty();
    }
  }

  @Test
  void requestOfBeforeIsNotReported() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, CLIENTS);
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      ask(client, "/before");
      client.call("Network.enable", "{}");
      ask(client, "/after");
      JsonObject request = client.event("Network.requestWillBeSent").getAsJsonObject("request");
      assertThat(request.get("url").getAsString()).endsWith("/after");
    }
  }

  @Test
  void trackingGoesOnUntilTheLastClientLeaves() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, CLIENTS);
        TestClient first = program.connect()) {
      program.awaitOutput("up");
      first.call("Network.enable", "{}");
      TestClient second = program.connect();
      second.call("Network.enable", "{}");
      second.leave();
      ask(first, "/one");
      first.event("Network.loadingFinished");
      first.call("Network.disable", "{}");
      String count = "process.getBuiltinModule('diagnostics_channel')";
      String expression = count + ".hasSubscribers('http.client.request.created') ? 1 : 0";
      assertThat(first.evaluate(expression)).isZero();
    }
  }

  @Test
  void serversAreReportedOnlyIfAskedFor() throws Exception {
    try (TestProgram program =
            TestProgram.start(PROGRAM, "--inspect", "--inspect-server-requests");
        TestClient client = program.connect()) {
      program.awaitOutput("up");
      client.call("Network.enable", "{}");
      ask(client, "/one");
      JsonObject request = client.event("Network.requestWillBeSent");
      assertThat(request.getAsJsonObject("initiator").get("type").getAsString()).isEqualTo("other");
      JsonObject finished = client.event("Network.loadingFinished");
      assertThat(finished.get("requestId")).isEqualTo(request.get("requestId"));
      assertThat(body(client, finished)).isEqualTo("hello from /one");
    }
  }
}
