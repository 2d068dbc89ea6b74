package dev.orrery.runtime.binding.zlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecTest {
  private static final byte[] TEXT =
      "to be, or not to be: ".repeat(200).getBytes(StandardCharsets.US_ASCII);

  /** Feeds input and takes output a few bytes at a time. */
  private static byte[] run(Codec codec, byte[] input, int piece, int finish)
      throws CodecException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] out = new byte[piece];
    int used = 0;
    do {
      int length = Math.min(piece, input.length - used);
      int flush = used + length == input.length ? finish : 0;
      int before = used;
      do {
        codec.step(flush, input, used, length - (used - before), out, 0, piece);
        used = before + length - codec.availableIn();
        all.write(out, 0, piece - codec.availableOut());
      } while (codec.availableOut() == 0);
    } while (used < input.length);
    return all.toByteArray();
  }

  private static Codec deflate(Mode mode, int windowBits) throws CodecException {
    return new DeflateCodec(mode, -1, windowBits, 8, 0, null);
  }

  @ParameterizedTest
  @CsvSource({
    "DEFLATE, INFLATE, 15, 1",
    "DEFLATERAW, INFLATERAW, 15, 7",
    "GZIP, GUNZIP, 15, 1",
    "GZIP, UNZIP, 15, 1",
    "DEFLATE, UNZIP, 15, 1",
    "DEFLATE, INFLATE, 9, 64",
    "GZIP, GUNZIP, 9, 5"
  })
  void roundTripsInPieces(Mode to, Mode from, int windowBits, int piece) throws CodecException {
    byte[] packed = run(deflate(to, windowBits), TEXT, piece, Flush.FINISH);
    assertThat(packed.length).isLessThan(TEXT.length / 10);
    assertThat(run(new InflateCodec(from, 0, null), packed, piece, Flush.FINISH)).isEqualTo(TEXT);
  }

  @Test
  void brotliAndZstandardRoundTrip() throws CodecException {
    int finish = 2;
    byte[] brotli = run(new BrotliEncodeCodec(new int[0]), TEXT, 50, finish);
    assertThat(run(new BrotliDecodeCodec(), brotli, 50, finish)).isEqualTo(TEXT);
    byte[] zstd = run(new ZstdCompressCodec(Map.of(), -1, null), TEXT, 50, finish);
    assertThat(run(new ZstdDecompressCodec(Map.of(), null), zstd, 50, finish)).isEqualTo(TEXT);
  }

  @Test
  void membersOfAGzipFileAreJoined() throws CodecException {
    byte[] one = run(deflate(Mode.GZIP, 15), new byte[] {'a'}, 100, Flush.FINISH);
    byte[] two = new byte[one.length * 2 + 3];
    System.arraycopy(one, 0, two, 0, one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    Codec codec = new InflateCodec(Mode.GUNZIP, 0, null);
    byte[] out = new byte[10];
    codec.step(Flush.FINISH, two, 0, two.length, out, 0, out.length);
    assertThat(out).startsWith('a', 'a', 0);
    assertThat(codec.availableIn()).isEqualTo(3); // padding
  }

  @ParameterizedTest
  @CsvSource({
    "INFLATE, 616263, incorrect header check",
    "GUNZIP, 1F8C, incorrect header check",
    "GUNZIP, 1F8B0900, unknown compression method",
    "INFLATERAW, FF, invalid block type",
    "INFLATE, 789C, unexpected end of file"
  })
  void errors(Mode mode, String hex, String message) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    Codec codec = new InflateCodec(mode, 0, null);
    assertThatThrownBy(() -> codec.step(Flush.FINISH, bytes, 0, bytes.length, new byte[10], 0, 10))
        .isInstanceOf(CodecException.class)
        .hasMessage(message);
  }

  @Test
  void checksumsContinue() {
    int whole = Crc32.update(0, TEXT, 0, TEXT.length);
    int first = Crc32.update(0, TEXT, 0, 10);
    assertThat(Crc32.update(first, TEXT, 10, TEXT.length - 10)).isEqualTo(whole);
  }
}
