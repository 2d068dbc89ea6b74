package dev.orrery.runtime.binding.http;

/** Reads header fields (or trailers) up to and with the empty line that ends them. */
final class HeaderReader extends Reader {
  private enum State {
    FIELD_START,
    NAME,
    SPACE_AFTER_NAME,
    VALUE_START,
    EMPTY_VALUE_LF,
    AFTER_EMPTY_VALUE,
    VALUE,
    VALUE_LF,
    AFTER_VALUE,
    END_LF
  }

  private final MessageHead head;
  private final HeaderBudget budget;
  private final Framing framing;
  private State state = State.FIELD_START;
  private boolean firstLine;
  private int lenient;

  HeaderReader(MessageHead head, HeaderBudget budget, Framing framing) {
    this.head = head;
    this.budget = budget;
    this.framing = framing;
  }

  /** {@code afterStartLine} is false for trailers. */
  void start(boolean afterStartLine, int lenientFlags) {
    done = false;
    firstLine = afterStartLine;
    lenient = lenientFlags;
    state = State.FIELD_START;
  }

  private boolean allows(int flag) {
    return (lenient & flag) != 0;
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      p =
          switch (state) {
            case FIELD_START -> fieldStart(in[p] & 0xff, p);
            case NAME -> name(in, p, end);
            case SPACE_AFTER_NAME -> spaceAfterName(in[p], p);
            case VALUE_START -> valueStart(in[p], p);
            case EMPTY_VALUE_LF -> emptyValueLf(in[p], p);
            case AFTER_EMPTY_VALUE -> afterEmptyValue(in[p], p);
            case VALUE -> value(in, p, end);
            case VALUE_LF -> valueLf(in[p], p);
            case AFTER_VALUE -> afterValue(in[p], p);
            case END_LF -> endLf(in[p], p);
          };
    }
    return p;
  }

  private int fieldStart(int c, int at) {
    if (c == ' ' && firstLine) {
      if (!allows(Lenient.HEADERS)) {
        throw new HttpParseException(
            "HPE_UNEXPECTED_SPACE", "Unexpected space after start line", at + 1);
      }
      return at + 1;
    }
    firstLine = false;
    if (c == '\r') {
      state = State.END_LF;
      return at + 1;
    }
    if (c == '\n') {
      if (!allows(Lenient.OPTIONAL_CR_BEFORE_LF)) {
        throw invalid("Invalid header field char", at + 1);
      }
      done = true;
      return at + 1;
    }
    if (!CharTable.TOKEN[c]) {
      throw invalid("Invalid header token", at);
    }
    state = State.NAME;
    return at;
  }

  private int name(byte[] in, int at, int end) {
    int p = at;
    while (p < end && CharTable.TOKEN[in[p] & 0xff]) {
      p++;
    }
    head.append(in, at, p);
    budget.spend(p - at, p);
    if (p == end) {
      return p;
    }
    boolean known = framing.identify(head);
    if (in[p] == ':') {
      return colon(p);
    }
    if (in[p] == ' ' && known) {
      if (!allows(Lenient.HEADERS)) {
        throw invalid("Invalid header field char", p + 1);
      }
      state = State.SPACE_AFTER_NAME;
      return p;
    }
    throw invalid("Invalid header token", p);
  }

  private int spaceAfterName(int c, int at) {
    if (c == ' ') {
      head.append((byte) c);
      return at + 1;
    }
    if (c != ':') {
      state = State.NAME;
      return at;
    }
    return colon(at);
  }

  private int colon(int at) {
    framing.name(at + 1);
    head.endPiece();
    state = State.VALUE_START;
    return at + 1;
  }

  private int valueStart(int c, int at) {
    switch (c) {
      case ' ', '\t' -> {
        return at + 1;
      }
      case '\r' -> state = State.EMPTY_VALUE_LF;
      case '\n' -> {
        if (!allows(Lenient.OPTIONAL_CR_BEFORE_LF)) {
          throw invalid("Invalid header value char", at + 1);
        }
        state = State.AFTER_EMPTY_VALUE;
      }
      default -> {
        framing.valueBegin(at);
        state = State.VALUE;
        return at;
      }
    }
    return at + 1;
  }

  private int emptyValueLf(int c, int at) {
    state = State.AFTER_EMPTY_VALUE;
    if (c == '\n') {
      return at + 1;
    }
    if (!allows(Lenient.HEADERS)) {
      throw new HttpParseException("HPE_STRICT", "Expected LF after CR", at);
    }
    return at;
  }

  private int afterEmptyValue(int c, int at) {
    if (c == ' ' || c == '\t') {
      if (!allows(Lenient.HEADERS)) {
        throw invalid("Invalid header value char", at + 1);
      }
      state = State.VALUE_START;
      return at + 1;
    }
    framing.emptyValue(at);
    head.endValue();
    state = State.FIELD_START;
    return at;
  }

  private int value(byte[] in, int at, int end) {
    boolean anyByte = allows(Lenient.HEADERS);
    int p = at;
    while (p < end) {
      int c = in[p] & 0xff;
      if (CharTable.FIELD_VALUE[c] || (anyByte && c != '\r' && c != '\n')) {
        p++;
      } else {
        break;
      }
    }
    framing.value(in, at, p);
    head.append(in, at, p);
    budget.spend(p - at, p == end ? p : p + 1);
    if (p == end) {
      return p;
    }
    int c = in[p] & 0xff;
    if (c == '\r') {
      state = State.VALUE_LF;
      return p + 1;
    }
    if (c != '\n') {
      if (framing.inLength()) {
        framing.lengthByte(c, p);
      }
      throw invalid("Invalid header value char", p);
    }
    if (!allows(Lenient.OPTIONAL_CR_BEFORE_LF)) {
      throw new HttpParseException("HPE_CR_EXPECTED", "Missing expected CR after header value", p);
    }
    state = State.AFTER_VALUE;
    return p + 1;
  }

  private int valueLf(int c, int at) {
    if (c != '\n') {
      throw new HttpParseException("HPE_LF_EXPECTED", "Missing expected LF after header value", at);
    }
    state = State.AFTER_VALUE;
    return at + 1;
  }

  /** A line that begins with white space continues the value (obs-fold), which is only tolerated. */
  private int afterValue(int c, int at) {
    if (c == ' ' || c == '\t') {
      if (!allows(Lenient.HEADERS)) {
        throw invalid("Unexpected whitespace after header value", at);
      }
      state = State.VALUE;
      return at;
    }
    framing.valueEnd();
    head.endValue();
    state = State.FIELD_START;
    return at;
  }

  private int endLf(int c, int at) {
    done = true;
    if (c == '\n') {
      return at + 1;
    }
    if (!allows(Lenient.OPTIONAL_LF_AFTER_CR)) {
      throw new HttpParseException("HPE_STRICT", "Expected LF after headers", at);
    }
    return at;
  }

  private static HttpParseException invalid(String reason, int at) {
    return new HttpParseException("HPE_INVALID_HEADER_TOKEN", reason, at);
  }
}
