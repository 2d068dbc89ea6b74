package dev.orrery.runtime.os;

/** What this machine is, decided once. */
public final class Platform {
  /** True on Linux, the only system whose C structures this package knows so far. */
  public static final boolean LINUX = "Linux".equals(System.getProperty("os.name"));

  private static final boolean WIDE_REGISTERS =
      switch (System.getProperty("os.arch")) {
        case "amd64", "aarch64" -> true;
        default -> false;
      };

  private Platform() {}

  /** Fails with a clear text where the native calls of this package do not work. */
  static void requireLinux() {
    if (!LINUX || !WIDE_REGISTERS) {
      throw new UnsupportedOperationException(
          "native calls are implemented for 64-bit Linux only, not for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch"));
    }
  }
}
