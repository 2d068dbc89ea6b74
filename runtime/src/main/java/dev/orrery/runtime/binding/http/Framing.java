package dev.orrery.runtime.binding.http;

/**
 * The fields that decide how long a message is and what happens after it: Content-Length,
 * Transfer-Encoding, Connection and Upgrade. Bytes are judged as they come, since a bad length has
 * to be refused where it stands.
 */
final class Framing {
  private enum Field {
    OTHER,
    CONTENT_LENGTH,
    TRANSFER_ENCODING,
    CONNECTION,
    UPGRADE
  }

  private final TokenList tokens = new TokenList();
  private Field field = Field.OTHER;
  private boolean request;
  private int lenient;
  private boolean lengthEnded;

  boolean hasLength;

  /** Content-Length or size of the current chunk; an unsigned 64-bit number. */
  long length;

  boolean transferEncoding;
  boolean chunked;
  boolean keepAlive;
  boolean close;
  boolean upgradeToken;
  boolean upgradeField;

  void reset(boolean ofRequest, int lenientFlags) {
    request = ofRequest;
    lenient = lenientFlags;
    hasLength = false;
    length = 0;
    transferEncoding = false;
    chunked = false;
    keepAlive = false;
    close = false;
    upgradeToken = false;
    upgradeField = false;
    field = Field.OTHER;
  }

  /** Takes the field name collected in the head; true if it is one that matters here. */
  boolean identify(MessageHead head) {
    field = fieldOf(head);
    return field != Field.OTHER;
  }

  private static Field fieldOf(MessageHead head) {
    return switch (head.pieceLength()) {
      case 7 -> head.pieceIs("upgrade") ? Field.UPGRADE : Field.OTHER;
      case 10 -> head.pieceIs("connection") ? Field.CONNECTION : Field.OTHER;
      case 14 -> head.pieceIs("content-length") ? Field.CONTENT_LENGTH : Field.OTHER;
      case 16 -> head.pieceIs("proxy-connection") ? Field.CONNECTION : Field.OTHER;
      case 17 -> head.pieceIs("transfer-encoding") ? Field.TRANSFER_ENCODING : Field.OTHER;
      default -> Field.OTHER;
    };
  }

  /** The identified name is followed by a value; {@code at} is the place after its colon. */
  void name(int at) {
    boolean conflictAllowed = (lenient & Lenient.CHUNKED_LENGTH) != 0;
    switch (field) {
      case CONTENT_LENGTH -> {
        lengthEnded = false;
        if (transferEncoding && !conflictAllowed) {
          throw new HttpParseException(
              "HPE_INVALID_CONTENT_LENGTH",
              "Content-Length can't be present with Transfer-Encoding",
              at);
        }
      }
      case TRANSFER_ENCODING -> {
        if (hasLength && !conflictAllowed) {
          throw new HttpParseException(
              "HPE_INVALID_TRANSFER_ENCODING",
              "Transfer-Encoding can't be present with Content-Length",
              at);
        }
        tokens.start();
      }
      case CONNECTION -> tokens.start();
      case UPGRADE, OTHER -> {}
    }
  }

  boolean inLength() {
    return field == Field.CONTENT_LENGTH;
  }

  /** The first byte of a value is about to be read. */
  void valueBegin(int at) {
    if (field == Field.CONTENT_LENGTH) {
      if (hasLength) {
        throw new HttpParseException(
            "HPE_UNEXPECTED_CONTENT_LENGTH", "Duplicate Content-Length", at);
      }
      hasLength = true;
    } else if (field == Field.TRANSFER_ENCODING) {
      transferEncoding = true;
      refuseAfterChunked(at + 1);
      chunked = false;
    } else if (field == Field.UPGRADE) {
      upgradeField = true;
    }
  }

  /** Value bytes without line ends. */
  void value(byte[] in, int from, int to) {
    if (field == Field.OTHER || field == Field.UPGRADE) {
      return;
    }
    for (int p = from; p < to; p++) {
      int c = in[p] & 0xff;
      if (field == Field.CONTENT_LENGTH) {
        lengthByte(c, p);
      } else if (c == ',') {
        endToken();
        if (field == Field.TRANSFER_ENCODING) {
          refuseAfterChunked(p + 1);
          chunked = false;
        }
        tokens.start();
      } else {
        tokens.take(c);
      }
    }
  }

  void valueEnd() {
    if (field == Field.TRANSFER_ENCODING || field == Field.CONNECTION) {
      endToken();
      tokens.start();
    }
  }

  /** A value with nothing in it; {@code at} is where the next line begins. */
  void emptyValue(int at) {
    if (field == Field.CONTENT_LENGTH) {
      throw new HttpParseException("HPE_INVALID_CONTENT_LENGTH", "Empty Content-Length", at);
    }
  }

  void lengthByte(int c, int at) {
    if (c == ' ') {
      lengthEnded = true;
      return;
    }
    if (lengthEnded || !CharTable.digit(c)) {
      throw new HttpParseException(
          "HPE_INVALID_CONTENT_LENGTH", "Invalid character in Content-Length", at);
    }
    long next = length * 10 + c - '0';
    if (Long.compareUnsigned(length, Long.divideUnsigned(-1L - (c - '0'), 10)) > 0) {
      throw new HttpParseException("HPE_INVALID_CONTENT_LENGTH", "Content-Length overflow", at + 1);
    }
    length = next;
  }

  /** Does Content-Length rule although there is a Transfer-Encoding that is not chunked? */
  boolean lengthWins() {
    return request && hasLength && (lenient & Lenient.TRANSFER_ENCODING) == 0;
  }

  private void endToken() {
    if (field == Field.TRANSFER_ENCODING) {
      chunked |= tokens.is("chunked");
    } else if (tokens.is("keep-alive")) {
      keepAlive = true;
    } else if (tokens.is("close")) {
      close = true;
    } else if (tokens.is("upgrade")) {
      upgradeToken = true;
    }
  }

  /** Anything after "chunked" lets two readers of a request disagree about where it ends. */
  private void refuseAfterChunked(int at) {
    if (chunked && request && (lenient & Lenient.TRANSFER_ENCODING) == 0) {
      throw new HttpParseException(
          "HPE_INVALID_TRANSFER_ENCODING", "Invalid `Transfer-Encoding` header value", at);
    }
  }
}
