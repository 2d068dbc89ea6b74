package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.Token;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BreakNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.CatchNode;
import com.oracle.js.parser.ir.ContinueNode;
import com.oracle.js.parser.ir.DebuggerNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IfNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.ReturnNode;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.SwitchNode;
import com.oracle.js.parser.ir.Symbol;
import com.oracle.js.parser.ir.ThrowNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.WhileNode;
import com.oracle.js.parser.ir.WithNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.parser.GraalJSParserHelper;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.debug.BreakLocation.Kind;
import java.util.List;
import java.util.Set;

/** Finds the break locations of a script, close to where V8 has them. */
final class LocationWalk extends NodeVisitor<LexicalContext> {
  private static final String PROLOG = "(function () {";
  private static final String MODULE = "application/javascript+module";

  private final BreakLocations locations = new BreakLocations();
  private final int shift;
  private final int length;

  private LocationWalk(int shift, int length) {
    super(new LexicalContext());
    this.shift = shift;
    this.length = length;
  }

  static BreakLocations of(Source source, JSRealm realm) {
    JSContext context = realm.getContext();
    try {
      if (MODULE.equals(source.getMimeType())) {
        return walk(
            GraalJSParserHelper.parseModule(context, source, context.getParserOptions()),
            0,
            source);
      }
      return walk(parse(context, source, "", ""), 0, source);
    } catch (AbstractTruffleException _) {
      return ofFunctionBody(source, context);
    }
  }

  /** The text of a CommonJS module is the body of a function. */
  private static BreakLocations ofFunctionBody(Source source, JSContext context) {
    try {
      return walk(parse(context, source, PROLOG, "\n})"), PROLOG.length(), source);
    } catch (AbstractTruffleException _) {
      return new BreakLocations();
    }
  }

  private static FunctionNode parse(
      JSContext context, Source source, String prolog, String epilog) {
    return GraalJSParserHelper.parseScript(
        context, source, context.getParserOptions(), false, false, null, prolog, epilog);
  }

  private static BreakLocations walk(FunctionNode program, int shift, Source source) {
    LocationWalk walk = new LocationWalk(shift, source.getLength());
    program.getBody().accept(walk);
    walk.add(source.getLength(), Kind.RETURN, source.getLength(), source.getLength());
    return walk.locations;
  }

  private void add(int offset, Kind kind, Node node) {
    add(offset - shift, kind, node.getStart() - shift, node.getFinish() - shift);
  }

  private void add(int offset, Kind kind, int from, int to) {
    if (offset >= 0 && offset <= length) {
      locations.add(new BreakLocation(offset, kind, Math.max(0, from), Math.min(length, to)));
    }
  }

  private boolean statement(Node node) {
    add(node.getStart(), Kind.STATEMENT, node);
    return true;
  }

  // ---- statements ------------------------------------------------------------------------------

  @Override
  public boolean enterExpressionStatement(ExpressionStatement statement) {
    Expression expression = statement.getExpression();
    boolean isDirective = expression instanceof LiteralNode<?> literal && literal.isString();
    return isDirective || statement(statement);
  }

  @Override
  public boolean enterVarNode(VarNode variable) {
    Expression init = variable.getInit();
    if (init != null && !variable.isHoistableDeclaration() && !variable.isClassDeclaration()) {
      int at = variable.isDestructuring() ? variable.getStart() : init.getStart();
      add(at, Kind.STATEMENT, variable);
    }
    return true;
  }

  @Override
  public boolean enterReturnNode(ReturnNode statement) {
    // An expression body of an arrow function is a return statement for the parser.
    if (statement.getExpression() != null
        && Token.descType(statement.getToken()) != TokenType.RETURN) {
      add(position(statement.getExpression()), Kind.STATEMENT, statement);
    } else if (statement.getExpression() != null && !returnsLastValue(statement)) {
      statement(statement);
    }
    add(statement.getFinish(), Kind.RETURN, statement);
    return true;
  }

  /** V8 has no place for the return of a variable that the statement before has just set. */
  private boolean returnsLastValue(ReturnNode statement) {
    FunctionNode function = lc.getCurrentFunction();
    Block block = lc.getCurrentBlock();
    if (!(statement.getExpression() instanceof IdentNode name)
        || block == null
        || (function != null && (function.isAsync() || function.isGenerator()))) {
      return false;
    }
    int index = block.getStatements().indexOf(statement);
    return index > 0 && sets(block.getStatements().get(index - 1), name.getName(), block);
  }

