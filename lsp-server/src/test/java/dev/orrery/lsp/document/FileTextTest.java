package dev.orrery.lsp.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTextTest {
  @Test
  void readsWhateverEncoding() {
    assertThat(FileText.decode("é😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("é😀");
    assertThat(FileText.decode("é".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("é");
    assertThat(FileText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    assertThat(FileText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("é");
    assertThat(FileText.decode("\uFEFFé".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("é");
    assertThat(FileText.decode(new byte[] {(byte) 0xEF, (byte) 0xBB})).isEqualTo("ï»");
  }
}
