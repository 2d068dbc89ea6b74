package dev.orrery.lsp.lint;

import dev.orrery.lsp.analysis.Binding;
import dev.orrery.lsp.analysis.Callback;
import dev.orrery.lsp.analysis.Facts;
import dev.orrery.lsp.analysis.Syntax;
import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Data kept as a whole only to be written as a whole. */
public final class WholeStreamBuffering extends NamedRule {
  private static final Set<String> WRITE = Set.of("write", "end", "send");

  public WholeStreamBuffering() {
    super(
        "whole-stream-buffering",
        Severity.INFORMATION,
        "All chunks of a stream, or a whole file, kept in memory only to be written on.");
  }

  @Override
  public void check(Facts facts, Consumer<Problem> problems) {
    for (SyntaxNode call : facts.calls()) {
      if (isWrite(facts, call)) {
        SyntaxNode data = Syntax.bare(Code.argument(call, 0));
        if (data != null) {
          written(facts, call, data, problems);
        }
      }
    }
  }

  private static boolean isWrite(Facts facts, SyntaxNode call) {
    String method = Code.method(facts, call);
    if (method == null || !WRITE.contains(method)) {
      return false;
    }
    return facts.isA(Code.receiver(call), "stream.Writable")
        && !facts.isA(Code.receiver(call), "crypto.Hash");
  }

  private static void written(
      Facts facts, SyntaxNode call, SyntaxNode data, Consumer<Problem> problems) {
    SyntaxNode value = value(facts, data);
    Callback read = read(facts, data);
    if (read != null || value != null && isRead(facts, value)) {
      SyntaxNode made = read != null ? read.call() : value;
      problems.accept(
          problem(
              facts,
              data,
              made,
              "The whole file is in memory before the first byte is written, once for each request:"
                  + " a stream would need 64 KiB."));
    } else if (value != null && chunks(facts, value) != null) {
      problems.accept(
          problem(
              facts,
              data,
              chunks(facts, value),
              "All chunks are kept until the stream ends, only to be written then: a pipeline would"
                  + " begin at once and hold few of them."));
    }
  }

  private static Problem problem(Facts facts, SyntaxNode data, SyntaxNode made, String message) {
    int end = Math.min(made.end(), facts.text().lineEnd(facts.text().line(made.start())));
    return Problem.at(data, message)
        .withNotes(new Problem.Note(made.start(), end, "Here it is collected."));
  }

  /** What a name stands for if it has one value; other expressions themselves. */
  private static SyntaxNode value(Facts facts, SyntaxNode data) {
    if (!data.is("identifier")) {
      return unwrapped(data);
    }
    Binding binding = facts.binding(data);
    if (binding == null || binding.values().size() != 1) {
      return null;
    }
    SyntaxNode value = Syntax.bare(binding.values().getFirst());
    return value == null || value.is("array") ? null : unwrapped(value);
  }

  private static SyntaxNode unwrapped(SyntaxNode node) {
    return node.is("await_expression") ? Syntax.bare(Syntax.operand(node)) : node;
  }

  private static boolean isRead(Facts facts, SyntaxNode value) {
    String path = value.is("call_expression") ? facts.path(value) : null;
    boolean whole =
        path != null
            && (path.equals("fs.readFileSync")
                || path.equals("fs/promises.readFile")
                || path.equals("fs.FileHandle#readFile"));
    // What the main program reads once is read once.
    return whole && Syntax.functionAround(value) != null && !facts.graph().isMain(value);
  }

  /** The call of {@code readFile} whose callback gets that name for what was read, or null. */
  private static Callback read(Facts facts, SyntaxNode data) {
    Binding binding = data.is("identifier") ? facts.binding(data) : null;
    if (binding == null || binding.kind() != Binding.Kind.PARAMETER) {
      return null;
    }
    for (Callback callback : facts.callbacks()) {
      if (callback.path().equals("fs.readFile") && callback.function() == binding.scope().node()) {
        List<SyntaxNode> parameters = Syntax.parameters(callback.function());
        return parameters.size() > 1 && parameters.get(1).contains(binding.declaration())
            ? callback
            : null;
      }
    }
    return null;
  }

  /** Where the chunks were collected that {@code Buffer.concat(chunks)} or the like joins, or null. */
  private static SyntaxNode chunks(Facts facts, SyntaxNode joined) {
    if (!joined.is("call_expression")) {
      return null;
    }
    SyntaxNode callee = Syntax.callee(joined);
    boolean concat = callee != null && facts.text(callee).equals("Buffer.concat");
    boolean join = "join".equals(Code.method(facts, joined));
    SyntaxNode list = concat ? Code.argument(joined, 0) : join ? Code.receiver(joined) : null;
    Binding binding = list == null || !list.is("identifier") ? null : facts.binding(list);
    if (binding == null) {
      return null;
    }
    for (SyntaxNode push : Uses.of(facts, binding).calls(Set.of("push"))) {
      SyntaxNode chunk = Code.argument(push, 0);
      if (chunk != null && chunk.is("identifier") && isChunk(facts, chunk)) {
        return push;
      }
    }
    return null;
  }

  /** Whether a name is that of a chunk just as the stream gave it. */
  private static boolean isChunk(Facts facts, SyntaxNode name) {
    Binding binding = facts.binding(name);
    if (binding == null) {
      return false;
    }
    SyntaxNode loop = binding.scope().node();
    if (loop.is("for_in_statement")) {
      return loop.has("await");
    }
    for (Callback callback : facts.callbacks()) {
      if (callback.function() == loop && callback.role().id().equals("data")) {
        return true;
      }
    }
    return false;
  }
}
