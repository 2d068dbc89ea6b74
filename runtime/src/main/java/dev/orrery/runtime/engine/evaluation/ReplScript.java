package dev.orrery.runtime.engine.evaluation;

import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BlockStatement;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IfNode;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.VarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A script of a console, which may declare names again and wait at its top level. One that waits
 * becomes an async function: what it declares is declared before it, and its declarations become
 * assignments.
 *
 * @param lexicals names of let, const and class declarations
 * @param declarations a script to be run first; null unless the script waits
 * @param body of the async function, whose result holds the script's value; null unless it waits
 */
record ReplScript(Set<String> lexicals, String declarations, String body) {
  private static final String HEAD = "(async function () {";

  /** Null if the text is not correct. */
  static ReplScript of(String text) {
    // Where await is a name too, as in await(x), it waits.
    String wrapped = HEAD + text + "\n})";
    FunctionNode function = text.contains("await") ? SyntaxTree.function(wrapped) : null;
    if (function != null && SyntaxTree.awaits(function)) {
      return new Rewriter(wrapped, function).rewrite();
    }
    FunctionNode script = SyntaxTree.parse(text);
    return script == null ? null : new ReplScript(lexicalsOf(script), null, null);
  }

  boolean isAsync() {
    return body != null;
  }

  private static Set<String> lexicalsOf(FunctionNode function) {
    Set<String> names = new LinkedHashSet<>();
    for (Statement statement : function.getBody().getStatements()) {
      if (statement instanceof VarNode variable && variable.isBlockScoped()) {
        names.add(variable.getName().getName());
      }
    }
    return names;
  }

  /** Turns declarations into assignments, from the last statement to the first. */
  private static final class Rewriter {
    private final StringBuilder text;
    private final FunctionNode function;
    private final StringBuilder declarations = new StringBuilder();

    Rewriter(String text, FunctionNode function) {
      this.text = new StringBuilder(text);
      this.function = function;
    }

    ReplScript rewrite() {
      List<Statement> statements = function.getBody().getStatements();
      List<Statement> later = new ArrayList<>();
      returnValue(statements.getLast());
      for (Statement statement : statements.reversed()) {
        boolean joins = !later.isEmpty() && startOf(later.getLast()) == startOf(statement);
        if (joins || later.isEmpty()) {
          later.add(statement);
          continue;
        }
        declaration(later);
        later = new ArrayList<>(List.of(statement));
      }
      declaration(later);
      String body = text.substring(HEAD.length(), text.length() - "\n})".length());
      return new ReplScript(lexicalsOf(function), declarations.toString(), body);
    }

    private static int startOf(Statement statement) {
      return statement.getStart();
    }

    private void returnValue(Statement last) {
      switch (last) {
        case ExpressionStatement expression when !isDeclared(expression) -> {
          text.insert(expression.getExpression().getFinish(), ") };");
          text.insert(expression.getStart(), "return { value: (");
        }
        case BlockStatement block -> returnValue(block.getBlock());
        case IfNode condition -> {
          if (condition.getFail() != null) {
            returnValue(condition.getFail());
          }
          returnValue(condition.getPass());
        }
        default -> {}
      }
    }

    /** A loop too is a block here, whose statement gives no value. */
    private void returnValue(Block block) {
      if (!block.getStatements().isEmpty()) {
        returnValue(block.getStatements().getLast());
      }
    }

    /** The assignment of a pattern belongs to a declaration. */
    private boolean isDeclared(ExpressionStatement statement) {
      return keywordBefore(statement.getStart()) >= 0;
    }

    /** One statement of the text: its variables, and the assignments of its patterns. */
    private void declaration(List<Statement> parts) {
      List<VarNode> variables = new ArrayList<>();
      for (Statement part : parts.reversed()) {
        if (part instanceof VarNode variable) {
          variables.add(variable);
        }
      }
      if (variables.isEmpty()) {
        return;
      }
      VarNode first = variables.getFirst();
      if (first.getInit() instanceof FunctionNode init && init.isDeclared()) {
        declarations.append(text, first.getStart(), first.getFinish()).append('\n');
        blank(first.getStart(), first.getFinish());
      } else if (first.isClassDeclaration()) {
        declare("let", first);
        text.insert(first.getFinish(), ";");
        text.insert(first.getStart(), first.getName().getName() + " = ");
      } else {
        assign(parts, variables);
      }
    }

    private void assign(List<Statement> parts, List<VarNode> variables) {
      VarNode first = variables.getFirst();
      int start = first.getStart();
      int keyword = keywordAt(start) ? start : keywordBefore(start);
      int end = parts.stream().mapToInt(Statement::getFinish).max().orElseThrow();
      text.insert(end, ");");
      for (VarNode variable : variables.reversed()) {
        declare(first.isBlockScoped() ? "let" : "var", variable);
        if (waits(variable)) {
          wrapInArrays(variable);
        } else if (variable.getInit() == null
            && !variable.isDestructuring()
            && variable.isBlockScoped()) {
          text.insert(variable.getName().getFinish(), " = undefined");
        }
      }
      int length = text.charAt(keyword) == 'c' ? "const".length() : "let".length();
      text.replace(keyword, keyword + length, "void (");
    }

    private boolean waits(VarNode variable) {
      return variable.getInit() != null && SyntaxTree.awaits(variable.getInit());
    }

    /** GraalJS 25.0.3 fails to compile {@code x = await y} when x is a global let. */
    private void wrapInArrays(VarNode variable) {
      int name = variable.getName().getFinish();
      text.insert(variable.getFinish(), "]");
      text.insert(text.indexOf("=", name) + 1, "[");
      text.insert(name, "]");
      text.insert(variable.getName().getStart(), "[");
    }

    private void declare(String keyword, VarNode variable) {
      declarations.append(keyword).append(' ').append(variable.getName().getName()).append(";\n");
    }

    private void blank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) != '\n') {
          text.setCharAt(i, ' ');
        }
      }
    }

    private boolean keywordAt(int at) {
      String rest = text.substring(at, Math.min(text.length(), at + "const ".length()));
      return rest.matches("(?s)(let|var|const)[^\\w$].*|const");
    }

    /** Where the keyword stands that begins a declaration at a pattern; -1 if there is none. */
    private int keywordBefore(int pattern) {
      int end = pattern;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      for (String keyword : List.of("const", "let", "var")) {
        int start = end - keyword.length();
        if (start > 0
            && text.substring(start, end).equals(keyword)
            && !Character.isJavaIdentifierPart(text.charAt(start - 1))) {
          return start;
        }
      }
      return -1;
    }
  }
}
