package dev.orrery.dap.breakpoint;

import dev.orrery.dap.breakpoint.UserBreakpoint.Place;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.debug.SourceBreakpoint;

/** All breakpoints in sources that a client wants, whatever program there is. */
public final class BreakpointTable {
  private final Map<Place, List<UserBreakpoint>> breakpoints = new LinkedHashMap<>();
  private final Editor editor;
  private int lastId;

  public BreakpointTable(Editor editor) {
    this.editor = editor;
  }

  /** A number for a breakpoint of another kind. */
  int nextId() {
    return ++lastId;
  }

  /** What a new list of breakpoints means: those there are now, and those no longer wanted. */
  record Change(List<UserBreakpoint> now, List<UserBreakpoint> gone) {}

  /** Takes a client's list for one place; what is in it already stays what it is. */
  Change set(Place place, SourceBreakpoint[] wanted) {
    List<UserBreakpoint> before = new ArrayList<>(breakpoints.getOrDefault(place, List.of()));
    List<UserBreakpoint> now = new ArrayList<>();
    for (SourceBreakpoint each : wanted) {
      UserBreakpoint known =
          before.stream().filter(old -> old.isSameAs(each)).findFirst().orElse(null);
      before.remove(known);
      now.add(known == null ? make(place, each) : known);
    }
    if (now.isEmpty()) {
      breakpoints.remove(place);
    } else {
      breakpoints.put(place, now);
    }
    return new Change(now, before);
  }

  private UserBreakpoint make(Place place, SourceBreakpoint wanted) {
    Position position =
        new Position(editor.lineFrom0(wanted.getLine()), editor.columnFrom0(wanted.getColumn()));
    return new UserBreakpoint(++lastId, place, wanted, position);
  }

  List<UserBreakpoint> all() {
    return breakpoints.values().stream().flatMap(List::stream).toList();
  }

  /** Null if there is none. */
  UserBreakpoint get(int id) {
    return all().stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  /** The program they were in is gone: another one begins. Places without file are gone with it. */
  public void reset() {
    breakpoints.keySet().removeIf(place -> place.file() == null);
    all().forEach(UserBreakpoint::reset);
  }
}
