package dev.orrery.lsp.analysis;

import dev.orrery.lsp.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** What calls give, asked by {@link Meanings}. */
final class Results {
  private static final Meaning PROMISE = Meaning.instanceOf("Promise");

  private final Meanings meanings;
  private final Roles roles;

  Results(Meanings meanings, Roles roles) {
    this.meanings = meanings;
    this.roles = roles;
  }

  /** Null if unknown. */
  Meaning call(SyntaxNode node) {
    SyntaxNode callee = Syntax.callee(node);
    Meaning meaning = meanings.of(callee);
    if (meaning == null) {
      return local(callee);
    }
    List<SyntaxNode> arguments = Syntax.arguments(node);
    if (meaning.is("require") || meaning.is("process.getBuiltinModule")) {
      return arguments.isEmpty() ? null : meanings.module(arguments.getFirst());
    } else if (meaning.is("import")) {
      return PROMISE;
    } else if (meaning.instance()) {
      return null;
    }
    Signature signature = roles.signature(meaning.path());
    String result = signature == null ? null : signature.result();
    if (result == null) {
      Meaning local = local(callee);
      return local != null ? local : Meaning.value(meaning.path() + "()");
    } else if (result.equals("this")) {
      return callee.is("member_expression") ? meanings.of(callee.get("object")) : null;
    } else if (Character.isDigit(result.charAt(0))) {
      int index = Integer.parseInt(result);
      return index < arguments.size() ? meanings.of(arguments.get(index)) : null;
    }
    return Meaning.instanceOf(result);
  }

  /** What a function of the file returns. */
  private Meaning local(SyntaxNode callee) {
    SyntaxNode function = meanings.function(callee);
    if (function == null) {
      return null;
    } else if (Syntax.isGenerator(function)) {
      return null;
    } else if (Syntax.isAsync(function)) {
      return PROMISE;
    }
    SyntaxNode type = function.get("return_type");
    if (type != null) {
      return meanings.of(type);
    }
    SyntaxNode body = function.get("body");
    if (body == null || !body.is("statement_block")) {
      return meanings.of(body);
    }
    for (SyntaxNode value : returned(function, body)) {
      Meaning meaning = meanings.of(value);
      if (meaning != null) {
        return meaning;
      }
    }
    return null;
  }

  private static List<SyntaxNode> returned(SyntaxNode function, SyntaxNode body) {
    List<SyntaxNode> values = new ArrayList<>();
    body.walk(
        node -> {
          if (node.is("return_statement")
              && node.childCount() > 0
              && Syntax.functionAround(node) == function) {
            values.add(node.child(0));
          }
        });
    return values;
  }

  /** What {@code new} gives. */
  Meaning created(SyntaxNode node) {
    Meaning meaning = meanings.of(Syntax.callee(node));
    if (meaning == null || meaning.instance()) {
      return null;
    }
    Signature signature = roles.signature(meaning.path());
    boolean told = signature != null && signature.result() != null;
    return Meaning.instanceOf(told ? signature.result() : meaning.path());
  }

  /** What {@code await} gives: only of modules is it known what their promise does. */
  Meaning awaited(SyntaxNode node) {
    SyntaxNode operand = Syntax.bare(Syntax.operand(node));
    if (operand == null || !operand.is("call_expression")) {
      Meaning meaning = meanings.of(operand);
      return PROMISE.equals(meaning) ? null : meaning;
    }
    Meaning callee = meanings.of(Syntax.callee(operand));
    if (callee != null && callee.is("import") && !Syntax.arguments(operand).isEmpty()) {
      return meanings.module(Syntax.arguments(operand).getFirst());
    }
    return callee != null && callee.is("fs/promises.open")
        ? Meaning.instanceOf("fs.FileHandle")
        : null;
  }
}
