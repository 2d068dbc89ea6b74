package dev.orrery.inspector.session;

/** The error answer to a command. */
public final class CdpError extends RuntimeException {
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int SERVER_ERROR = -32000;

  private final int code;
  private final String data;

  /** {@code data}: details, may be null. */
  public CdpError(int code, String message, String data) {
    super(message, null, false, false);
    this.code = code;
    this.data = data;
  }

  /** The command is known but cannot be done. */
  public static CdpError server(String message) {
    return new CdpError(SERVER_ERROR, message, null);
  }

  static CdpError parse(String message) {
    return new CdpError(PARSE_ERROR, message, null);
  }

  /** What came is no proper request. */
  public static CdpError request(String message) {
    return new CdpError(INVALID_REQUEST, message, null);
  }

  static CdpError notFound(String method) {
    return new CdpError(METHOD_NOT_FOUND, "'" + method + "' wasn't found", null);
  }

  /** A parameter is missing or of another type. */
  public static CdpError params(String details) {
    return new CdpError(INVALID_PARAMS, "Invalid parameters", details);
  }

  /** A parameter has a value that means nothing. */
  public static CdpError invalid(String message) {
    return new CdpError(INVALID_PARAMS, message, null);
  }

  public int code() {
    return code;
  }

  /** May be null. */
  public String data() {
    return data;
  }
}
