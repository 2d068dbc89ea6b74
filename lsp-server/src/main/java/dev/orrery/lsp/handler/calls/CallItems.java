package dev.orrery.lsp.handler.calls;

import com.google.gson.JsonObject;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.document.Positions;
import dev.orrery.lsp.live.SourceNames;
import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.protocol.record.Site;
import java.nio.file.Path;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/** Makes the items of a call hierarchy, and finds what they stand for. */
final class CallItems {
  private CallItems() {}

  /** The item of a function; null stands for the top level of the file. */
  static CallHierarchyItem item(Facts facts, SyntaxNode function, String detail) {
    SyntaxNode node = function == null ? facts.tree().root() : function;
    SyntaxNode name = function == null ? null : name(function);
    // The range has to have the name in it, also that of a variable.
    int start = name == null ? node.start() : Math.min(name.start(), node.start());
    Range whole = Positions.range(facts.text(), start, node.end());
    Range selection =
        name == null
            ? new Range(whole.getStart(), whole.getStart())
            : Positions.range(facts.text(), name.start(), name.end());
    CallHierarchyItem item =
        new CallHierarchyItem(
            title(facts, function, name),
            function == null ? SymbolKind.Module : SymbolKind.Function,
            facts.document().uri(),
            whole,
            selection);
    item.setDetail(detail);
    JsonObject data = new JsonObject();
    data.addProperty("start", function == null ? -1 : function.start());
    item.setData(data);
    return item;
  }

  /** The item of a place in another file. */
  static CallHierarchyItem item(Site site, String detail) {
    Path file = SourceNames.ofSite(site.file());
    if (file == null) {
      return null;
    }
    Position at = new Position(Math.max(0, site.line() - 1), Math.max(0, site.column() - 1));
    String name =
        site.function().isEmpty()
            ? "line " + site.line() + " of " + file.getFileName()
            : site.function();
    Range range = new Range(at, at);
    CallHierarchyItem item =
        new CallHierarchyItem(name, SymbolKind.Function, file.toUri().toString(), range, range);
    item.setDetail(detail);
    return item;
  }

  private static String title(Facts facts, SyntaxNode function, SyntaxNode name) {
    if (function == null) {
      return "main program";
    } else if (name != null) {
      return facts.text(name);
    }
    for (Callback callback : facts.callbacks()) {
      if (function.equals(callback.function()) && callback.isInline()) {
        return "callback of " + callee(facts, callback);
      }
    }
    return "function in line " + (facts.text().line(function.start()) + 1);
  }

  private static String callee(Facts facts, Callback callback) {
    SyntaxNode callee =
        Syntax.isCall(callback.call()) ? Syntax.callee(callback.call()) : callback.node();
    SyntaxNode property = callee == null ? null : callee.get("property");
    return callee == null ? "a call" : facts.text(property == null ? callee : property);
  }

  /** What a function is called by: its name, or the variable or property it is assigned to. */
  private static SyntaxNode name(SyntaxNode function) {
    SyntaxNode own = function.get("name");
    SyntaxNode parent = function.parent();
    if (own != null || parent == null) {
      return own;
    }
    return switch (parent.type()) {
      case "variable_declarator" -> parent.get("name");
      case "pair" -> parent.get("key");
      case "assignment_expression" -> parent.get("left");
      default -> null;
    };
  }

  /** The function that an item stands for, null for the top level; the item's own place decides. */
  static SyntaxNode function(Facts facts, CallHierarchyItem item) {
    int start =
        item.getData() instanceof JsonObject data && data.has("start")
            ? data.get("start").getAsInt()
            : Positions.offset(facts.text(), item.getRange().getStart());
    if (start < 0) {
      return null;
    }
    for (SyntaxNode each : facts.functions()) {
      if (each.start() == start) {
        return each;
      }
    }
    SyntaxNode at = facts.tree().root().at(start, start);
    return Syntax.isFunction(at) ? at : Syntax.functionAround(at);
  }

  /** The function that a place names or calls, or is in the head of; null if none. */
  static SyntaxNode functionAt(Facts facts, int offset) {
    SyntaxNode node = facts.tree().root().at(offset, offset);
    for (SyntaxNode at = node; at != null; at = at.parent()) {
      if (Syntax.isFunction(at)) {
        return at;
      }
      SyntaxNode meant = Syntax.isCall(at) ? null : facts.function(at);
      if (meant != null) {
        return meant;
      } else if (at.is("statement_block") || at.is("arguments")) {
        return Syntax.functionAround(at);
      }
    }
    return null;
  }
}
