package dev.orrery.runtime.binding.http;

/** Checks a request target byte by byte and collects it; ends before the space or line end. */
final class UrlReader extends Reader {
  private enum State {
    START,
    SCHEMA,
    SCHEMA_SLASH,
    SCHEMA_SLASH_SLASH,
    SERVER,
    SERVER_AFTER_AT,
    PATH,
    QUERY,
    FRAGMENT
  }

  private final MessageHead head;
  private final HeaderBudget budget;
  private State state = State.START;

  UrlReader(MessageHead head, HeaderBudget budget) {
    this.head = head;
    this.budget = budget;
  }

  /** A CONNECT target is an authority, others begin with a path or a schema. */
  void start(boolean authority) {
    done = false;
    state = authority ? State.SERVER : State.START;
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      if (state.compareTo(State.PATH) >= 0) {
        p = skipPlain(in, p, end);
        if (p == end) {
          break;
        }
      }
      int c = in[p] & 0xff;
      if (CharTable.URL[c]) {
        state = next(c, p);
        p++;
      } else {
        endOrFail(c, p);
      }
    }
    head.append(in, at, p);
    budget.spend(p - at, p);
    if (done) {
      head.endPiece();
    }
    return p;
  }

  /** Most of a target is path characters: run over them without a state change. */
  private static int skipPlain(byte[] in, int at, int end) {
    int p = at;
    while (p < end && CharTable.URL[in[p] & 0xff] && in[p] != '?' && in[p] != '#') {
      p++;
    }
    return p;
  }

  private void endOrFail(int c, int at) {
    boolean blank = c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\f';
    if (state == State.SCHEMA_SLASH_SLASH || !blank) {
      throw unexpected(at);
    }
    if (c == '\t' || c == '\f' || state.compareTo(State.SERVER) < 0) {
      throw invalid("Invalid characters in url", at + 1);
    }
    done = true;
  }

  private State next(int c, int at) {
    return switch (state) {
      case START -> {
        if (c == '/' || c == '*') {
          yield State.PATH;
        }
        if (!CharTable.letter(c)) {
          throw unexpected(at);
        }
        yield State.SCHEMA;
      }
      case SCHEMA -> {
        if (c == ':') {
          yield State.SCHEMA_SLASH;
        }
        if (!CharTable.letter(c)) {
          throw unexpected(at);
        }
        yield State.SCHEMA;
      }
      case SCHEMA_SLASH, SCHEMA_SLASH_SLASH -> {
        if (c != '/') {
          throw unexpected(at);
        }
        yield state == State.SCHEMA_SLASH ? State.SCHEMA_SLASH_SLASH : State.SERVER;
      }
      case SERVER, SERVER_AFTER_AT -> server(c, at);
      case PATH -> c == '?' ? State.QUERY : c == '#' ? State.FRAGMENT : State.PATH;
      case QUERY -> c == '#' ? State.FRAGMENT : State.QUERY;
      case FRAGMENT -> State.FRAGMENT;
    };
  }

  private State server(int c, int at) {
    if (c == '/') {
      return State.PATH;
    }
    if (c == '?') {
      return State.QUERY;
    }
    if (c == '@') {
      if (state == State.SERVER_AFTER_AT) {
        throw invalid("Double @ in url", at + 1);
      }
      return State.SERVER_AFTER_AT;
    }
    if (!CharTable.URL_SERVER[c]) {
      throw unexpected(at);
    }
    return State.SERVER;
  }

  private HttpParseException unexpected(int at) {
    return invalid(
        switch (state) {
          case START -> "Unexpected start char in url";
          case SCHEMA, SCHEMA_SLASH, SCHEMA_SLASH_SLASH -> "Unexpected char in url schema";
          case SERVER, SERVER_AFTER_AT -> "Unexpected char in url server";
          case PATH -> "Invalid char in url path";
          case QUERY -> "Invalid char in url query";
          case FRAGMENT -> "Invalid char in url fragment start";
        },
        at);
  }

  private static HttpParseException invalid(String reason, int at) {
    return new HttpParseException("HPE_INVALID_URL", reason, at);
  }
}
