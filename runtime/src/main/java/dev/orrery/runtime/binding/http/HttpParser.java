package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.binding.http.HttpEvents.HeadersVerdict;

/**
 * Reads HTTP/1 messages out of byte slices of any size, with the rules, error codes and reasons of
 * Node's parser. It knows neither sockets nor JavaScript; {@link HttpEvents} hears what was read.
 *
 * <p>Slices are never kept: head text is copied, body bytes are handed on during the call.
 */
public final class HttpParser {
  private enum State {
    BETWEEN_MESSAGES,
    START_LINE,
    HEADERS,
    BODY_BY_LENGTH,
    BODY_UNTIL_END,
    CHUNK_HEAD,
    CHUNK_DATA,
    CHUNK_END,
    CHUNK_END_LF,
    TRAILERS,
    CLOSED,
    FAILED
  }

  private final HttpEvents events;
  private final MessageHead head = new MessageHead();
  private final HeaderBudget budget = new HeaderBudget();
  private final Framing framing = new Framing();
  private final VersionReader version = new VersionReader(head);
  private final RequestLineReader requestLine = new RequestLineReader(head, budget, version);
  private final StatusLineReader statusLine = new StatusLineReader(head, budget, version);
  private final HeaderReader headers = new HeaderReader(head, budget, framing);
  private final ChunkHeadReader chunkHead = new ChunkHeadReader(budget);

  private State state = State.BETWEEN_MESSAGES;
  private boolean request;
  private int lenient;
  private boolean skipBody;
  private boolean leaving;

  /** The last head led away from HTTP: what comes now is not ours to judge. */
  private boolean upgrade;

  private boolean left;
  private boolean paused;
  private long remaining;
  private int resets;
  private HttpParseException failure;

  public HttpParser(HttpEvents events) {
    this.events = events;
  }

  /**
   * Begins anew.
   *
   * @param ofRequests reads requests, else responses
   * @param maxHeaderSize bytes of target and fields a message may have
   * @param lenientFlags see {@link Lenient}
   */
  public void reset(boolean ofRequests, int maxHeaderSize, int lenientFlags) {
    request = ofRequests;
    lenient = lenientFlags;
    budget.limit(maxHeaderSize);
    state = State.BETWEEN_MESSAGES;
    paused = false;
    failure = null;
    left = false;
    upgrade = false;
    resets++;
  }

  /** Did the last {@link #execute} stop because what follows is another protocol? */
  public boolean leftHttp() {
    return left;
  }

  /** Refuses input until {@link #resume}. */
  public void pause() {
    paused = true;
  }

  public void resume() {
    paused = false;
  }

  /**
   * Reads a slice.
   *
   * @return number of bytes used; fewer than {@code length} only where the connection leaves HTTP
   * @throws HttpParseException if the bytes are no HTTP; every later call throws it again
   */
  public int execute(byte[] in, int offset, int length) {
    if (failure != null) {
      if (upgrade) {
        return 0;
      }
      throw new HttpParseException(failure.code(), failure.getMessage(), offset);
    }
    if (paused) {
      throw new HttpParseException("HPE_PAUSED", "Paused", offset);
    }
    int started = resets;
    int end = offset + length;
    int p = offset;
    boolean completed = false;
    left = false;
    try {
      while (p < end && !left && resets == started) {
        p = step(in, p, end);
      }
      completed = true;
    } catch (HttpParseException e) {
      completed = true;
      failure = e;
      state = State.FAILED;
      if (upgrade) {
        left = true;
        return e.position() - offset;
      }
      throw e;
    } finally {
      if (!completed) {
        state = State.FAILED;
        failure = new HttpParseException("HPE_USER", "JS Exception", p);
      }
    }
    return p - offset;
  }

  /**
   * The connection ended.
   *
   * @throws HttpParseException if that is in the middle of a message
   */
  public void finish() {
    switch (state) {
      case BETWEEN_MESSAGES, CLOSED, FAILED -> {}
      case BODY_UNTIL_END -> {
        state = State.BETWEEN_MESSAGES;
        head.clearFields();
        events.onMessageComplete(head);
      }
      default -> {
        if (!upgrade) {
          throw new HttpParseException("HPE_INVALID_EOF_STATE", "Invalid EOF state", 0);
        }
      }
    }
  }

  private int step(byte[] in, int at, int end) {
    return switch (state) {
      case BETWEEN_MESSAGES -> betweenMessages(in, at, end);
      case START_LINE -> startLine(in, at, end);
      case HEADERS -> headers(in, at, end);
      case BODY_BY_LENGTH, CHUNK_DATA -> counted(in, at, end);
      case BODY_UNTIL_END -> {
        events.onBody(in, at, end - at);
        yield end;
      }
      case CHUNK_HEAD -> chunkHead(in, at, end);
      case CHUNK_END, CHUNK_END_LF -> chunkEnd(in[at], at);
      case TRAILERS -> trailers(in, at, end);
      case CLOSED -> closed(in, at, end);
      case FAILED -> throw new IllegalStateException("reading after a failure");
    };
  }

  private int betweenMessages(byte[] in, int at, int end) {
    int p = skipLineEnds(in, at, end);
    if (p < end) {
      head.clear();
      budget.reset();
      framing.reset(request, lenient);
      skipBody = false;
      leaving = false;
      if (request) {
        requestLine.start(lenient);
      } else {
        statusLine.start(lenient);
      }
      state = State.START_LINE;
      events.onMessageBegin();
    }
    return p;
  }

  private int startLine(byte[] in, int at, int end) {
    Reader line = request ? requestLine : statusLine;
    int p = line.read(in, at, end);
    if (line.done()) {
      headers.start(true, lenient);
      state = State.HEADERS;
    }
    return p;
  }

