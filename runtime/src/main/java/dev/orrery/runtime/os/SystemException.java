package dev.orrery.runtime.os;

import java.io.Serial;

/**
 * A failed system call. The engine turns it into the JavaScript error Node.js would throw: {@code
 * CODE: message, syscall 'path' -> 'dest'} with errno, code, syscall, path and dest.
 */
public final class SystemException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int errno;
  private final String syscall;
  private String path;
  private String dest;

  /**
   * Makes an exception without a Java stack trace: the JavaScript one is what users see.
   *
   * @param errno as in JavaScript: the negated number of the C library
   */
  public SystemException(int errno, String syscall) {
    super(null, null, false, false);
    this.errno = errno < 0 ? errno : -errno;
    this.syscall = syscall;
  }

  public SystemException(Errno errno, String syscall) {
    this(errno.number(), syscall);
  }

  /** The path the call was about, as the caller wrote it. */
  public SystemException path(String path) {
    this.path = path;
    return this;
  }

  /** The second path of calls with two. */
  public SystemException dest(String dest) {
    this.dest = dest;
    return this;
  }

  /** The same failure under another name, for calls made of several. */
  public SystemException as(String syscall) {
    return new SystemException(errno, syscall).path(path).dest(dest);
  }

  public boolean is(Errno wanted) {
    return errno == wanted.number();
  }

  public int errno() {
    return errno;
  }

  public String code() {
    return Errno.nameOf(errno);
  }

  public String syscall() {
    return syscall;
  }

  public String path() {
    return path;
  }

  public String dest() {
    return dest;
  }

  @Override
  public String getMessage() {
    StringBuilder text = new StringBuilder();
    text.append(code()).append(": ").append(Errno.messageOf(errno)).append(", ").append(syscall);
    if (path != null) {
      text.append(" '").append(path).append('\'');
    }
    if (dest != null) {
      text.append(" -> '").append(dest).append('\'');
    }
    return text.toString();
  }
}
