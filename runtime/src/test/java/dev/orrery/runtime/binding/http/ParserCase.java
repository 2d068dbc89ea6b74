package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.binding.http.HttpEvents.HeadersVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A row of parser-cases.txt: what is sent, and what a parser has to report. */
record ParserCase(
    boolean request, int lenient, HeadersVerdict verdict, String input, String expected) {

  byte[] bytes() {
    return input.getBytes(StandardCharsets.ISO_8859_1);
  }

  String read(List<byte[]> pieces) {
    return new EventLog(request, lenient, 16 * 1024, verdict).read(pieces);
  }

  @Override
  public String toString() {
    return EventLog.escape(input);
  }

  /** Rows are pairs of lines: {@code kind[,lenient][,no-body|upgrade] input}, then the events. */
  static List<ParserCase> all() {
    List<ParserCase> cases = new ArrayList<>();
    List<String> lines =
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i += 2) {
      String[] row = lines.get(i).split(" ", 2);
      List<String> flags = List.of(row[0].split(","));
      cases.add(
          new ParserCase(
              flags.contains("request"),
              flags.contains("lenient") ? Lenient.ALL : Lenient.NONE,
              flags.contains("no-body")
                  ? HeadersVerdict.NO_BODY
                  : flags.contains("upgrade") ? HeadersVerdict.UPGRADE : HeadersVerdict.BODY,
              row[1].translateEscapes(),
              lines.get(i + 1)));
    }
    return cases;
  }

  private static String text() {
    try (InputStream in = ParserCase.class.getResourceAsStream("parser-cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
