package dev.orrery.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesPreviewTest {
  private static String preview(String text, int length) {
    return BytesPreview.of(text.getBytes(StandardCharsets.UTF_8), 0, length);
  }

  @Test
  void textIsShownAsText() {
    assertThat(preview("a line\r\n\tü", 10)).isEqualTo("a line\r\n\tü".substring(0, 9));
    assertThat(preview("", 0)).isEmpty();
  }

  @Test
  void aCharacterCutInHalfIsLeftOut() {
    assertThat(preview("aü", 2)).isEqualTo("a");
  }

  @Test
  void otherBytesAreShownAsABufferIs() {
    byte[] gzip = {0, 0x1f, (byte) 0x8b, 8, 0};
    assertThat(BytesPreview.of(gzip, 1, 3)).isEqualTo("<Buffer 1f 8b 08>");
    assertThat(preview("a\0b", 3)).isEqualTo("<Buffer 61 00 62>");
  }
}
