package dev.orrery.runtime.binding.http;

/**
 * A message that cannot be understood. The code and the reason are the ones Node shows ({@code
 * HPE_*}); the position is an index into the slice being read.
 */
public final class HttpParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int position;

  HttpParseException(String code, String reason, int position) {
    super(reason, null, false, false);
    this.code = code;
    this.position = position;
  }

  /** The {@code HPE_*} code. */
  public String code() {
    return code;
  }

  /** Where reading stopped, as an index into the array that was given. */
  public int position() {
    return position;
  }
}
