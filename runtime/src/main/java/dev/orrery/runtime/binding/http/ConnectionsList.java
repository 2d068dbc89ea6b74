package dev.orrery.runtime.binding.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The connections of one server: those with a message under way, and all of them. */
final class ConnectionsList {
  private final Set<ParserTimes> all = new LinkedHashSet<>();
  private final Set<ParserTimes> active = new LinkedHashSet<>();

  void add(ParserTimes connection, boolean isActive) {
    all.add(connection);
    if (isActive) {
      active.add(connection);
    }
  }

  void remove(ParserTimes connection) {
    all.remove(connection);
    active.remove(connection);
  }

  List<Object> all() {
    return parsers(all, _ -> true);
  }

  List<Object> idle() {
    return parsers(all, ParserTimes::idle);
  }

  List<Object> active() {
    return parsers(active, _ -> true);
  }

  /**
   * Takes out the active connections that are too slow.
   *
   * @param now loop time in ms
   * @param headersTimeout time a head may take in ms, 0 for any
   * @param requestTimeout time a whole message may take in ms, 0 for any
   */
  List<Object> expired(long now, long headersTimeout, long requestTimeout) {
    long headersDeadline = headersTimeout == 0 ? Long.MIN_VALUE : now - headersTimeout;
    long requestDeadline = requestTimeout == 0 ? Long.MIN_VALUE : now - requestTimeout;
    Predicate<ParserTimes> late = times -> times.lateAt(headersDeadline, requestDeadline);
    List<Object> found = parsers(active, late);
    active.removeIf(late);
    return found;
  }

  /** The JavaScript halves of the parsers that match. */
  private static List<Object> parsers(Collection<ParserTimes> from, Predicate<ParserTimes> which) {
    List<Object> found = new ArrayList<>();
    for (ParserTimes times : from) {
      if (which.test(times)) {
        found.add(times.parser().object());
      }
    }
    return found;
  }
}
