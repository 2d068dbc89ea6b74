package dev.orrery.runtime.binding.http;

/** Reads {@code GET /path HTTP/1.1} up to and with its line end. */
final class RequestLineReader extends Reader {
  private static final String H2_PREFACE = "\r\n\r\nSM\r\n\r\n";

  private enum State {
    METHOD,
    BEFORE_URL,
    URL,
    BEFORE_PROTOCOL,
    PROTOCOL,
    LINE_END,
    LINE_END_LF,
    URL_LF,
    H2_PREFACE
  }

  private final MessageHead head;
  private final MethodReader methods = new MethodReader();
  private final UrlReader url;
  private final VersionReader version;
  private State state = State.METHOD;
  private int lenient;
  private int prefaceMatched;

  RequestLineReader(MessageHead head, HeaderBudget budget, VersionReader version) {
    this.head = head;
    this.version = version;
    this.url = new UrlReader(head, budget);
  }

  void start(int lenientFlags) {
    done = false;
    lenient = lenientFlags;
    state = State.METHOD;
    prefaceMatched = 0;
    methods.start();
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      int c = in[p] & 0xff;
      switch (state) {
        case METHOD -> {
          method(c, p);
          p++;
        }
        case BEFORE_URL -> {
          if (c == ' ') {
            p++;
          } else {
            url.start(head.method == HttpMethod.CONNECT);
            state = State.URL;
          }
        }
        case URL -> {
          p = url.read(in, p, end);
          if (url.done()) {
            afterUrl(in[p]);
            p++;
          }
        }
        case BEFORE_PROTOCOL -> {
          if (c == ' ') {
            p++;
          } else if (c == '\t' || c == '\f') {
            throw new HttpParseException("HPE_INVALID_URL", "Invalid characters in url", p + 1);
          } else {
            version.start(true, lenient);
            state = State.PROTOCOL;
          }
        }
        case PROTOCOL -> {
          p = version.read(in, p, end);
          if (version.done()) {
            state = head.method == HttpMethod.PRI ? State.H2_PREFACE : State.LINE_END;
          }
        }
        case LINE_END -> {
          lineEnd(c, p);
          p++;
        }
        case LINE_END_LF -> {
          if (c == '\n') {
            p++;
          } else if ((lenient & Lenient.OPTIONAL_LF_AFTER_CR) == 0) {
            throw new HttpParseException("HPE_STRICT", "Expected CRLF after version", p);
          }
          done = true;
        }
        case URL_LF -> {
          if (c != '\n') {
            throw new HttpParseException("HPE_INVALID_URL", "Expected CRLF", p);
          }
          p++;
          done = true;
        }
        case H2_PREFACE -> {
          preface(c, p);
          p++;
        }
      }
    }
    return p;
  }

  private void method(int c, int at) {
    if (methods.take(c)) {
      return;
    }
    int method = methods.method();
    if (method < 0) {
      throw new HttpParseException("HPE_INVALID_METHOD", "Invalid method encountered", at);
    }
    if (c != ' ') {
      throw new HttpParseException("HPE_INVALID_METHOD", "Expected space after method", at);
    }
    head.method = method;
    state = State.BEFORE_URL;
  }

  /** A line that ends after the target is a request of HTTP/0.9. */
  private void afterUrl(int c) {
    if (c == ' ') {
      state = State.BEFORE_PROTOCOL;
      return;
    }
    head.major = 0;
    head.minor = 9;
    if (c == '\r') {
      state = State.URL_LF;
    } else {
      done = true;
    }
  }

  private void lineEnd(int c, int at) {
    if (c == '\r' || (c == '\n' && (lenient & Lenient.OPTIONAL_CR_BEFORE_LF) != 0)) {
      state = State.LINE_END_LF;
      return;
    }
    throw new HttpParseException(
        "HPE_INVALID_VERSION", "Expected CRLF after version", c == '\n' ? at + 1 : at);
  }

  private void preface(int c, int at) {
    if (H2_PREFACE.charAt(prefaceMatched) != c) {
      throw new HttpParseException("HPE_INVALID_VERSION", "Expected HTTP/2 Connection Preface", at);
    }
    if (++prefaceMatched == H2_PREFACE.length()) {
      throw new HttpParseException("HPE_PAUSED_H2_UPGRADE", "Pause on PRI/Upgrade", at + 1);
    }
  }
}
