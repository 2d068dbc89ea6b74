package dev.orrery.dap.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stream of messages that ends where one claims to be longer than any of a client's is, since whoever
 * reads it makes room for all of it. The thread that reads.
 */
public final class BoundedInput extends FilterInputStream {
  private static final int MAX_MESSAGE = 64 << 20;
  private static final int MAX_HEADER = 4096;
  private static final Pattern LENGTH =
      Pattern.compile("content-length:\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

  private final StringBuilder header = new StringBuilder();
  private long length;

  /** What is left of the message's body; 0 while the header is read. */
  private long body;

  public BoundedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      take((byte) next);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    int read = in.read(bytes, offset, count);
    int at = 0;
    while (at < read) {
      if (body > 0) {
        int skipped = (int) Math.min(body, read - at);
        body -= skipped;
        at += skipped;
      } else {
        take(bytes[offset + at++]);
      }
    }
    return read;
  }

  private void take(byte next) throws IOException {
    if (body > 0) {
      body--;
    } else if (next != '\n') {
      header.append((char) (next & 0xff));
      if (header.length() > MAX_HEADER) {
        throw new IOException("a header that does not end");
      }
    } else {
      line(header.toString().strip());
      header.setLength(0);
    }
  }

  private void line(String text) throws IOException {
    Matcher matcher = LENGTH.matcher(text);
    if (matcher.matches()) {
      String digits = matcher.group(1);
      length =
          digits.length() > String.valueOf(MAX_MESSAGE).length()
              ? Long.MAX_VALUE
              : Long.parseLong(digits);
      if (length > MAX_MESSAGE) {
        throw new IOException("a message of " + digits + " bytes");
      }
    } else if (text.isEmpty()) {
      body = length;
      length = 0;
    }
  }

  /** What has been read already is not counted again. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
