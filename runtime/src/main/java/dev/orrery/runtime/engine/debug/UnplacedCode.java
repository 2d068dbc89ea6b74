package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BlockStatement;
import com.oracle.js.parser.ir.EmptyNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.LoopNode;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.TryNode;
import com.oracle.js.parser.ir.VarNode;
import java.util.List;

/**
 * V8 makes no code of a constant that stands alone, such as {@code 'use strict'}; but if the code
 * that comes next has no place of its own, it has that of the constant.
 */
final class UnplacedCode {
  private UnplacedCode() {}

  /** Whether an expression is a string, number or the like that is written down. */
  static boolean isConstant(Expression expression) {
    return expression instanceof LiteralNode.PrimitiveLiteralNode<?>;
  }

  /** Whether the code right after a statement of a block, if only its end, has no place. */
  static boolean follows(Statement statement, Block block) {
    if (block == null) {
      return false;
    }
    List<Statement> all = block.getStatements();
    int index = all.indexOf(statement);
    return index >= 0 && isFirst(all.subList(index + 1, all.size()));
  }

  private static boolean isFirst(List<Statement> statements) {
    return statements.stream()
        .filter(statement -> !isNothing(statement))
        .findFirst()
        .map(UnplacedCode::isUnplaced)
        .orElse(true);
  }

  private static boolean isNothing(Statement statement) {
    return statement instanceof EmptyNode
        || (statement instanceof VarNode variable
            && (variable.isHoistableDeclaration()
                || (variable.getInit() == null && !variable.isBlockScoped())));
  }

  private static boolean isUnplaced(Statement statement) {
    return switch (statement) {
      case VarNode variable -> variable.isClassDeclaration();
      case TryNode _ -> true;
      case BlockStatement inner ->
          inner.getBlock().getStatements().stream().noneMatch(UnplacedCode::isLoop)
              && (hasSharedVariables(inner.getBlock())
                  || isFirst(inner.getBlock().getStatements()));
      default -> false;
    };
  }

  /** The variables of a loop are those of a block around it. */
  private static boolean isLoop(Statement statement) {
    return statement instanceof LoopNode;
  }

  /** Whether functions use the variables of a block, which V8 makes a context for. */
  private static boolean hasSharedVariables(Block block) {
    for (var symbol : block.getScope().getSymbols()) {
      if (symbol.isClosedOver() && symbol.isBlockScoped()) {
        return true;
      }
    }
    return false;
  }
}
