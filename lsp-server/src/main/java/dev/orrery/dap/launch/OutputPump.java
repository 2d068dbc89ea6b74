package dev.orrery.dap.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Reads one stream of a program on a thread of its own and hands it on in pieces: who is slow to take
 * them makes the program wait.
 */
final class OutputPump {
  private static final int CHUNK = 8192;

  private OutputPump() {}

  /**
   * Begins to read.
   *
   * @param lines null if nothing is to be taken out
   * @return completes when there is no more
   */
  static CompletableFuture<Void> start(
      InputStream stream, InspectorLines lines, Consumer<String> sink) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("orrery-dap-output")
        .start(
            () -> {
              try {
                pump(stream, lines, sink);
              } finally {
                end.complete(null);
              }
            });
    return end;
  }

  private static void pump(InputStream stream, InspectorLines lines, Consumer<String> sink) {
    char[] buffer = new char[CHUNK];
    int kept = 0;
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      for (int read; (read = reader.read(buffer, kept, CHUNK - kept)) >= 0; ) {
        int end = kept + read;
        // A pair of surrogates stays together.
        kept = Character.isHighSurrogate(buffer[end - 1]) && end > 1 ? 1 : 0;
        hand(new String(buffer, 0, end - kept), lines, sink);
        buffer[0] = buffer[end - 1];
      }
    } catch (IOException _) {
      // The program was ended, and its stream with it.
    }
    String rest = new String(buffer, 0, kept) + (lines == null ? "" : lines.rest());
    if (!rest.isEmpty()) {
      sink.accept(rest);
    }
  }

  private static void hand(String text, InspectorLines lines, Consumer<String> sink) {
    String shown = lines == null ? text : lines.take(text);
    if (!shown.isEmpty()) {
      sink.accept(shown);
    }
  }
}
