package dev.orrery.runtime.os;

import java.nio.charset.StandardCharsets;

/**
 * A path as the kernel takes it (bytes, no zero inside) and as an error message shows it.
 *
 * @param bytes what goes to the C library; callers resolve relative paths before
 * @param text what {@link SystemException#path()} reports
 */
public record PosixPath(byte[] bytes, String text) {

  /** A path whose bytes are the UTF-8 form of {@code text}. */
  public static PosixPath of(String text) {
    return new PosixPath(text.getBytes(StandardCharsets.UTF_8), text);
  }

  /** The entry {@code name} of this directory. */
  public PosixPath child(byte[] name) {
    boolean slash = bytes.length > 0 && bytes[bytes.length - 1] == '/';
    byte[] joined = new byte[bytes.length + name.length + (slash ? 0 : 1)];
    System.arraycopy(bytes, 0, joined, 0, bytes.length);
    if (!slash) {
      joined[bytes.length] = '/';
    }
    System.arraycopy(name, 0, joined, joined.length - name.length, name.length);
    String shown = new String(name, StandardCharsets.UTF_8);
    return new PosixPath(joined, text.endsWith("/") ? text + shown : text + "/" + shown);
  }

  @Override
  public String toString() {
    return text;
  }
}