  private int headers(byte[] in, int at, int end) {
    int p = headers.read(in, at, end);
    if (headers.done()) {
      headersComplete(p);
    }
    return p;
  }

  private void headersComplete(int at) {
    budget.reset();
    head.upgrade =
        framing.upgradeField && framing.upgradeToken
            ? request || head.status == 101
            : request && head.method == HttpMethod.CONNECT;
    head.keepAlive = keepAlive();
    int started = resets;
    HeadersVerdict verdict = events.onHeadersComplete(head);
    if (resets != started) {
      return;
    }
    skipBody = verdict != HeadersVerdict.BODY;
    leaving = head.upgrade || verdict == HeadersVerdict.UPGRADE;
    upgrade = leaving;
    boolean bodyAnnounced = framing.chunked || framing.length != 0;
    if (leaving && (head.method == HttpMethod.CONNECT || skipBody || !bodyAnnounced)) {
      messageComplete();
    } else {
      beginBody(at);
    }
  }

  private void beginBody(int at) {
    if (!request && head.status == 101) {
      leaving = true;
      messageComplete();
    } else if (skipBody || (!request && bodyless(head.status))) {
      messageComplete();
    } else if (framing.chunked) {
      beginChunk();
    } else if (framing.transferEncoding && !framing.lengthWins()) {
      int tolerated = Lenient.CHUNKED_LENGTH | Lenient.TRANSFER_ENCODING;
      if (request && (lenient & tolerated) == 0) {
        throw new HttpParseException(
            "HPE_INVALID_TRANSFER_ENCODING", "Request has invalid `Transfer-Encoding`", at);
      }
      state = State.BODY_UNTIL_END;
    } else if (framing.hasLength) {
      remaining = framing.length;
      state = State.BODY_BY_LENGTH;
      if (remaining == 0) {
        messageComplete();
      }
    } else if (endsWithConnection()) {
      state = State.BODY_UNTIL_END;
    } else {
      messageComplete();
    }
  }

  private static boolean bodyless(int status) {
    return status == 100 || status == 102 || status == 103 || status == 204 || status == 304;
  }

  private void beginChunk() {
    chunkHead.start(lenient);
    state = State.CHUNK_HEAD;
  }

  private int chunkHead(byte[] in, int at, int end) {
    int p = chunkHead.read(in, at, end);
    if (chunkHead.done()) {
      budget.reset();
      remaining = chunkHead.size;
      if (remaining == 0) {
        head.clearFields();
        headers.start(false, lenient);
        state = State.TRAILERS;
      } else {
        state = State.CHUNK_DATA;
      }
    }
    return p;
  }

  /** Body bytes whose number is known. */
  private int counted(byte[] in, int at, int end) {
    int available = end - at;
    int count = Long.compareUnsigned(remaining, available) < 0 ? (int) remaining : available;
    boolean chunk = state == State.CHUNK_DATA;
    int started = resets;
    events.onBody(in, at, count);
    if (resets == started) {
      remaining -= count;
      if (remaining == 0) {
        if (chunk) {
          state = State.CHUNK_END;
        } else {
          messageComplete();
        }
      }
    }
    return at + count;
  }

  private int chunkEnd(int c, int at) {
    if (state == State.CHUNK_END && c == '\r') {
      state = State.CHUNK_END_LF;
      return at + 1;
    }
    if (state == State.CHUNK_END && c == '\n' && (lenient & Lenient.OPTIONAL_CR_BEFORE_LF) == 0) {
      throw new HttpParseException(
          "HPE_CR_EXPECTED", "Missing expected CR after chunk data", at + 1);
    }
    boolean missing = c != '\n';
    if (missing && (lenient & Lenient.OPTIONAL_CRLF_AFTER_CHUNK) == 0) {
      throw new HttpParseException("HPE_STRICT", "Expected LF after chunk data", at);
    }
    beginChunk();
    return missing ? at : at + 1;
  }

  private int trailers(byte[] in, int at, int end) {
    int p = headers.read(in, at, end);
    if (headers.done()) {
      events.onMessageComplete(head);
      afterMessage();
    }
    return p;
  }

  private void messageComplete() {
    head.clearFields();
    int started = resets;
    events.onMessageComplete(head);
    if (resets == started) {
      afterMessage();
    }
  }

  private void afterMessage() {
    boolean next = keepAlive() || (lenient & Lenient.KEEP_ALIVE) != 0;
    state = next ? State.BETWEEN_MESSAGES : State.CLOSED;
    left = leaving;
  }

  private int closed(byte[] in, int at, int end) {
    int p = skipLineEnds(in, at, end);
    if (p < end) {
      if ((lenient & Lenient.DATA_AFTER_CLOSE) == 0) {
        throw new HttpParseException(
            "HPE_CLOSED_CONNECTION", "Data after `Connection: close`", p + 1);
      }
      return end;
    }
    return p;
  }

  private static int skipLineEnds(byte[] in, int at, int end) {
    int p = at;
    while (p < end && (in[p] == '\r' || in[p] == '\n')) {
      p++;
    }
    return p;
  }

  private boolean keepAlive() {
    boolean wanted = head.major > 0 && head.minor > 0 ? !framing.close : framing.keepAlive;
    return wanted && !endsWithConnection();
  }

  /** Is the end of the body told only by the end of the connection? */
  private boolean endsWithConnection() {
    if (request || head.status / 100 == 1 || bodyless(head.status) || skipBody) {
      return false;
    }
    if (framing.transferEncoding && !framing.chunked) {
      return true;
    }
    return !framing.chunked && !framing.hasLength;
  }
}
