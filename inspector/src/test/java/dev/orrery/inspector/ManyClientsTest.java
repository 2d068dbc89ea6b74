package dev.orrery.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clients do not get into each other's way, whatever they send. */
class ManyClientsTest {
  private static final String PROGRAM =
      "globalThis.n = 0; setInterval(() => {}, 1000); console.log('up')";

  @Test
  void eachGetsItsOwnAnswersAndEvents() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect")) {
      program.awaitOutput("up");
      List<TestClient> clients = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        clients.add(program.connect());
      }
      clients.getFirst().call("Runtime.enable", "{}");
      for (TestClient client : clients) {
        client.send("Runtime.evaluate", "{\"expression\":\"++n\"}");
      }
      for (TestClient client : clients) {
        JsonObject answer = client.answer();
        assertThat(answer.get("id").getAsInt()).isLessThanOrEqualTo(2);
        assertThat(answer.has("result")).isTrue();
      }
      assertThat(clients.getLast().evaluate("n")).isEqualTo(20);
      clients.forEach(TestClient::close);
    }
  }

  @Test
  void garbageIsAnsweredAndTheProgramGoesOn() throws Exception {
    Random random = new Random(7);
    String valid = "{\"id\":1,\"method\":\"Runtime.evaluate\",\"params\":{\"expression\":\"1\"}}";
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect");
        TestClient client = program.connect()) {
      for (int i = 0; i < 500; i++) {
        client.send(mangled(valid, random));
        JsonObject answer = client.next();
        assertThat(answer.has("error") || answer.has("result")).as("%s", answer).isTrue();
      }
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
    }
  }

  private static String mangled(String text, Random random) {
    StringBuilder mangled = new StringBuilder(text);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      int at = random.nextInt(mangled.length());
      switch (random.nextInt(3)) {
        case 0 -> mangled.deleteCharAt(at);
        case 1 -> mangled.insert(at, (char) random.nextInt(1, 0x250));
        default -> mangled.setCharAt(at, "{}[]\",:0123456789eE+-.x\\u".charAt(random.nextInt(24)));
      }
    }
    return mangled.toString();
  }

  @Test
  void deepNestingIsAnError() throws Exception {
    try (TestProgram program = TestProgram.start(PROGRAM, "--inspect");
        TestClient client = program.connect()) {
      client.send("[".repeat(1_000_000));
      assertThat(client.next().has("error")).isTrue();
      client.send("{\"id\":1,\"method\":\"x\",\"params\":" + "{\"a\":".repeat(200_000));
      assertThat(client.next().has("error")).isTrue();
      assertThat(client.evaluate("1 + 1")).isEqualTo(2);
    }
  }
}
