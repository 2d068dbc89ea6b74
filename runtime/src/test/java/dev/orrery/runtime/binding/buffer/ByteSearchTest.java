package dev.orrery.runtime.binding.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSearchTest {
  @ParameterizedTest
  @CsvSource({
    "b, 0, true, 1",
    "b, 2, true, 4",
    "b, -1, true, -1",
    "b, -2, true, 4",
    "b, 100, true, -1",
    "b, 100, false, 4",
    "b, 3, false, 1",
    "b, -100, false, -1",
    "b, -100, true, 1",
    "'', 2, true, 2",
    "'', 100, true, 6",
    "abcabcd, 0, true, -1"
  })
  void findsInBothDirections(String needle, double from, boolean ahead, int expected) {
    byte[] haystack = "xabcabcx".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = needle.getBytes(StandardCharsets.US_ASCII);
    assertThat(ByteSearch.find(haystack, 1, 6, bytes, from, 1, ahead)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, true, 2", "3, true, 2", "4, true, -1", "100, false, 2"})
  void utf16MatchesAtEvenDistances(double from, boolean ahead, int expected) {
    byte[] haystack = {9, 1, 1, 2, 1, 9};
    assertThat(ByteSearch.find(haystack, 0, 6, new byte[] {1, 2}, from, 2, ahead))
        .isEqualTo(expected);
  }
}
