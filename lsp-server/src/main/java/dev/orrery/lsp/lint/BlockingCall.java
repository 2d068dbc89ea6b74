package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Set;
import java.util.function.Consumer;

/** Calls that keep the loop's thread, where the loop runs them. */
public final class BlockingCall extends NamedRule {
  /** They take no longer than most JavaScript. */
  private static final Set<String> SHORT =
      Set.of("fs.existsSync", "fs.closeSync", "fs.fstatSync", "fs.accessSync");

  private static final Set<String> SLOW_CRYPTO =
      Set.of(
          "crypto.pbkdf2Sync",
          "crypto.scryptSync",
          "crypto.argon2Sync",
          "crypto.generateKeyPairSync",
          "crypto.generatePrimeSync",
          "crypto.checkPrimeSync");

  private static final Set<String> CLOCKS =
      Set.of(
          "Date.now", "performance.now", "process.hrtime", "process.hrtime.bigint", "Date#getTime");

  /** What runs once, when a program begins or ends. */
  private static final Set<String> HARMLESS =
      Set.of(
          "signal",
          "before-exit",
          "exit",
          "uncaught",
          "unhandled",
          "warning",
          "listening",
          "abort");

  public BlockingCall() {
    super(
        "blocking-call",
        Severity.WARNING,
        "A call that blocks the thread, in code that the loop runs.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      String path = facts.path(call);
      if (path != null && blocks(path)) {
        report(facts, call, Syntax.callee(call), path, problems);
      }
    }
    facts
        .tree()
        .root()
        .walk(
            node -> {
              if (node.is("while_statement") && isBusy(facts, node)) {
                report(facts, node, Syntax.bare(node.get("condition")), null, problems);
              }
            });
  }

  private static boolean blocks(String path) {
    return path.startsWith("fs.") && path.endsWith("Sync") && !SHORT.contains(path)
        || path.startsWith("zlib.") && path.endsWith("Sync")
        || path.startsWith("child_process.") && path.endsWith("Sync")
        || SLOW_CRYPTO.contains(path)
        || path.equals("Atomics.wait");
  }

  /** Whether a loop does nothing but wait for the clock. */
  private static boolean isBusy(Facts facts, SyntaxNode loop) {
    SyntaxNode condition = loop.get("condition");
    return condition != null
        && Code.any(
            condition,
            node -> node.is("call_expression") && CLOCKS.contains(String.valueOf(facts.path(node))))
        && !Code.any(
            loop,
            node ->
                node.is("await_expression")
                    || node.is("yield_expression")
                    || node.is("return_statement")
                    || node.is("break_statement"));
  }

  private static void report(
      Facts facts, SyntaxNode node, SyntaxNode marked, String path, Consumer<Problem> problems) {
    Callback callback =
        Reach.callback(
            facts,
            node,
            each -> each.role().place().isLater() && !HARMLESS.contains(each.role().id()));
    if (callback == null) {
      return;
    }
    String what = path == null ? "This loop" : path;
    Problem problem =
        Problem.at(
            marked,
            what
                + " blocks the thread in "
                + where(callback)
                + ": until it is done no timer, request or other callback can run.");
    if (Syntax.functionAround(node) != callback.function()) {
      problem =
          problem.withNotes(
              new Problem.Note(
                  callback.node().start(),
                  Math.min(callback.node().end(), lineEnd(facts, callback.node())),
                  "It is reached from here, which runs by "
                      + callback.path().replaceAll("class@\\d+ ?", "")
                      + "."));
    }
    Fix fix = promised(facts, node, path);
    problems.accept(fix == null ? problem : problem.withFixes(fix));
  }

  private static int lineEnd(Facts facts, SyntaxNode node) {
    return facts.text().lineEnd(facts.text().line(node.start()));
  }

  private static String where(Callback callback) {
    return switch (callback.role().place()) {
      case TICK -> "a tick";
      case MICROTASK -> "a microtask";
      default -> "the " + callback.role().place().word() + " phase";
    };
  }

  /** {@code fs.xSync()} to {@code await fs.promises.x()}, where one may await. */
  private static Fix promised(Facts facts, SyntaxNode call, String path) {
    SyntaxNode callee = path == null ? null : Syntax.callee(call);
    if (callee == null
        || !path.startsWith("fs.")
        || !callee.is("member_expression")
        || !callee.get("object").is("identifier")
        || !Code.mayAwait(facts, call)) {
      return null;
    }
    String name = path.substring("fs.".length(), path.length() - "Sync".length());
    if (facts.roles().signature("fs/promises." + name) == null) {
      return null;
    }
    boolean member = call.parent().is("member_expression");
    String object = facts.text(callee.get("object"));
    return Fix.of(
        "Await fs.promises." + name,
        new Fix.Edit(
            callee.start(),
            callee.end(),
            (member ? "(await " : "await ") + object + ".promises." + name),
        Fix.Edit.insert(call.end(), member ? ")" : ""));
  }
}
