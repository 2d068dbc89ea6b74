package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.debug.BreakLocation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** All places of a script where code can stop, in order. */
public final class BreakLocations {
  private final NavigableMap<Integer, BreakLocation> byOffset = new TreeMap<>();
  private final NavigableMap<Integer, BreakLocation> returns = new TreeMap<>();

  private final List<CatchClause> catches = new ArrayList<>();

  private final List<Call> calls = new ArrayList<>();

  /** {@code function}: where the function begins that the call is in. */
  private record Call(int offset, int from, int to, int function) {}

  private record CatchClause(int from, int to, Set<String> names) {}

  BreakLocations() {}

  /** Parses the script; one that cannot be parsed has none. {@code realm}: of any context. */
  public static BreakLocations of(Source source, Object realm) {
    return LocationWalk.of(source, (JSRealm) realm);
  }

  void add(BreakLocation location) {
    if (location.is(Kind.RETURN)) {
      returns.put(location.from(), location);
    }
    // A statement that begins with a call is shown as the call, but still matches as a statement.
    BreakLocation known = byOffset.get(location.offset());
    if (known == null) {
      byOffset.put(location.offset(), location);
    } else if (location.is(Kind.CALL) && known.is(Kind.STATEMENT)) {
      byOffset.put(
          location.offset(),
          new BreakLocation(location.offset(), Kind.CALL, known.from(), known.to()));
    }
  }

  void addCall(int offset, int from, int to, int function) {
    calls.add(new Call(offset, from, to, function));
  }

  void addCatch(int from, int to, Set<String> names) {
    catches.add(new CatchClause(from, to, names));
  }

  /** Whether these are the variables of a catch clause around an offset. */
  boolean isCatch(int offset, Set<String> names) {
    return catches.stream()
        .anyMatch(c -> c.from() <= offset && offset < c.to() && c.names().equals(names));
  }

  /** Those in a range; {@code to} is exclusive. */
  public Collection<BreakLocation> between(int from, int to) {
    return byOffset.subMap(from, true, Math.max(from, to), false).values();
  }

  /** The first one there or later; null if there is none. */
  public BreakLocation from(int offset) {
    Map.Entry<Integer, BreakLocation> entry = byOffset.ceilingEntry(offset);
    return entry == null ? null : entry.getValue();
  }

  /** The one that a statement stops at; null if it has none. */
  public BreakLocation ofStatement(SourceSection section) {
    BreakLocation found = from(section.getCharIndex());
    return found != null
            && found.offset() < Math.max(section.getCharEndIndex(), section.getCharIndex() + 1)
        ? found
        : null;
  }

  /** The one of a call; null if there is none. */
  public BreakLocation ofCall(SourceSection section) {
    for (BreakLocation location : between(section.getCharIndex(), section.getCharEndIndex())) {
      if (location.is(Kind.CALL)
          && location.from() == section.getCharIndex()
          && location.to() == section.getCharEndIndex()) {
        return location;
      }
    }
    return null;
  }

  /**
   * The call that comes next in a statement after a call in it has returned: the one it is an
   * argument of. Null if there is none, or if there are other arguments to come.
   */
  public BreakLocation afterCall(SourceSection call, SourceSection function) {
    Call outer = null;
    int from = call.getCharIndex();
    int to = call.getCharEndIndex();
    for (Call candidate : calls) {
      boolean isAround =
          candidate.from() <= from
              && candidate.to() >= to
              && candidate.to() - candidate.from() > to - from
              && candidate.from() >= function.getCharIndex()
              && candidate.to() <= function.getCharEndIndex();
      if (isAround && (outer == null || outer.from() <= candidate.from())) {
        outer = outer != null && outer.to() < candidate.to() ? outer : candidate;
      }
    }
    return outer == null || hasCall(outer, to) ? null : byOffset.get(outer.offset());
  }

  /** Whether one of a call's arguments from an offset on is a call as well. */
  private boolean hasCall(Call outer, int from) {
    return calls.stream()
        .anyMatch(
            call ->
                call.from() >= from
                    && call.to() <= outer.to()
                    && call.function() == outer.function());
  }

  /** The one where a return statement leaves its function; null if it is none. */
  public BreakLocation ofReturn(SourceSection statement) {
    BreakLocation found = returns.get(statement.getCharIndex());
    return found != null && found.to() >= statement.getCharEndIndex() ? found : null;
  }

  /** The one at the end of a function's code. */
  public BreakLocation endOf(SourceSection function) {
    Map.Entry<Integer, BreakLocation> entry = byOffset.floorEntry(function.getCharEndIndex());
    return entry == null ? null : entry.getValue();
  }
}