  private static boolean sets(Statement statement, String name, Block block) {
    Symbol symbol = block.getScope().getExistingSymbol(name);
    if (symbol != null && symbol.isClosedOver()) {
      return false;
    }
    if (statement instanceof VarNode variable) {
      return variable.getName().getName().equals(name) && staysAtHand(variable.getInit());
    }
    return statement instanceof ExpressionStatement assignment
        && switch (assignment.getExpression()) {
          case BinaryNode binary when binary.isAssignment() ->
              isName(binary.getLhs(), name) && staysAtHand(binary.getRhs());
          case UnaryNode unary when unary.isAssignment() -> isName(unary.getExpression(), name);
          default -> false;
        };
  }

  private static boolean isName(Expression expression, String name) {
    return expression instanceof IdentNode ident && ident.getName().equals(name);
  }

  private static boolean staysAtHand(Expression value) {
    return value != null
        && !(value instanceof IdentNode)
        && !(value instanceof LiteralNode.ArrayLiteralNode)
        && !(value instanceof ObjectNode);
  }

  @Override
  public boolean enterCatchNode(CatchNode clause) {
    if (clause.getException() instanceof IdentNode name) {
      locations.addCatch(
          clause.getStart() - shift, clause.getBody().getFinish() - shift, Set.of(name.getName()));
    }
    return true;
  }

  @Override
  public boolean enterThrowNode(ThrowNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterIfNode(IfNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterSwitchNode(SwitchNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterBreakNode(BreakNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterContinueNode(ContinueNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterWithNode(WithNode statement) {
    return statement(statement);
  }

  @Override
  public boolean enterDebuggerNode(DebuggerNode statement) {
    add(statement.getStart(), Kind.DEBUGGER, statement);
    return true;
  }

  @Override
  public boolean enterWhileNode(WhileNode loop) {
    condition(loop.getTest());
    return true;
  }

  @Override
  public boolean enterForNode(ForNode loop) {
    if (loop.isForInOrOf()) {
      if (loop.getInit() != null) {
        add(loop.getInit().getStart(), Kind.CALL, loop);
      }
      condition(loop.getModify());
      return true;
    }
    if (loop.getInit() != null) {
      add(loop.getInit().getStart(), Kind.STATEMENT, loop.getInit());
    }
    condition(loop.getTest());
    condition(loop.getModify());
    return true;
  }

  private void condition(JoinPredecessorExpression joined) {
    if (joined != null && joined.getExpression() != null) {
      add(position(joined.getExpression()), Kind.STATEMENT, joined.getExpression());
    }
  }

  // ---- expressions -----------------------------------------------------------------------------

  @Override
  public boolean enterCallNode(CallNode call) {
    if (!call.isDefaultDerivedConstructorSuperCall()) {
      add(position(call), Kind.CALL, call);
      FunctionNode function = lc.getCurrentFunction();
      locations.addCall(
          position(call) - shift,
          call.getStart() - shift,
          call.getFinish() - shift,
          function == null ? 0 : function.getStart());
    }
    return true;
  }

  /** Where V8 says an expression is. */
  private static int position(Expression expression) {
    return switch (expression) {
      case BinaryNode binary -> Token.descPosition(binary.getToken());
      case UnaryNode unary -> Token.descPosition(unary.getToken());
      case CallNode call when !call.isNew() && call.getFunction() instanceof AccessNode member ->
          member.getFinish() - nameLength(member);
      default -> expression.getStart();
    };
  }

  private static int nameLength(AccessNode member) {
    return member.isPrivate() ? member.getPrivateName().length() : member.getProperty().length();
  }

  @Override
  public boolean enterFunctionNode(FunctionNode function) {
    List<Statement> statements = function.getBody().getStatements();
    Statement last = statements.isEmpty() ? null : statements.getLast();
    boolean endsBefore = last instanceof ReturnNode || last instanceof ThrowNode;
    if (!endsBefore && shift <= function.getStart() && !function.isClassFieldInitializer()) {
      int end = function.getFinish() - 1;
      add(end, Kind.RETURN, function);
    }
    return true;
  }
}
