package dev.orrery.dap.breakpoint;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.source.FileUrls;
import dev.orrery.dap.source.Position;
import dev.orrery.dap.source.Script;
import dev.orrery.dap.source.Scripts;
import dev.orrery.dap.source.Scripts.Mapped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.BreakpointLocation;

/** Where breakpoints can be in some lines of a file that is loaded. */
public final class PossibleLocations {
  private final Inspector inspector;
  private final Scripts scripts;
  private final Editor editor;

  public PossibleLocations(Inspector inspector, Scripts scripts, Editor editor) {
    this.inspector = inspector;
    this.scripts = scripts;
    this.editor = editor;
  }

  /** {@code from}, {@code to}: the first and the last place; none if the file is not loaded. */
  public CompletableFuture<List<BreakpointLocation>> in(Path file, Position from, Position to) {
    List<Mapped> made = scripts.madeOf(file);
    if (!made.isEmpty()) {
      return mapped(made.getFirst(), from, to).thenApply(this::toClient);
    }
    Script script = scripts.at(file);
    if (script == null) {
      script = scripts.at(FileUrls.real(file));
    }
    return script == null
        ? CompletableFuture.completedFuture(List.of())
        : possible(script, from, to).thenApply(this::toClient);
  }

  private CompletableFuture<TreeSet<Position>> mapped(Mapped made, Position from, Position to) {
    List<Position> first = made.script().map().generated(made.original(), from);
    if (first.isEmpty()) {
      return CompletableFuture.completedFuture(new TreeSet<>());
    }
    Position begin = first.getFirst();
    List<Position> after =
        made.script().map().generated(made.original(), new Position(to.line() + 1, 0));
    Position end =
        after.isEmpty() || after.getFirst().compareTo(begin) <= 0
            ? new Position(begin.line() + 1, 0)
            : after.getFirst();
    return possible(made.script(), begin, end)
        .thenApply(
            places -> {
              TreeSet<Position> originals = new TreeSet<>();
              for (Position place : places) {
                var original = made.script().map().original(place);
                if (original != null
                    && original.original().number() == made.original().number()
                    && original.position().line() >= from.line()
                    && original.position().line() <= to.line()) {
                  originals.add(original.position());
                }
              }
              return originals;
            });
  }

  private CompletableFuture<TreeSet<Position>> possible(Script script, Position from, Position to) {
    return inspector
        .call(
            "Debugger.getPossibleBreakpoints",
            "start",
            location(script, from),
            "end",
            location(script, to))
        .thenApply(
            answer -> {
              TreeSet<Position> places = new TreeSet<>();
              for (JsonObject place : Json.objects(answer, "locations")) {
                places.add(
                    new Position(
                        Json.number(place, "lineNumber", 0),
                        Json.number(place, "columnNumber", 0)));
              }
              return places;
            });
  }

  private static JsonObject location(Script script, Position place) {
    return Json.of(
        "scriptId", script.id(), "lineNumber", place.line(), "columnNumber", place.column());
  }

  private List<BreakpointLocation> toClient(TreeSet<Position> places) {
    List<BreakpointLocation> locations = new ArrayList<>();
    for (Position place : places) {
      BreakpointLocation location = new BreakpointLocation();
      location.setLine(editor.line(place.line()));
      location.setColumn(editor.column(place.column()));
      locations.add(location);
    }
    return locations;
  }
}
