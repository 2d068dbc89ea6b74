package dev.orrery.runtime.binding.http;

/** Limits the bytes of target, fields and chunk extensions, so that a head cannot eat the memory. */
final class HeaderBudget {
  private static final int MAX_CHUNK_EXTENSIONS = 16 * 1024;

  private int limit;
  private int header;
  private int extensions;

  /** Limit of header bytes in a message. */
  void limit(int bytes) {
    limit = bytes;
  }

  void reset() {
    header = 0;
    extensions = 0;
  }

  void spend(int bytes, int position) {
    header += bytes;
    if (header >= limit) {
      throw new HttpParseException("HPE_HEADER_OVERFLOW", "Header overflow", position);
    }
  }

  void spendExtension(int bytes, int position) {
    extensions += bytes;
    if (extensions > MAX_CHUNK_EXTENSIONS) {
      throw new HttpParseException(
          "HPE_CHUNK_EXTENSIONS_OVERFLOW", "Chunk extensions overflow", position);
    }
  }
}
