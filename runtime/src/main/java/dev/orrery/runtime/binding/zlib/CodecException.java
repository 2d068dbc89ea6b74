package dev.orrery.runtime.binding.zlib;

/** Data that a codec cannot process, with what Node reports about it. */
final class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int errno;
  private final String code;

  CodecException(String message, ZlibError error) {
    this(message, error.number(), error.code());
  }

  CodecException(String message, int errno, String code) {
    super(message, null, false, false);
    this.errno = errno;
    this.code = code;
  }

  int errno() {
    return errno;
  }

  String code() {
    return code;
  }
}
