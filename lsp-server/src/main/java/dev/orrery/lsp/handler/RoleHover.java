package dev.orrery.lsp.handler;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Role;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;

/**
 * The rule by which a callback runs: on the name of what takes it, on the head of the function, on
 * {@code await}.
 */
public final class RoleHover implements HoverPart {
  @Override
  public Said at(Facts facts, int offset) {
    SyntaxNode node = facts.tree().root().at(offset, offset);
    for (SyntaxNode at = node; at != null; at = at.parent()) {
      if (at.is("await_expression") && offset < at.start() + "await".length()) {
        return said(facts.roles().role("await"), "await", at.start(), at.start() + 5, "");
      }
      Callback callback = callback(facts, at, offset);
      if (callback != null) {
        return said(facts, callback);
      } else if (Syntax.isFunction(at)) {
        return offset <= head(at) ? function(facts, at) : null;
      } else if (at.is("statement_block") || at.is("program")) {
        return null;
      }
    }
    return null;
  }

  /** The callback that a node is, or that the call takes whose name the offset is in. */
  private static Callback callback(Facts facts, SyntaxNode node, int offset) {
    Callback itself = facts.callback(node);
    if (itself != null) {
      return itself.function() == null || !itself.isInline() || offset <= head(itself.function())
          ? itself
          : null;
    }
    SyntaxNode callee = Syntax.isCall(node) ? Syntax.callee(node) : null;
    if (callee == null || offset > callee.end()) {
      return null;
    }
    SyntaxNode property = callee.get("property");
    if (property != null && offset < property.start()) {
      return null;
    }
    return Syntax.arguments(node).stream()
        .map(facts::callback)
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  private static int head(SyntaxNode function) {
    SyntaxNode body = function.get("body");
    return body == null ? function.end() : body.start();
  }

  private static Said said(Facts facts, Callback callback) {
    String path = callback.path().replaceAll("^(class@\\d+|_) ", "").strip();
    String doubt =
        callback.certain()
            ? ""
            : "\n\n*What "
                + facts
                    .text(
                        Syntax.isCall(callback.call())
                            ? Syntax.callee(callback.call())
                            : callback.node())
                    .lines()
                    .findFirst()
                    .orElse("")
                + " is, cannot be told from this file: it looks like this.*";
    SyntaxNode marked = callback.isInline() ? null : callback.node();
    int start = marked == null ? callback.node().start() : marked.start();
    int end = marked == null ? head(callback.function()) : marked.end();
    return said(callback.role(), path, start, Math.max(start, end), doubt);
  }

  private static Said said(Role role, String what, int start, int end, String more) {
    return new Said(
        "**" + role.hint() + "** · `" + what + "`\n\n" + DocLinks.text(role) + more, start, end);
  }

  /** In which roles a named function runs. */
  private static Said function(Facts facts, SyntaxNode function) {
    Set<Role> roles = facts.graph().roles(function);
    if (roles.isEmpty()) {
      return null;
    }
    List<String> hints = roles.stream().map(Role::hint).distinct().sorted().toList();
    StringBuilder text = new StringBuilder("Runs in: **").append(String.join("**, **", hints));
    text.append("**");
    if (facts.graph().isMain(function)) {
      text.append(", and in the main program");
    }
    text.append(".");
    roles.forEach(role -> text.append("\n\n- ").append(role.sentence()));
    return new Said(text.toString(), function.start(), head(function));
  }
}
