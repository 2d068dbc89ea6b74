package dev.orrery.runtime.binding.zlib;

/** zlib's result codes, by number and by Node's name. */
enum ZlibError {
  STREAM_END(1),
  NEED_DICT(2),
  ERRNO(-1),
  STREAM_ERROR(-2),
  DATA_ERROR(-3),
  MEM_ERROR(-4),
  BUF_ERROR(-5),
  VERSION_ERROR(-6);

  private final int number;

  ZlibError(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  String code() {
    return "Z_" + name();
  }
}
