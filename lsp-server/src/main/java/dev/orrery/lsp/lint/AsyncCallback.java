package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Place;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Async functions handed to what does not look at the promise they return. */
public final class AsyncCallback extends NamedRule {
  private static final Set<String> TESTS =
      Set.of(
          "Array#filter",
          "Array#some",
          "Array#every",
          "Array#find",
          "Array#findIndex",
          "Array#findLast",
          "Array#findLastIndex");
  private static final Set<String> SORTS = Set.of("Array#sort", "Array#toSorted");
  private static final Set<String> LEFT_OUT = Set.of("signal", "uncaught", "unhandled", "warning");

  public AsyncCallback() {
    super(
        "async-callback",
        Severity.WARNING,
        "An async function where nobody looks at the promise that it returns.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    Rejection rejection = new Rejection(facts);
    for (Callback callback : facts.callbacks()) {
      SyntaxNode function = callback.function();
      if (function == null || !Syntax.isAsync(function) || Syntax.isGenerator(function)) {
        continue;
      }
      String message = message(facts, callback, rejection);
      if (message != null) {
        problems.accept(at(facts, callback, message).withFixes(fixes(facts, callback)));
      }
    }
  }

  private static Problem at(Facts facts, Callback callback, String message) {
    SyntaxNode node = callback.node();
    SyntaxNode async = callback.isInline() ? callback.function().first("async") : null;
    return Problem.at(async == null ? node : async, message);
  }

  /** Null if there is nothing wrong with it. */
  private static String message(Facts facts, Callback callback, Rejection rejection) {
    String path = callback.path();
    if (path.endsWith("#forEach") && callback.role().id().equals("iteration")) {
      return "forEach does not wait for async functions: all of them begin at once, what follows"
          + " runs before they are done, and a rejection ends the process.";
    } else if (TESTS.contains(path)) {
      return "An async function returns a promise, and a promise is true: "
          + path.substring("Array#".length())
          + " takes every element for a match.";
    } else if (SORTS.contains(path)) {
      return "An async function returns a promise, which is no order: the array stays unsorted.";
    } else if (callback.role().id().equals("exit")) {
      return "On 'exit' only what runs at once still runs: what comes after the first await never"
          + " does.";
    }
    if (!rejection.mayThrow(callback.node())) {
      return null;
    } else if (callback.role().id().equals("executor")) {
      return "An error in an async executor does not reject the new promise, which stays pending for"
          + " ever; it ends the process as an unhandled rejection.";
    } else if (path.startsWith("express.")) {
      return "Express 4 does not look at the promise: if it is rejected, the request is never"
          + " answered and the process ends. Express 5 hands the error on.";
    } else if (isIgnored(facts, callback)) {
      return "Nobody looks at the promise of this "
          + (path.contains(" on ") || path.startsWith("on ") ? "listener" : "callback")
          + ": if it is rejected, the process ends with an unhandled rejection, and calls may overlap.";
    }
    return null;
  }

  private static boolean isIgnored(Facts facts, Callback callback) {
    if (callback.path().startsWith("fastify.")) {
      return false;
    } else if (!callback.certain() || LEFT_OUT.contains(callback.role().id())) {
      return false;
    }
    String id = callback.role().id();
    return id.equals("interval")
        || id.equals("request")
        || id.equals("connection")
        || id.equals("response")
        || callback.path().contains(" on ") && Syntax.isCall(callback.call());
  }

  private static Fix[] fixes(Facts facts, Callback callback) {
    List<Fix> fixes = new ArrayList<>();
    if (callback.isInline()) {
      if (callback.path().endsWith("#forEach")) {
        Fix loop = loop(facts, callback);
        if (loop != null) {
          fixes.add(loop);
        }
      } else if (callback.role().place() != Place.SYNC || callback.path().contains(" on ")) {
        Fix caught = caught(facts, callback);
        if (caught != null) {
          fixes.add(caught);
        }
      }
    }
    return fixes.toArray(Fix[]::new);
  }

  /** {@code xs.forEach(async (x) => {...})} to {@code for (const x of xs) {...}}. */
  private static Fix loop(Facts facts, Callback callback) {
    SyntaxNode function = callback.function();
    SyntaxNode body = function.get("body");
    List<SyntaxNode> parameters = Syntax.parameters(function);
    SyntaxNode statement = callback.call().parent();
    SyntaxNode array = Code.receiver(callback.call());
    boolean simple =
        function.is("arrow_function")
            && body != null
            && body.is("statement_block")
            && parameters.size() == 1
            && Syntax.arguments(callback.call()).size() == 1
            && array != null
            && statement.is("expression_statement")
            && Code.mayAwait(facts, callback.call())
            && !Code.any(body, node -> node.is("return_statement"));
    if (!simple) {
      return null;
    }
    return Fix.of(
        "Use for of, one after the other",
        new Fix.Edit(
            statement.start(),
            body.start(),
            "for (const " + facts.text(parameters.getFirst()) + " of " + facts.text(array) + ") "),
        new Fix.Edit(body.end(), statement.end(), ""));
  }

  /** Wraps the body in {@code try}. */
  private static Fix caught(Facts facts, Callback callback) {
    SyntaxNode body = callback.function().get("body");
    if (body == null || !body.is("statement_block")) {
      return null;
    }
    return new Fix("Catch what it throws", Blocks.caught(facts, body));
  }
}
