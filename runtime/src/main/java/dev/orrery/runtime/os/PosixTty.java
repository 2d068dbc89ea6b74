package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Terminal attributes and size. */
public final class PosixTty {
  private static final long TIOCGWINSZ = 0x5413;
  private static final int TCSADRAIN = 1;
  private static final int TERMIOS_BYTES = 60;

  private static final int C_IFLAG = 0;
  private static final int C_OFLAG = 4;
  private static final int C_CFLAG = 8;
  private static final int C_LFLAG = 12;
  private static final int VTIME_AT = 17 + 5;
  private static final int VMIN_AT = 17 + 6;

  private static final int BRKINT = 0x2;
  private static final int INPCK = 0x10;
  private static final int ISTRIP = 0x20;
  private static final int ICRNL = 0x100;
  private static final int IXON = 0x400;
  private static final int ONLCR = 0x4;
  private static final int CS8 = 0x30;
  private static final int ECHO = 0x8;
  private static final int ICANON = 0x2;
  private static final int IEXTEN = 0x8000;
  private static final int ISIG = 0x1;

  private static final CFunction TCGETATTR = new CFunction("tcgetattr");
  private static final CFunction TCSETATTR = new CFunction("tcsetattr");

  private PosixTty() {}

  /** Columns and rows of the terminal. */
  public static int[] windowSize(int fd) {
    byte[] size = new byte[8];
    PosixFd.ioctl(fd, TIOCGWINSZ, size);
    MemorySegment s = MemorySegment.ofArray(size);
    int rows = Short.toUnsignedInt(s.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0));
    int columns = Short.toUnsignedInt(s.get(ValueLayout.JAVA_SHORT_UNALIGNED, 2));
    return new int[] {columns, rows};
  }

  /** The terminal's attributes (a struct termios) to be given back to {@link #setAttributes}. */
  public static byte[] attributes(int fd) {
    try (Scratch s = Scratch.push()) {
      MemorySegment attributes = s.zeroed(TERMIOS_BYTES);
      TCGETATTR.check(s, "tcgetattr", fd, attributes.address());
      return Scratch.bytes(attributes, 0, TERMIOS_BYTES);
    }
  }

  /** Sets the attributes once all output is written. */
  public static void setAttributes(int fd, byte[] attributes) {
    try (Scratch s = Scratch.push()) {
      long copy = s.copyOf(attributes, 0, attributes.length).address();
      TCSETATTR.check(s, "tcsetattr", fd, TCSADRAIN, copy);
    }
  }

  /** The raw mode made of {@code attributes}: every key at once, no echo, no signals. */
  public static byte[] raw(byte[] attributes) {
    byte[] result = attributes.clone();
    MemorySegment s = MemorySegment.ofArray(result);
    change(s, C_IFLAG, BRKINT | ICRNL | INPCK | ISTRIP | IXON, 0);
    change(s, C_OFLAG, 0, ONLCR);
    change(s, C_CFLAG, 0, CS8);
    change(s, C_LFLAG, ECHO | ICANON | IEXTEN | ISIG, 0);
    s.set(JAVA_BYTE, VMIN_AT, (byte) 1);
    s.set(JAVA_BYTE, VTIME_AT, (byte) 0);
    return result;
  }

  private static void change(MemorySegment s, long offset, int clear, int set) {
    int flags = s.get(ValueLayout.JAVA_INT_UNALIGNED, offset);
    s.set(ValueLayout.JAVA_INT_UNALIGNED, offset, flags & ~clear | set);
  }
}
