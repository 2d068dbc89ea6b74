package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import dev.orrery.lsp.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the callbacks of a file. */
final class CallbackFinder {
  /** What the table calls emitters of which nothing is known. */
  private static final String UNKNOWN = "_";

  private static final Set<String> ITERATE =
      Set.of(
          "forEach",
          "map",
          "filter",
          "some",
          "every",
          "find",
          "findIndex",
          "findLast",
          "findLastIndex",
          "reduce",
          "reduceRight",
          "flatMap",
          "sort");

  private final SyntaxTree tree;
  private final Meanings meanings;
  private final Declarations declarations;
  private final Roles roles;
  private final List<Callback> found = new ArrayList<>();
  private boolean late;

  CallbackFinder(SyntaxTree tree, Meanings meanings, Declarations declarations, Roles roles) {
    this.tree = tree;
    this.meanings = meanings;
    this.declarations = declarations;
    this.roles = roles;
  }

  /** All callbacks in order of their text. */
  List<Callback> find() {
    tree.root().walk(this::visit);
    return found;
  }

  /** Whether it was learnt what is passed to functions that had been looked at before. */
  boolean hasLearntLate() {
    return late;
  }

  private void visit(SyntaxNode node) {
    if (Syntax.isCall(node)) {
      call(node);
    } else if (node.is("assignment_expression")) {
      assignment(node);
    }
  }

  private void call(SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    List<SyntaxNode> arguments = Syntax.arguments(call);
    if (callee == null || arguments.isEmpty()) {
      return;
    }
    Meaning meaning = meanings.of(callee);
    if (listener(call, callee, arguments, meaning)) {
      return;
    }
    Signature signature = meaning == null || meaning.instance() ? null : signature(meaning.path());
    if (signature != null) {
      take(call, signature, arguments, true);
    } else if (callee.is("member_expression") && isUnknown(callee, meaning)) {
      guess(call, callee, arguments);
    }
  }

  private Signature signature(String path) {
    Signature signature = roles.signature(path);
    return signature == null || signature.role() == null ? null : signature;
  }

  /** Whether nothing at all is known of what a method is called on. */
  private boolean isUnknown(SyntaxNode callee, Meaning meaning) {
    Meaning object = meanings.of(callee.get("object"));
    return object == null || meaning == null || !object.instance() && !roles.isKnown(object.path());
  }

  private boolean listener(
      SyntaxNode call, SyntaxNode callee, List<SyntaxNode> arguments, Meaning meaning) {
    if (!callee.is("member_expression") || arguments.size() < 2 || callee.get("property") == null) {
      return false;
    }
    String method = tree.text(callee.get("property"));
    if (!Roles.LISTEN.contains(method) || !arguments.getFirst().is("string")) {
      return false;
    }
    String quoted = tree.text(arguments.getFirst());
    String event = quoted.substring(1, Math.max(1, quoted.length() - 1));
    String type = meanings.type(meanings.of(callee.get("object")));
    boolean emitter = meanings.is(type, "events.EventEmitter");
    Signature signature =
        type == null
            ? roles.listener(UNKNOWN, event)
            : meanings.above(type, each -> roles.listener(each, event));
    Role role = signature == null ? roles.role("listener") : signature.role();
    String path = signature == null ? (emitter ? type : "") + " on " + event : signature.path();
    add(
        new Callback(
            arguments.get(1), call, path.strip(), role, emitter, function(arguments.get(1))),
        signature);
    return true;
  }

  private void assignment(SyntaxNode node) {
    SyntaxNode left = node.get("left");
    SyntaxNode right = node.get("right");
    if (left == null || right == null || !left.is("member_expression")) {
      return;
    }
    SyntaxNode property = left.get("property");
    String type = property == null ? null : meanings.type(meanings.of(left.get("object")));
    if (type == null) {
      return;
    }
    String name = tree.text(property);
    Signature signature = meanings.above(type, each -> roles.assigned(each, name));
    if (signature != null) {
      add(
          new Callback(right, node, signature.path(), signature.role(), true, function(right)),
          signature);
    }
  }

  private void take(
      SyntaxNode call, Signature signature, List<SyntaxNode> arguments, boolean certain) {
    for (int position : signature.callbacks()) {
      switch (position) {
        case Signature.LAST -> argument(call, signature, arguments.getLast(), certain);
        case Signature.ANY -> arguments.forEach(each -> argument(call, signature, each, certain));
        default -> {
          if (position < arguments.size()) {
            argument(call, signature, arguments.get(position), certain);
          }
        }
      }
    }
  }

  private void argument(
      SyntaxNode call, Signature signature, SyntaxNode argument, boolean certain) {
    SyntaxNode function = function(argument);
    boolean fixed =
        !signature.callbacks().contains(Signature.LAST)
            && !signature.callbacks().contains(Signature.ANY);
    // Where a callback may be left out, only what surely is a function counts.
    if (function != null || (fixed ? mayBeFunction(argument) : isCallable(argument))) {
      add(
          new Callback(argument, call, signature.path(), signature.role(), certain, function),
          signature);
    }
  }

  private void guess(SyntaxNode call, SyntaxNode callee, List<SyntaxNode> arguments) {
    if (callee.get("property") == null) {
      return;
    }
    String method = tree.text(callee.get("property"));
    String path =
        switch (method) {
          case "then" -> "Promise#then";
          case "catch" -> "Promise#catch";
          case "finally" -> "Promise#finally";
          case "addEventListener" -> "EventTarget#addEventListener";
          default -> ITERATE.contains(method) ? "Array#" + method : null;
        };
    if (path != null) {
      take(call, roles.signature(path), arguments, false);
    }
  }

  private void add(Callback callback, Signature signature) {
    found.add(callback);
    if (signature != null && callback.function() != null && !signature.parameters().isEmpty()) {
      declarations.passed(callback.function(), signature.parameters());
      late |= callback.function().start() < callback.call().start();
    }
  }

  private SyntaxNode function(SyntaxNode argument) {
    return meanings.function(argument);
  }

  private static boolean mayBeFunction(SyntaxNode node) {
    SyntaxNode bare = Syntax.bare(node);
    return switch (bare.type()) {
      case "identifier", "member_expression", "call_expression", "subscript_expression" -> true;
      default -> false;
    };
  }

  /** Whether a name sounds like that of a function; options and data are handed over, too. */
  private boolean isCallable(SyntaxNode node) {
    SyntaxNode bare = Syntax.bare(node);
    if (!bare.is("identifier") && !bare.is("member_expression")) {
      return false;
    }
    String name = tree.text(bare);
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "cb", "callback", "done", "next", "resolve", "reject", "fn", "handler", "listener" ->
          true;
      default ->
          last.endsWith("Callback") || last.endsWith("Listener") || last.matches("on[A-Z].*");
    };
  }
}
