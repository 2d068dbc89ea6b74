package dev.orrery.runtime.binding.http;

/** Reads the line before a chunk's data: {@code 1a;name=value;other="quoted"}. */
final class ChunkHeadReader extends Reader {
  private enum State {
    FIRST_DIGIT,
    SIZE,
    SPACES,
    EXTENSION,
    NAME,
    VALUE,
    QUOTED,
    QUOTED_PAIR,
    QUOTED_END,
    LF
  }

  private final HeaderBudget budget;
  private State state = State.FIRST_DIGIT;
  private int lenient;

  /** Size of the chunk; an unsigned 64-bit number. */
  long size;

  ChunkHeadReader(HeaderBudget budget) {
    this.budget = budget;
  }

  void start(int lenientFlags) {
    done = false;
    lenient = lenientFlags;
    size = 0;
    state = State.FIRST_DIGIT;
  }

  @Override
  int read(byte[] in, int at, int end) {
    int p = at;
    while (p < end && !done) {
      int c = in[p] & 0xff;
      switch (state) {
        case FIRST_DIGIT -> {
          if (CharTable.hex(c) < 0) {
            throw invalidSize("Invalid character in chunk size", p);
          }
          state = State.SIZE;
        }
        case SIZE -> {
          size(c, p);
          p++;
        }
        case SPACES -> {
          afterSize(c, p);
          p++;
        }
        case LF -> {
          if (c == '\n') {
            p++;
          } else if ((lenient & Lenient.OPTIONAL_LF_AFTER_CR) == 0) {
            throw new HttpParseException("HPE_STRICT", "Expected LF after chunk size", p);
          }
          done = true;
        }
        default -> {
          extension(c, p);
          p++;
          budget.spendExtension(1, p);
        }
      }
    }
    return p;
  }

  private void size(int c, int at) {
    int digit = CharTable.hex(c);
    if (digit < 0) {
      afterSize(c, at);
      return;
    }
    if (size >>> 60 != 0) {
      throw invalidSize("Chunk size overflow", at + 1);
    }
    size = size << 4 | digit;
  }

  private void afterSize(int c, int at) {
    switch (c) {
      case '\r' -> state = State.LF;
      case '\n' -> bareLf("Missing expected CR after chunk size", at + 1);
      case ';' -> state = State.EXTENSION;
      case ' ', '\t' -> {
        if ((lenient & Lenient.SPACES_AFTER_CHUNK_SIZE) == 0) {
          throw invalidSize("Invalid character in chunk size", at + 1);
        }
        state = State.SPACES;
      }
      default -> throw invalidSize("Invalid character in chunk size", at);
    }
  }

  private void extension(int c, int at) {
    switch (state) {
      case EXTENSION -> {
        if (c == ' ' || c == '\r') {
          throw strict("Invalid character in chunk extensions", at + 1);
        }
        state = State.NAME;
        extension(c, at);
      }
      case NAME -> name(c, at);
      case VALUE -> value(c, at);
      case QUOTED -> {
        if (c == '"') {
          state = State.QUOTED_END;
        } else if (c == '\\') {
          state = State.QUOTED_PAIR;
        } else if (!CharTable.QUOTED[c]) {
          throw strict("Invalid character in chunk extensions quoted value", at + 1);
        }
      }
      case QUOTED_PAIR -> {
        if (!CharTable.FIELD_VALUE[c]) {
          throw strict("Invalid quoted-pair in chunk extensions quoted value", at + 1);
        }
        state = State.QUOTED;
      }
      default -> {
        if (c == ';') {
          state = State.EXTENSION;
        } else if (!lineEnd(c, "Missing expected CR after chunk extension value", at)) {
          throw strict("Invalid character in chunk extensions quote value", at);
        }
      }
    }
  }

  private void name(int c, int at) {
    if (c == '=') {
      state = State.VALUE;
    } else if (c == ';') {
      state = State.EXTENSION;
    } else if (!lineEnd(c, "Missing expected CR after chunk extension name", at)
        && !CharTable.TOKEN[c]) {
      throw strict("Invalid character in chunk extensions name", at + 1);
    }
  }

  private void value(int c, int at) {
    if (c == '"') {
      state = State.QUOTED;
    } else if (c == ';') {
      state = State.EXTENSION;
    } else if (!lineEnd(c, "Missing expected CR after chunk extension value", at)
        && !CharTable.TOKEN[c]) {
      throw strict("Invalid character in chunk extensions value", at + 1);
    }
  }

  private boolean lineEnd(int c, String withoutCr, int at) {
    if (c == '\r') {
      state = State.LF;
      return true;
    }
    if (c == '\n') {
      bareLf(withoutCr, at);
      return true;
    }
    return false;
  }

  private void bareLf(String problem, int at) {
    if ((lenient & Lenient.OPTIONAL_CR_BEFORE_LF) == 0) {
      throw new HttpParseException("HPE_CR_EXPECTED", problem, at);
    }
    state = State.LF;
  }

  private static HttpParseException invalidSize(String reason, int at) {
    return new HttpParseException("HPE_INVALID_CHUNK_SIZE", reason, at);
  }

  private static HttpParseException strict(String reason, int at) {
    return new HttpParseException("HPE_STRICT", reason, at);
  }
}
