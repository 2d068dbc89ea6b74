package dev.orrery.runtime.binding.zlib;

/** What a handle does, in the order of the numbers that JavaScript passes. */
enum Mode {
  NONE,
  DEFLATE,
  INFLATE,
  GZIP,
  GUNZIP,
  DEFLATERAW,
  INFLATERAW,
  UNZIP,
  BROTLI_DECODE,
  BROTLI_ENCODE,
  ZSTD_COMPRESS,
  ZSTD_DECOMPRESS;

  private static final Mode[] BY_NUMBER = values();

  static Mode of(int number) {
    return BY_NUMBER[number];
  }
}
