package dev.orrery.runtime.binding.http;

/** Reads {@code HTTP/1.1}, also {@code RTSP/1.0} and {@code ICE/1.0}. */
final class VersionReader extends Reader {
  private static final String[] PROTOCOLS = {"HTTP/", "RTSP/", "ICE/"};

  private enum State {
    PROTOCOL,
    MAJOR,
    DOT,
    MINOR
  }

  private final MessageHead head;
  private State state = State.PROTOCOL;
  private int lenient;
  private boolean request;
  private String protocol;
  private int matched;

  VersionReader(MessageHead head) {
    this.head = head;
  }

  void start(boolean ofRequest, int lenientFlags) {
    done = false;
    request = ofRequest;
    lenient = lenientFlags;
    state = State.PROTOCOL;
    protocol = null;
    matched = 0;
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      int c = in[p] & 0xff;
      switch (state) {
        case PROTOCOL -> protocol(c, p);
        case MAJOR -> {
          head.major = digit(c, "Invalid major version", p);
          state = State.DOT;
        }
        case DOT -> {
          if (c != '.') {
            throw invalid("Expected dot", p);
          }
          state = State.MINOR;
        }
        case MINOR -> {
          head.minor = digit(c, "Invalid minor version", p);
          checkVersion(p + 1);
          done = true;
        }
      }
      p++;
    }
    return p;
  }

  private void protocol(int c, int at) {
    if (protocol == null) {
      protocol = c == 'R' ? PROTOCOLS[1] : c == 'I' ? PROTOCOLS[2] : PROTOCOLS[0];
    }
    if (request && matched == protocol.length() - 1) {
      checkMethod(at);
    }
    if (protocol.charAt(matched) != c) {
      throw new HttpParseException("HPE_INVALID_CONSTANT", "Expected HTTP/, RTSP/ or ICE/", at);
    }
    if (++matched == protocol.length()) {
      state = State.MAJOR;
    }
  }

  private void checkMethod(int at) {
    String problem =
        switch (protocol) {
          case "HTTP/" ->
              HttpMethod.allowedInHttp(head.method) ? null : "Invalid method for HTTP/x.x request";
          case "RTSP/" ->
              HttpMethod.allowedInRtsp(head.method) ? null : "Invalid method for RTSP/x.x request";
          default ->
              head.method == HttpMethod.SOURCE
                  ? null
                  : "Expected SOURCE method for ICE/x.x request";
        };
    if (problem != null) {
      throw new HttpParseException("HPE_INVALID_CONSTANT", problem, at);
    }
  }

  private void checkVersion(int at) {
    boolean known =
        switch (head.major) {
          case 0 -> head.minor == 9;
          case 1 -> head.minor <= 1;
          case 2 -> head.minor == 0;
          default -> false;
        };
    if (!known && (lenient & Lenient.VERSION) == 0) {
      throw invalid("Invalid HTTP version", at);
    }
  }

  private static int digit(int c, String problem, int at) {
    if (!CharTable.digit(c)) {
      throw invalid(problem, at);
    }
    return c - '0';
  }

  private static HttpParseException invalid(String reason, int at) {
    return new HttpParseException("HPE_INVALID_VERSION", reason, at);
  }
}
