package dev.orrery.lsp.command;

import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a text, of each no more than its beginning: a program may print without end and never begin
 * another line. For one thread.
 */
final class CutLines implements AutoCloseable {
  private static final int END = -1;

  private final Reader in;
  private final int most;
  private boolean afterReturn;

  /**
   * @param in had better be buffered
   * @param most characters of a line
   */
  CutLines(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The next line without its end, which is LF, CR LF or CR; null if there is none. */
  String next() throws IOException {
    int c = in.read();
    if (afterReturn && c == '\n') {
      c = in.read();
    }
    if (c == END) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (c != END && c != '\n' && c != '\r') {
      if (line.length() < most) {
        line.append((char) c);
      }
      c = in.read();
    }
    afterReturn = c == '\r';
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
