package dev.orrery.runtime.binding.http;

/** Reads {@code HTTP/1.1 200 OK} up to and with its line end; the reason is optional. */
final class StatusLineReader extends Reader {
  private enum State {
    PROTOCOL,
    SPACE,
    CODE,
    AFTER_CODE,
    REASON,
    LINE_END_LF
  }

  private final MessageHead head;
  private final HeaderBudget budget;
  private final VersionReader version;
  private State state = State.PROTOCOL;
  private int lenient;
  private int digits;

  StatusLineReader(MessageHead head, HeaderBudget budget, VersionReader version) {
    this.head = head;
    this.budget = budget;
    this.version = version;
  }

  void start(int lenientFlags) {
    done = false;
    lenient = lenientFlags;
    state = State.PROTOCOL;
    digits = 0;
    version.start(false, lenientFlags);
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      int c = in[p] & 0xff;
      switch (state) {
        case PROTOCOL -> {
          p = version.read(in, p, end);
          if (version.done()) {
            state = State.SPACE;
          }
        }
        case SPACE -> {
          if (c != ' ') {
            throw new HttpParseException("HPE_INVALID_VERSION", "Expected space after version", p);
          }
          state = State.CODE;
          p++;
        }
        case CODE -> {
          code(c, p);
          p++;
        }
        case AFTER_CODE -> {
          afterCode(c, p);
          p++;
        }
        case REASON -> p = reason(in, p, end);
        case LINE_END_LF -> {
          // A second CR has always been taken for the LF here; servers that send it exist.
          if (c == '\n' || c == '\r') {
            p++;
          } else if ((lenient & Lenient.OPTIONAL_LF_AFTER_CR) == 0) {
            throw new HttpParseException("HPE_STRICT", "Expected LF after CR", p);
          }
          done = true;
        }
      }
    }
    return p;
  }

  private void code(int c, int at) {
    if (!CharTable.digit(c)) {
      throw invalidStatus("Invalid status code", at);
    }
    head.status = head.status * 10 + c - '0';
    if (++digits == 3) {
      state = State.AFTER_CODE;
    }
  }

  private void afterCode(int c, int at) {
    if (c == ' ') {
      state = State.REASON;
    } else if (c == '\r') {
      head.endPiece();
      state = State.LINE_END_LF;
    } else if (c != '\n') {
      throw invalidStatus("Invalid response status", at);
    } else if ((lenient & Lenient.OPTIONAL_CR_BEFORE_LF) == 0) {
      throw invalidStatus("Invalid response status", at + 1);
    } else {
      head.endPiece();
      done = true;
    }
  }

  private int reason(byte[] in, int at, int end) {
    int p = at;
    while (p < end && in[p] != '\r' && in[p] != '\n') {
      p++;
    }
    head.append(in, at, p);
    budget.spend(p - at, p);
    if (p == end) {
      return p;
    }
    head.endPiece();
    if (in[p] == '\r') {
      state = State.LINE_END_LF;
    } else if ((lenient & Lenient.OPTIONAL_CR_BEFORE_LF) == 0) {
      throw new HttpParseException(
          "HPE_CR_EXPECTED", "Missing expected CR after response line", p + 1);
    } else {
      done = true;
    }
    return p + 1;
  }

  private static HttpParseException invalidStatus(String reason, int at) {
    return new HttpParseException("HPE_INVALID_STATUS", reason, at);
  }
}
