package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.Map;
import java.util.function.Consumer;

/** Emitters of Node that may fail at any time, without anybody who listens. */
public final class MissingErrorListener extends NamedRule {
  /** What is made, and by what it fails. */
  private static final Map<String, String> FAILS =
      Map.ofEntries(
          Map.entry("net.connect", "the connection is refused or reset"),
          Map.entry("net.createConnection", "the connection is refused or reset"),
          Map.entry("net.Socket", "the connection is refused or reset"),
          Map.entry("tls.connect", "the connection or its handshake fails"),
          Map.entry("http.get", "the connection is refused or reset"),
          Map.entry("http.request", "the connection is refused or reset"),
          Map.entry("https.get", "the connection is refused or reset"),
          Map.entry("https.request", "the connection is refused or reset"),
          Map.entry("http2.connect", "the connection is refused or reset"),
          Map.entry("fs.createReadStream", "the file cannot be read"),
          Map.entry("fs.createWriteStream", "the file cannot be written"),
          Map.entry("child_process.spawn", "the command is not found"),
          Map.entry("child_process.fork", "the process cannot be started"),
          Map.entry("worker_threads.Worker", "the worker throws"));

  public MissingErrorListener() {
    super(
        "missing-error-listener",
        Severity.WARNING,
        "A stream, socket, request or process that can fail, and nobody listens for 'error'.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      String path = facts.path(call);
      String fails = path == null ? null : FAILS.get(path);
      if (fails != null && !isHandled(facts, Uses.of(facts, call))) {
        Problem problem =
            Problem.at(
                Syntax.callee(call),
                "Nobody listens for 'error' here: if "
                    + fails
                    + ", the error is thrown within emit and ends the process.");
        Fix fix = fix(facts, call);
        problems.accept(fix == null ? problem : problem.withFixes(fix));
      }
    }
  }

  /** Also where it cannot be seen, and where another rule has its say. */
  private static boolean isHandled(Facts facts, Uses uses) {
    if (uses.escapes()
        || uses.listensTo("error")
        || uses.touches("onerror")
        || uses.isIterated()
        || uses.calls("pipe")) {
      return true;
    }
    // A stream that another one is piped into belongs to the rule for pipes, too.
    return !uses.argumentOf().isEmpty();
  }

  private static Fix fix(Facts facts, SyntaxNode call) {
    SyntaxNode above = call.parent();
    SyntaxNode statement = Code.statement(call);
    if (statement == null) {
      return null;
    }
    String indent = Code.indent(facts, statement);
    String listener =
        ".on('error', (err) => {\n" + indent + "  console.error(err);\n" + indent + "})";
    String title = "Listen for 'error'";
    if (above.is("expression_statement") && call.is("call_expression")) {
      return Fix.of(title, Fix.Edit.insert(call.end(), listener));
    }
    SyntaxNode name = above.is("variable_declarator") ? above.get("name") : above.get("left");
    boolean named =
        (above.is("variable_declarator") || above.is("assignment_expression"))
            && name != null
            && statement.end() > call.end()
            && Code.isInBlock(statement)
            && (name.is("identifier") || name.is("member_expression"));
    return named
        ? Fix.of(
            title,
            Fix.Edit.insert(statement.end(), "\n" + indent + facts.text(name) + listener + ";"))
        : null;
  }
}
