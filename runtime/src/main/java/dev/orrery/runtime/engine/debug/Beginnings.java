package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.TernaryNode;

/**
 * Where statements begin that read a variable of the function's own first. V8 has no code for that:
 * the next thing that is done, such as reading a property, is where such a statement is.
 */
final class Beginnings {
  /** The expression reads such a variable and does no more. */
  private static final int READS_ONLY = -1;

  /** The statement begins where its text does. */
  private static final int OF_STATEMENT = -2;

  private final LocationWalk walk;

  Beginnings(LocationWalk walk) {
    this.walk = walk;
  }

  /** The position where a statement begins that evaluates the expression; negative for its own. */
  int of(Expression expression) {
    return switch (expression) {
      case IdentNode name -> isRegister(name) ? READS_ONLY : OF_STATEMENT;
      case AccessNode member -> {
        int base = of(member.getBase());
        int name = member.getFinish() - LocationWalk.nameLength(member);
        boolean isMore = member.isOptional() || member.isPrivate();
        yield base != READS_ONLY ? base : isMore ? OF_STATEMENT : name;
      }
      case IndexNode member -> more(member.getBase());
      case JoinPredecessorExpression joined when joined.getExpression() != null ->
          of(joined.getExpression());
      case CallNode call when !call.isOptional() && !walk.isConstruction(call) -> ofCall(call);
      case BinaryNode node when node.isAssignment() -> ofAssignment(node);
      case BinaryNode node -> {
        int left = of(node.getLhs());
        yield left != READS_ONLY || node.isLogical() ? left : more(node.getRhs());
      }
      case TernaryNode choice -> more(choice.getTest());
      default -> OF_STATEMENT;
    };
  }

  /** As for {@link #of} where something follows that has no place of its own. */
  private int more(Expression expression) {
    int position = of(expression);
    return position == READS_ONLY ? OF_STATEMENT : position;
  }

  private int ofCall(CallNode call) {
    int callee = of(call.getFunction());
    return callee == READS_ONLY && !call.getArgs().isEmpty()
        ? more(call.getArgs().getFirst())
        : more(call.getFunction());
  }

  private int ofAssignment(BinaryNode node) {
    Expression target = node.getLhs();
    if (target instanceof ObjectNode || target instanceof LiteralNode.ArrayLiteralNode) {
      int value = of(node.getRhs());
      boolean isOfPattern = value < 0 && node.getRhs() instanceof IdentNode;
      return value >= 0 || isOfPattern ? value : node.getRhs().getStart();
    }
    boolean isReplaced = node.isTokenType(TokenType.ASSIGN);
    if (isReplaced && target instanceof IdentNode) {
      return more(node.getRhs());
    }
    int first = of(isReplaced && target instanceof AccessNode member ? member.getBase() : target);
    return first == READS_ONLY ? more(node.getRhs()) : first;
  }

  private boolean isRegister(IdentNode name) {
    return RegisterVariables.isOne(name, walk.getLexicalContext());
  }
}
