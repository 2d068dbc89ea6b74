package dev.orrery.protocol.cdp;

/** The error answer to a command, on either side. */
public final class ProtocolException extends Exception {
  public static final int PARSE_ERROR = -32700;
  public static final int INVALID_REQUEST = -32600;
  public static final int METHOD_NOT_FOUND = -32601;
  public static final int INVALID_PARAMS = -32602;
  public static final int INTERNAL_ERROR = -32603;

  /** The command makes sense but cannot be done now. */
  public static final int SERVER_ERROR = -32000;

  private final int code;
  private final String data;

  public ProtocolException(int code, String message) {
    this(code, message, null);
  }

  /** {@code data}: details, may be null. */
  public ProtocolException(int code, String message, String data) {
    super(message);
    this.code = code;
    this.data = data;
  }

  /** For a command that cannot be done now. */
  public static ProtocolException refused(String message) {
    return new ProtocolException(SERVER_ERROR, message);
  }

  public int code() {
    return code;
  }

  /** May be null. */
  public String data() {
    return data;
  }
}
