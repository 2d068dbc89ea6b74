package dev.orrery.runtime.binding.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCodecTest {
  @ParameterizedTest
  @CsvSource({
    "YWJj, 616263",
    "YWJj=ZGVm, 616263",
    "YQ==YQ==, 61",
    "YW*Jj, 616263",
    "-_+/, FBFFBF",
    "Y, ''",
    "YWI, 6162"
  })
  void base64IsReadLeniently(String text, String hex) {
    assertThat(TextCodec.encode(TextCodec.BASE64, text)).asHexString().isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource({"abxx12, AB", "abc, AB", "zz, ''", "12z4, 12"})
  void hexStopsAtTheFirstPairThatIsNone(String text, String hex) {
    assertThat(TextCodec.encode(TextCodec.HEX, text)).asHexString().isEqualTo(hex);
  }

  @Test
  void asciiReadsSevenBits() {
    byte[] bytes = {(byte) 0xE1, 'b'};
    assertThat(TextCodec.decode(TextCodec.ASCII, bytes, 0, 2)).isEqualTo("ab");
    assertThat(TextCodec.decode(TextCodec.LATIN1, bytes, 0, 2)).isEqualTo("áb");
  }

  @Test
  void utf16KeepsLoneSurrogatesAndDropsAnOddByte() {
    byte[] bytes = TextCodec.encode(TextCodec.UTF16LE, "a\uD800");
    assertThat(bytes).asHexString().isEqualTo("610000D8");
    assertThat(TextCodec.decode(TextCodec.UTF16LE, bytes, 0, 3)).isEqualTo("a");
    assertThat(TextCodec.write(TextCodec.UTF16LE, "ab", new byte[4], 0, 3)).isEqualTo(2);
  }

  @Test
  void forgivingBase64TellsItsErrorsApart() {
    assertThat(ForgivingBase64.decode(" YQ = = ")).isEqualTo("a");
    assertThat(ForgivingBase64.decode("YQ=")).isEqualTo(ForgivingBase64.INVALID_CHARACTER);
    assertThat(ForgivingBase64.decode("a")).isEqualTo(ForgivingBase64.DIGIT_LEFT_OVER);
    assertThat(ForgivingBase64.encode("\u0100")).isNull();
  }
}
