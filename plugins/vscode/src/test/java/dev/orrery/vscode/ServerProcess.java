package dev.orrery.vscode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A language server in a process of its own, asked once. */
final class ServerProcess {
  private static final String HEADER = "Content-Length: ";
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";

  private ServerProcess() {}

  /** What it announces to a client that says nothing of itself. */
  static JsonObject capabilities() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.orrery.lsp.Main",
                "--stdio")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = process.getOutputStream();
        DataInputStream in = new DataInputStream(process.getInputStream())) {
      byte[] message = INITIALIZE.getBytes(StandardCharsets.UTF_8);
      out.write((HEADER + message.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(message);
      out.flush();
      JsonObject answer = message(in);
      while (!answer.has("result")) {
        answer = message(in);
      }
      return answer.getAsJsonObject("result").getAsJsonObject("capabilities");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static JsonObject message(DataInputStream in) throws IOException {
    byte[] text = new byte[length(in)];
    in.readFully(text);
    return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  /** Reads a message's head, which ends with an empty line. */
  private static int length(DataInputStream in) throws IOException {
    int length = -1;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith(HEADER)) {
        length = Integer.parseInt(line.substring(HEADER.length()));
      }
    }
    return length;
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
