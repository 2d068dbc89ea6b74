package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.debug.BreakLocation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All places of a script where code can stop, in order. */
public final class BreakLocations {
  private final NavigableMap<Integer, BreakLocation> byOffset = new TreeMap<>();
  private final NavigableMap<Integer, BreakLocation> returns = new TreeMap<>();

  private final Map<Long, Integer> accesses = new HashMap<>();
  private final ModuleFrames modules;
  private ScopeTree scopes = new ScopeTree();

  private final List<Call> calls = new ArrayList<>();

  /** {@code function}: where the function begins that the call is in. */
  private record Call(int offset, int from, int to, int function) {}

  BreakLocations(ModuleFrames modules) {
    this.modules = modules;
  }

  /** Parses the script; one that cannot be parsed has none. {@code realm}: of any context. */
  public static BreakLocations of(Source source, Object realm, ModuleFrames modules) {
    return LocationWalk.of(source, (JSRealm) realm, modules);
  }

  void setScopes(ScopeTree tree) {
    scopes = tree;
  }

  /** The scopes of the script. */
  ScopeTree scopes() {
    return scopes;
  }

  ModuleFrames modules() {
    return modules;
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

  /** As {@link #between}, but only those of the innermost function around the first offset. */
  public Collection<BreakLocation> betweenInFunction(int from, int to) {
    SyntaxScope function = scopes.functionAt(from);
    return between(from, to).stream().filter(place -> functionOf(place) == function).toList();
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

  /**
   * Where a breakpoint at an offset stops: the next place within the function around it, or else
   * that function's last one. Null if there is none.
   */
  public BreakLocation closest(int offset) {
    BreakLocation next = from(offset);
    SyntaxScope function = scopes.functionAt(offset);
    if (function == null
        || function.parent() == null
        || (next != null && next.offset() < function.end())) {
      return next;
    }
    for (BreakLocation place : byOffset.headMap(offset, false).descendingMap().values()) {
      if (functionOf(place) == function) {
        return place;
      }
    }
    return next;
  }

  private SyntaxScope functionOf(BreakLocation place) {
    return scopes.functionAt(place.is(Kind.RETURN) ? place.offset() - 1 : place.offset());
  }

  /** The one that a statement stops at; null if it has none. */
  public BreakLocation ofStatement(SourceSection section) {
    BreakLocation found = from(section.getCharIndex());
    return found != null
            && found.offset() < Math.max(section.getCharEndIndex(), section.getCharIndex() + 1)
        ? found
        : null;
  }

  /** What may call a getter or setter, from one offset to another; {@code at}: where V8 has it. */
  void addAccess(int from, int to, int at) {
    accesses.put(((long) from << 32) | to, at);
  }

  /** Where an expression is that calls a getter or setter; -1 if it is none. */
  int ofAccess(SourceSection section) {
    long key = ((long) section.getCharIndex() << 32) | section.getCharEndIndex();
    return accesses.getOrDefault(key, -1);
  }

  /** The one of a call; null if there is none. */
  public BreakLocation ofCall(SourceSection section) {
    for (Call call : calls) {
      if (call.from() == section.getCharIndex() && call.to() == section.getCharEndIndex()) {
        return byOffset.get(call.offset());
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
    BreakLocation own = returns.get(function.getCharIndex());
    if (own != null && own.to() == function.getCharEndIndex()) {
      return own;
    }
    Map.Entry<Integer, BreakLocation> entry = byOffset.floorEntry(function.getCharEndIndex());
    return entry == null ? null : entry.getValue();
  }
}
