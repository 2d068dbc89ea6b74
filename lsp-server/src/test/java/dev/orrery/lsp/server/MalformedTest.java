package dev.orrery.lsp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.lsp.ServerUnderTest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bytes that no decent client sends; the server answers what it can and goes on. */
class MalformedTest {
  private static final int METHOD_NOT_FOUND = -32601;

  @Test
  void goesOnAfterNonsense() throws Exception {
    try (Wire wire = new Wire()) {
      wire.send("{ this is no JSON");
      wire.send("[]");
      wire.send("{\"jsonrpc\":\"2.0\"}");
      wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\"}");
      wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}");
      wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":[1]}");
      wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":77}}");
      wire.send("{\"jsonrpc\":\"2.0\",\"method\":\"no/such\",\"params\":{}}");
      wire.send("{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}");
      assertThat(wire.ask(2, "textDocument/hover", "{}").has("error")).isTrue();
      assertThat(wire.ask(3, "textDocument/hover", "[3]").has("error")).isTrue();
      assertThat(wire.ask(4, "textDocument/inlayHint", "null").has("error")).isTrue();
      assertThat(code(wire.ask(5, "no/such", "{}"))).isEqualTo(METHOD_NOT_FOUND);
      assertThat(wire.ask(6, "textDocument/hover", hover()).has("error")).isFalse();
    }
  }

  @Test
  void goesOnAfterAHeaderWithoutLength() throws Exception {
    try (Wire wire = new Wire()) {
      wire.raw("X-Nothing: 1\r\n\r\n");
      assertThat(wire.ask(2, "textDocument/hover", hover()).has("error")).isFalse();
    }
  }

  private static String hover() {
    return "{\"textDocument\":{\"uri\":\"file:///a.js\"},\"position\":{\"line\":0,\"character\":0}}";
  }

  private static int code(JsonObject answer) {
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }

  /** A client that writes bytes. */
  private static final class Wire implements AutoCloseable {
    private final OutputStream out;
    private final InputStream in;

    Wire() throws IOException {
      Pipe there = Pipe.open();
      Pipe back = Pipe.open();
      out = Channels.newOutputStream(there.sink());
      in = new BufferedInputStream(Channels.newInputStream(back.source()));
      var exit =
          ServerUnderTest.serve(
              Channels.newInputStream(there.source()), Channels.newOutputStream(back.sink()));
      assertThat(exit).isNotDone();
      assertThat(ask(1, "initialize", "{\"capabilities\":{}}").has("result")).isTrue();
    }

    void raw(String bytes) throws IOException {
      out.write(bytes.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    void send(String json) throws IOException {
      raw("Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    /** Sends a request and waits for its answer. */
    JsonObject ask(int id, String method, String params) throws IOException {
      send(
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
              .formatted(id, method, params));
      while (true) {
        JsonObject message = receive();
        if (message.has("id")
            && !message.get("id").isJsonNull()
            && message.get("id").getAsString().equals(String.valueOf(id))) {
          return message;
        }
      }
    }

    private JsonObject receive() throws IOException {
      int length = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring("Content-Length: ".length()));
        }
      }
      return JsonParser.parseString(new String(in.readNBytes(length), StandardCharsets.UTF_8))
          .getAsJsonObject();
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        assertThat(c).isNotNegative();
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
