package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BlockStatement;
import com.oracle.js.parser.ir.EmptyNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IfNode;
import com.oracle.js.parser.ir.ReturnNode;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.WhileNode;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import java.util.List;

/** Statements of functions and scripts. */
final class Statements {
  private final Interpreter interpreter;

  Statements(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What a function returned. */
  private record Returned(Object value) {}

  /** A script's completion value; declarations of its own would be the program's. */
  Object script(FunctionNode script, Scope scope, String text) {
    Object value = Undefined.instance;
    for (Statement statement : script.getBody().getStatements()) {
      if (statement instanceof VarNode) {
        throw new SideEffect();
      }
      Object completion = run(statement, scope, text);
      value = completion == null ? value : completion;
    }
    return value;
  }

  /** The result of a call. */
  Object body(FunctionNode function, Scope scope, String text) {
    List<IdentNode> parameters = function.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      scope.declare(parameters.get(i).getName(), Js.arg(scope.arguments(), i));
    }
    return block(function.getBody(), scope, text) instanceof Returned returned
        ? returned.value()
        : Undefined.instance;
  }

  /** Null, a completion value, or {@link Returned}. */
  private Object block(Block block, Scope scope, String text) {
    Object value = null;
    for (Statement statement : block.getStatements()) {
      Object completion = run(statement, scope, text);
      if (completion instanceof Returned) {
        return completion;
      }
      value = completion == null ? value : completion;
    }
    return value;
  }

  private Object run(Statement statement, Scope scope, String text) {
    interpreter.step();
    return switch (statement) {
      case ExpressionStatement e -> value(e.getExpression(), scope, text);
      case ReturnNode r ->
          new Returned(
              r.getExpression() == null
                  ? Undefined.instance
                  : value(r.getExpression(), scope, text));
      case VarNode variable -> {
        Object init =
            variable.getInit() == null
                ? Undefined.instance
                : value(variable.getInit(), scope, text);
        scope.declare(variable.getName().getName(), init);
        yield null;
      }
      case BlockStatement b -> block(b.getBlock(), scope.block(), text);
      case IfNode i -> branch(i, scope, text);
      case ForNode loop -> loop(loop, scope, text);
      case WhileNode loop -> loop(loop, scope, text);
      case EmptyNode _ -> null;
      default -> throw new SideEffect();
    };
  }

  private Object value(Expression node, Scope scope, String text) {
    Object value = interpreter.value(node, scope, text);
    return value == Interpreter.CUT ? Undefined.instance : value;
  }

  private Object branch(IfNode node, Scope scope, String text) {
    Block chosen = Js.truthy(value(node.getTest(), scope, text)) ? node.getPass() : node.getFail();
    return chosen == null ? null : block(chosen, scope.block(), text);
  }

  private Object loop(WhileNode node, Scope scope, String text) {
    Object result = null;
    boolean first = node.isDoWhile();
    while (first || Js.truthy(value(node.getTest(), scope, text))) {
      first = false;
      interpreter.step();
      result = block(node.getBody(), scope.block(), text);
      if (result instanceof Returned) {
        return result;
      }
    }
    return result;
  }

  private Object loop(ForNode node, Scope scope, String text) {
    if (node.isForIn() || node.isForAwaitOf()) {
      throw new SideEffect();
    }
    return node.isForOf() ? each(node, scope, text) : counted(node, scope, text);
  }

  private Object counted(ForNode node, Scope scope, String text) {
    if (node.getInit() != null) {
      value(node.getInit(), scope, text);
    }
    Object result = null;
    while (node.getTest() == null || Js.truthy(value(node.getTest(), scope, text))) {
      interpreter.step();
      result = block(node.getBody(), scope.block(), text);
      if (result instanceof Returned) {
        return result;
      }
      if (node.getModify() != null) {
        value(node.getModify(), scope, text);
      }
    }
    return result;
  }

  private Object each(ForNode node, Scope scope, String text) {
    if (!(node.getInit() instanceof IdentNode variable)) {
      throw new SideEffect();
    }
    Object values = interpreter.operators().apply("[...a]", value(node.getModify(), scope, text));
    Object result = null;
    for (Object element : Js.listOf(values)) {
      interpreter.step();
      Scope body = scope.block();
      body.declare(variable.getName(), element);
      result = block(node.getBody(), body, text);
      if (result instanceof Returned) {
        return result;
      }
    }
    return result;
  }

  /** {@code ++} and {@code --}; all other operators of one value that come here have effects. */
  Object increment(UnaryNode node, Scope scope, String text) {
    boolean isPrefix =
        node.isTokenType(TokenType.INCPREFIX) || node.isTokenType(TokenType.DECPREFIX);
    boolean isUp = node.isTokenType(TokenType.INCPREFIX) || node.isTokenType(TokenType.INCPOSTFIX);
    boolean isDown =
        node.isTokenType(TokenType.DECPREFIX) || node.isTokenType(TokenType.DECPOSTFIX);
    if (!isUp && !isDown) {
      throw new SideEffect();
    }
    Operators operators = interpreter.operators();
    Object before = operators.unary("+", value(node.getExpression(), scope, text));
    Object after = operators.binary(isUp ? "+" : "-", before, 1);
    interpreter.store(node.getExpression(), after, scope, text);
    return isPrefix ? after : before;
  }
}
