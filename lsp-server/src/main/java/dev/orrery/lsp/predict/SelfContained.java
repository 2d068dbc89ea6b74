package dev.orrery.lsp.predict;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.Language;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;

/** Tells programs that depend on nothing else from those that cannot be predicted. */
public final class SelfContained {
  private static final Set<String> ALLOWED =
      Set.of(
          "assert",
          "assert/strict",
          "async_hooks",
          "buffer",
          "console",
          "crypto",
          "events",
          "fs",
          "fs/promises",
          "os",
          "path",
          "perf_hooks",
          "process",
          "querystring",
          "stream",
          "stream/promises",
          "stream/consumers",
          "stream/web",
          "string_decoder",
          "timers",
          "timers/promises",
          "url",
          "util",
          "util/types",
          "zlib");

  private static final List<String> CLOCKS =
      List.of("Date", "performance", "hrtime", "Atomics.wait");

  private SelfContained() {}

  /** Why a program is not predicted, in a sentence; null if it can be. */
  public static String refusal(Facts facts) {
    if (Language.of(facts.document().uri(), facts.document().language()) != Language.JAVASCRIPT) {
      return "Only the order of JavaScript can be predicted: TypeScript is not run.";
    }
    String[] found = new String[1];
    facts
        .tree()
        .root()
        .walk(
            node -> {
              String refusal = found[0] == null ? refusal(facts, node) : null;
              found[0] = refusal == null ? found[0] : refusal;
            });
    return found[0];
  }

  private static String refusal(Facts facts, SyntaxNode node) {
    return switch (node.type()) {
      case "import_statement", "export_statement" -> {
        SyntaxNode source = node.get("source");
        yield source == null ? null : module(facts, source);
      }
      case "call_expression" -> call(facts, node);
      default -> null;
    };
  }

  private static String call(Facts facts, SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    boolean loads =
        callee != null
            && (callee.is("import")
                || callee.is("identifier")
                    && facts.text(callee).equals("require")
                    && facts.binding(callee) == null);
    if (!loads) {
      return null;
    }
    List<SyntaxNode> arguments = Syntax.arguments(call);
    if (arguments.isEmpty() || !arguments.getFirst().is("string")) {
      return "Line "
          + line(facts, call)
          + " loads a module that is only known when it runs, so the order is not predicted.";
    }
    return module(facts, arguments.getFirst());
  }

  private static String module(Facts facts, SyntaxNode source) {
    String text = facts.text(source);
    String name = text.substring(1, Math.max(1, text.length() - 1)).replaceFirst("^node:", "");
    if (ALLOWED.contains(name)) {
      return null;
    }
    return "Line "
        + line(facts, source)
        + " loads "
        + name
        + ", so the program does not stand for itself: only those are predicted that load nothing but"
        + " modules of Node's that compute or read files.";
  }

  private static int line(Facts facts, SyntaxNode node) {
    return facts.text().line(node.start()) + 1;
  }

  /**
   * Whether a loop of it looks at the clock, or it calls what blocks: then the time that it takes is
   * part of what it does.
   */
  public static boolean takesTime(Facts facts) {
    boolean[] found = new boolean[1];
    facts
        .tree()
        .root()
        .walk(
            node -> {
              if (Syntax.isRepeated(node)) {
                String text = facts.text(node);
                found[0] |= CLOCKS.stream().anyMatch(text::contains);
              } else if (Syntax.isCall(node) && Syntax.callee(node) != null) {
                String callee = facts.text(Syntax.callee(node));
                found[0] |=
                    callee.equals("Atomics.wait") || callee.matches(".*(pbkdf2|scrypt)Sync");
              }
            });
    return found[0];
  }
}
