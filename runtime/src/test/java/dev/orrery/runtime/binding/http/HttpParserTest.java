package dev.orrery.runtime.binding.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orrery.runtime.binding.http.HttpEvents.HeadersVerdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpParserTest {

  static List<ParserCase> cases() {
    return ParserCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reportsWhatTheTableSays(ParserCase row) {
    assertThat(row.read(List.of(row.bytes()))).isEqualTo(row.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsByteByByte(ParserCase row) {
    List<byte[]> pieces = new ArrayList<>();
    for (byte b : row.bytes()) {
      pieces.add(new byte[] {b});
    }
    assertThat(row.read(pieces)).isEqualTo(row.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTwoPiecesSplitAnywhere(ParserCase row) {
    byte[] all = row.bytes();
    for (int at = 1; at < all.length; at++) {
      List<byte[]> pieces =
          List.of(Arrays.copyOf(all, at), Arrays.copyOfRange(all, at, all.length));
      assertThat(row.read(pieces)).as("split at %d", at).isEqualTo(row.expected());
    }
  }

  /** Damaged messages, too, mean the same however they are cut. */
  @Test
  void splittingNeverMatters() {
    Random random = new Random(7);
    List<ParserCase> rows = ParserCase.all();
    for (int round = 0; round < 20_000; round++) {
      ParserCase row = rows.get(random.nextInt(rows.size()));
      byte[] damaged = damage(row.bytes(), random);
      String whole = row.read(List.of(damaged));
      assertThat(row.read(cut(damaged, random)))
          .as(new String(damaged, StandardCharsets.ISO_8859_1))
          .isEqualTo(whole);
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      copy[random.nextInt(copy.length)] =
          random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
    }
    return copy;
  }

  private static List<byte[]> cut(byte[] bytes, Random random) {
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int end = Math.min(bytes.length, at + 1 + random.nextInt(20));
      pieces.add(Arrays.copyOfRange(bytes, at, end));
      at = end;
    }
    return pieces;
  }

  @Test
  void refusesHeadsOverTheLimit() {
    String request = "GET / HTTP/1.1\r\nA: " + "b".repeat(200) + "\r\n\r\n";
    List<byte[]> pieces = List.of(request.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new EventLog(true, 0, 100, HeadersVerdict.BODY).read(pieces))
        .endsWith("error HPE_HEADER_OVERFLOW Header overflow");
    assertThat(new EventLog(true, 0, 1000, HeadersVerdict.BODY).read(pieces)).endsWith("end");
  }

  @Test
  void refusesInputWhilePaused() {
    HttpParser parser = new HttpParser(new EventLog(true, 0, 100, HeadersVerdict.BODY));
    parser.reset(true, 100, 0);
    byte[] bytes = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    parser.pause();
    assertThatThrownBy(() -> parser.execute(bytes, 0, bytes.length))
        .isInstanceOfSatisfying(
            HttpParseException.class, e -> assertThat(e.code()).isEqualTo("HPE_PAUSED"));
    parser.resume();
    assertThat(parser.execute(bytes, 0, bytes.length)).isEqualTo(bytes.length);
  }

  @Test
  void tellsWhereTheErrorIs() {
    HttpParser parser = new HttpParser(new EventLog(true, 0, 100, HeadersVerdict.BODY));
    parser.reset(true, 100, 0);
    byte[] bytes = "GET / HTTP/1.1\r\nA b: c\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> parser.execute(bytes, 0, bytes.length))
        .isInstanceOfSatisfying(
            HttpParseException.class, e -> assertThat(e.position()).isEqualTo(17));
  }
}
