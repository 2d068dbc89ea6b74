package dev.orrery.runtime.binding.http;

import java.util.function.LongSupplier;

/** When a server connection's current message began, for the timeouts of {@link ConnectionsList}. */
final class ParserTimes {
  private static final long IDLE = -1;

  private final HttpParserWrap parser;
  private final LongSupplier clock;
  private ConnectionsList list;
  private long messageStart = IDLE;
  private boolean headersCompleted;

  /** {@code clock} gives loop time in milliseconds. */
  ParserTimes(HttpParserWrap parser, LongSupplier clock) {
    this.parser = parser;
    this.clock = clock;
  }

  HttpParserWrap parser() {
    return parser;
  }

  boolean idle() {
    return messageStart == IDLE;
  }

  /** Has the head, or the whole message, been under way since before the given times? */
  boolean lateAt(long headersDeadline, long requestDeadline) {
    return (!headersCompleted && messageStart < headersDeadline) || messageStart < requestDeadline;
  }

  /**
   * Enters a server's list (null for none). The connection counts as active at once, so that one
   * that never sends anything times out as well.
   */
  void join(ConnectionsList connections) {
    leave();
    list = connections;
    headersCompleted = false;
    if (list != null) {
      messageStart = clock.getAsLong();
      list.add(this, true);
    }
  }

  void leave() {
    if (list != null) {
      list.remove(this);
      list = null;
    }
  }

  void messageBegins() {
    headersCompleted = false;
    move(clock.getAsLong());
  }

  void headersCompleted() {
    headersCompleted = true;
  }

  void messageCompleted() {
    move(IDLE);
  }

  private void move(long start) {
    if (list != null) {
      list.remove(this);
      messageStart = start;
      list.add(this, start != IDLE);
    }
  }
}
