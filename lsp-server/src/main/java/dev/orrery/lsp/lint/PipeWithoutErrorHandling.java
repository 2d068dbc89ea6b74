package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Streams joined by {@code pipe}, which hands on data but no errors. */
public final class PipeWithoutErrorHandling extends NamedRule {
  /** Streams that fail in the course of things; those of servers end with their connection. */
  private static final List<String> FAIL =
      List.of(
          "fs.ReadStream",
          "fs.WriteStream",
          "net.Socket",
          "http.ClientRequest",
          "zlib.Zlib",
          "crypto.Cipher");

  private static final List<String> SAFE = List.of("crypto.Hash", "stream.PassThrough");

  public PipeWithoutErrorHandling() {
    super(
        "pipe-without-error-handling",
        Severity.WARNING,
        "Streams joined by pipe(), one of which can fail with nobody listening.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      if (isPipe(facts, call) && !isPiped(facts, call)) {
        check(facts, call, problems);
      }
    }
  }

  private static boolean isPipe(Facts facts, SyntaxNode call) {
    return "pipe".equals(Code.method(facts, call))
        && Code.argument(call, 0) != null
        && (facts.isA(Code.receiver(call), "stream.Readable")
            || facts.isA(Code.argument(call, 0), "stream.Writable"));
  }

  /** Whether what it returns is piped on: then the whole chain is looked at. */
  private static boolean isPiped(Facts facts, SyntaxNode call) {
    SyntaxNode member = call.parent();
    return member != null
        && member.is("member_expression")
        && member.parent().is("call_expression")
        && isPipe(facts, member.parent());
  }

  private static void check(Facts facts, SyntaxNode last, Consumer<Problem> problems) {
    List<SyntaxNode> stages = new ArrayList<>();
    boolean plain = true;
    SyntaxNode at = last;
    while (at.is("call_expression") && isPipe(facts, at)) {
      stages.addFirst(Code.argument(at, 0));
      plain &= Syntax.arguments(at).size() == 1;
      at = Code.receiver(at);
    }
    stages.addFirst(at);
    SyntaxNode failing = null;
    // pipe() returns the last one, whose listener may be added there.
    boolean ended = Uses.of(facts, last).listensTo("error");
    for (SyntaxNode stage : stages) {
      boolean handled = ended && stage == stages.getLast();
      if (failing == null && !handled && mayFail(facts, stage)) {
        failing = stage;
      }
    }
    if (failing == null) {
      return;
    }
    SyntaxNode property = Syntax.callee(last).get("property");
    Problem problem =
        new Problem(
            property.start(),
            property.end(),
            "pipe() hands on no errors: if "
                + Code.name(facts, failing)
                + " fails, nobody listens, the process ends, and the other streams are left open.",
            List.of(),
            List.of(),
            false);
    Fix fix = plain ? fix(facts, last, stages) : null;
    problems.accept(fix == null ? problem : problem.withFixes(fix));
  }

  /** Whether a stream may fail, and all that is done with it is seen to be without a listener. */
  private static boolean mayFail(Facts facts, SyntaxNode stage) {
    SyntaxNode node = Uses.origin(facts, stage);
    if (FAIL.stream().noneMatch(type -> facts.isA(node, type))
        || SAFE.stream().anyMatch(type -> facts.isA(node, type))
        || isStandard(facts, node)) {
      return false;
    }
    if (!node.is("identifier")) {
      return node.is("call_expression") || node.is("new_expression")
          ? !isHandled(Uses.of(facts, node))
          : false;
    }
    var binding = facts.binding(node);
    return binding != null
        && !binding.values().isEmpty()
        && binding.values().stream().allMatch(PipeWithoutErrorHandling::isMade)
        && !isHandled(Uses.of(facts, binding));
  }

  private static boolean isMade(SyntaxNode value) {
    SyntaxNode bare = Syntax.bare(value);
    return bare.is("call_expression") || bare.is("new_expression");
  }

  private static boolean isStandard(Facts facts, SyntaxNode node) {
    return facts.text(node).startsWith("process.std");
  }

  private static boolean isHandled(Uses uses) {
    return uses.escapes()
        || uses.listensTo("error")
        || uses.isIterated()
        || uses.argumentOf().stream().anyMatch(call -> !isPipeCall(call));
  }

  private static boolean isPipeCall(SyntaxNode call) {
    SyntaxNode callee = Syntax.callee(call);
    SyntaxNode property = callee == null ? null : callee.get("property");
    return property != null && property.end() - property.start() == "pipe".length();
  }

  private static Fix fix(Facts facts, SyntaxNode call, List<SyntaxNode> stages) {
    if (!Code.isDiscarded(call) || !call.parent().is("expression_statement")) {
      return null;
    }
    String list = String.join(", ", stages.stream().map(facts::text).toList());
    if (Code.mayAwait(facts, call)) {
      Imports imports =
          Imports.of(facts, "stream/promises", "pipeline", "stream/promises.pipeline");
      return imports.fix(
          "Use pipeline",
          new Fix.Edit(call.start(), call.end(), "await " + imports.name() + "(" + list + ")"));
    }
    Imports imports = Imports.of(facts, "stream", "pipeline", "stream.pipeline");
    String indent = Code.indent(facts, call);
    return imports.fix(
        "Use pipeline",
        new Fix.Edit(
            call.start(),
            call.end(),
            imports.name()
                + "("
                + list
                + ", (err) => {\n"
                + indent
                + "  if (err) console.error(err);\n"
                + indent
                + "})"));
  }
}
