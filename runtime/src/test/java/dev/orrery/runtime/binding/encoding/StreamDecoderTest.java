package dev.orrery.runtime.binding.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamDecoderTest {
  private static String byteByByte(StreamDecoder decoder, byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      text.append(decoder.decode(bytes, i, 1, false));
    }
    return text.append(decoder.decode(bytes, 0, 0, true)).toString();
  }

  @ParameterizedTest
  @CsvSource({"shift_jis, Shift_JIS", "euc-kr, EUC-KR", "utf-16le, UTF-16LE", "gb18030, GB18030"})
  void charactersMayBeSplit(String encoding, String charset) {
    String text = "a漢字b";
    StreamDecoder decoder = new CharsetStreamDecoder(encoding, true, false);
    assertThat(byteByByte(decoder, text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @Test
  void utf8StripsOneByteOrderMark() {
    byte[] bytes = "\uFEFF\uFEFFé".getBytes(StandardCharsets.UTF_8);
    assertThat(byteByByte(new Utf8Decoder(true, true), bytes)).isEqualTo("\uFEFFé");
    assertThat(byteByByte(new Utf8Decoder(true, false), bytes)).isEqualTo("\uFEFF\uFEFFé");
  }

  @Test
  void anIncompleteEndIsAnErrorOnlyAtTheEnd() {
    Utf8Decoder decoder = new Utf8Decoder(true, true);
    byte[] half = {(byte) 0xC3};
    assertThat(decoder.decode(half, 0, 1, false)).isEmpty();
    assertThat(decoder.decode(half, 0, 0, true)).isNull();
    assertThat(new Utf8Decoder(false, true).decode(half, 0, 1, true)).isEqualTo("\uFFFD");
  }

  @Test
  void singleByteTablesAreTheStandards() {
    byte[] bytes = {(byte) 0x80, (byte) 0x81, (byte) 0xFF};
    StreamDecoder windows1252 = new SingleByteDecoder("windows-1252", true);
    assertThat(windows1252.decode(bytes, 0, 3, true)).isEqualTo("€\u0081ÿ");
    byte[] hole = {(byte) 0xD9};
    assertThat(new SingleByteDecoder("windows-1255", true).decode(hole, 0, 1, true)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"latin1, windows-1252", "' UTF8\t', utf-8", "ucs-2, utf-16le", "sjis, shift_jis"})
  void labels(String label, String name) {
    assertThat(EncodingLabels.find(label)).isEqualTo(name);
    assertThat(EncodingLabels.find(label + '\u000B')).isNull();
  }
}
