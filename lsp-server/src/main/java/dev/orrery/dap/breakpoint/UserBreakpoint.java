package dev.orrery.dap.breakpoint;

import dev.orrery.dap.source.Position;
import dev.orrery.dap.source.Script;
import dev.orrery.dap.source.Sources.Located;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.BreakpointNotVerifiedReason;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;

/** A breakpoint in a source, as the client wants it and as it has come to be. */
final class UserBreakpoint {
  private final int id;
  private final Place place;
  private final SourceBreakpoint wanted;
  private final Position position;

  /** Those of the inspector that stand for it. */
  private final Set<String> remote = new HashSet<>();

  private Located actual;
  private String problem;

  /** Where a client has breakpoints: a file, or a script that has none. One of them is null. */
  record Place(Path file, Script script) {}

  UserBreakpoint(int id, Place place, SourceBreakpoint wanted, Position position) {
    this.id = id;
    this.place = place;
    this.wanted = wanted;
    this.position = position;
  }

  int id() {
    return id;
  }

  Place place() {
    return place;
  }

  Position position() {
    return position;
  }

  /** What the program is to be asked at it; empty for nothing. */
  String condition(BreakpointCode code) {
    return code.condition(
        id, wanted.getCondition(), wanted.getHitCondition(), wanted.getLogMessage());
  }

  boolean isSameAs(SourceBreakpoint other) {
    return wanted.getLine() == other.getLine()
        && Objects.equals(wanted.getColumn(), other.getColumn())
        && Objects.equals(wanted.getCondition(), other.getCondition())
        && Objects.equals(wanted.getHitCondition(), other.getHitCondition())
        && Objects.equals(wanted.getLogMessage(), other.getLogMessage());
  }

  Set<String> remote() {
    return remote;
  }

  /** It is at a place now; returns whether the client has to be told. */
  boolean resolved(Located where) {
    boolean news =
        actual == null || actual.line() != where.line() || actual.column() != where.column();
    actual = where;
    problem = null;
    return news;
  }

  Located actual() {
    return actual;
  }

  void failed(String why) {
    problem = why;
  }

  /** The program it was in is gone. */
  void reset() {
    remote.clear();
    actual = null;
    problem = null;
  }

  /** As the client is told. */
  Breakpoint toClient() {
    Breakpoint breakpoint = new Breakpoint();
    breakpoint.setId(id);
    breakpoint.setVerified(actual != null);
    if (actual != null) {
      breakpoint.setSource(actual.source());
      breakpoint.setLine(actual.line());
      breakpoint.setColumn(actual.column());
    } else {
      breakpoint.setLine(wanted.getLine());
      breakpoint.setColumn(wanted.getColumn());
      breakpoint.setSource(source());
      breakpoint.setMessage(problem == null ? "No code of this file is loaded yet." : problem);
      breakpoint.setReason(
          problem == null
              ? BreakpointNotVerifiedReason.PENDING
              : BreakpointNotVerifiedReason.FAILED);
    }
    return breakpoint;
  }

  private Source source() {
    if (place.file() == null) {
      return null;
    }
    Source source = new Source();
    source.setPath(place.file().toString());
    source.setName(place.file().getFileName().toString());
    return source;
  }
}
