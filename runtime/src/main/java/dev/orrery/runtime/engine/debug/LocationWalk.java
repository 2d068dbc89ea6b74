package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.Token;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BlockStatement;
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
import com.oracle.js.parser.ir.TryNode;
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
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the break locations of a script, close to where V8 has them. */
final class LocationWalk extends NodeVisitor<LexicalContext> {
  private static final String PROLOG = "(function () {";
  private static final String MODULE = "application/javascript+module";

  private final BreakLocations locations;
  private final int shift;
  private final int length;
  private final String text;

  /** How many try statements with a finally clause are around. */
  private int withFinally;

  private final Beginnings beginnings = new Beginnings(this);
  private final Deque<Integer> outerTries = new ArrayDeque<>();

  private LocationWalk(BreakLocations locations, int shift, String text) {
    super(new LexicalContext());
    this.locations = locations;
    this.shift = shift;
    this.length = text.length();
    this.text = text;
  }

  static BreakLocations of(Source source, JSRealm realm, ModuleFrames modules) {
    JSContext context = realm.getContext();
    BreakLocations locations = new BreakLocations(modules);
    boolean isModule = MODULE.equals(source.getMimeType());
    if (!isModule && modules.isFunctionBody(source)) {
      walkFunctionBody(source, context, locations);
      return locations;
    }
    try {
      FunctionNode program =
          isModule
              ? GraalJSParserHelper.parseModule(context, source, context.getParserOptions())
              : parse(context, source, "", "");
      walk(program, locations, 0, source);
    } catch (AbstractTruffleException _) {
      walkFunctionBody(source, context, locations);
    }
    return locations;
  }

  /** The text of a CommonJS module is the body of a function. */
  private static void walkFunctionBody(Source source, JSContext context, BreakLocations locations) {
    try {
      walk(parse(context, source, PROLOG, "\n})"), locations, PROLOG.length(), source);
    } catch (AbstractTruffleException _) {
      // A text that is no program at all: there is nothing to stop at.
    }
  }

  private static FunctionNode parse(
      JSContext context, Source source, String prolog, String epilog) {
    return GraalJSParserHelper.parseScript(
        context, source, context.getParserOptions(), false, false, null, prolog, epilog);
  }

  private static void walk(
      FunctionNode program, BreakLocations locations, int shift, Source source) {
    LocationWalk walk = new LocationWalk(locations, shift, source.getCharacters().toString());
    program.getBody().accept(walk);
    // The function of a CommonJS module ends with its code, a module with its file.
    boolean isModule = MODULE.equals(source.getMimeType());
    String code = source.getCharacters().toString();
    int end = isModule ? code.length() : code.stripTrailing().length();
    walk.add(end, Kind.RETURN, source.getLength(), source.getLength());
    locations.setScopes(ScopeTreeBuilder.of(program, source.getCharacters().toString(), shift));
  }

  private void add(int offset, Kind kind, Node node) {
    add(offset - shift, kind, node.getStart() - shift, node.getFinish() - shift);
  }

  private void add(int offset, Kind kind, int from, int to) {
    if (offset >= 0 && offset <= length) {
      locations.add(new BreakLocation(offset, kind, Math.max(0, from), Math.min(length, to)));
    }
  }

  /** A statement that begins with an expression. */
  private boolean statement(Node node, Expression first) {
    int begins = isInParentheses(first) ? -1 : beginnings.of(first);
    add(begins < 0 ? node.getStart() : begins, Kind.STATEMENT, node);
    return true;
  }

  private boolean statement(Node node) {
    add(node.getStart(), Kind.STATEMENT, node);
    return true;
  }

  // ---- statements ------------------------------------------------------------------------------

  /** The parser has one before a module's code: where the linked module leaves off to run later. */
  private boolean isModulesYield(ExpressionStatement statement) {
    return lc.getCurrentFunction() == null
        && statement.getExpression() instanceof UnaryNode expression
        && expression.isTokenType(TokenType.YIELD);
  }

  @Override
  public boolean enterExpressionStatement(ExpressionStatement statement) {
    if (isModulesYield(statement)) {
      return false;
    }
    if (!UnplacedCode.isConstant(statement.getExpression())) {
      return statement(statement, statement.getExpression());
    }
    if (UnplacedCode.follows(statement, lc.getCurrentBlock())) {
      boolean isQuoted =
          statement.getExpression() instanceof LiteralNode<?> text && text.isString();
      add(statement.getStart() - (isQuoted ? 1 : 0), Kind.STATEMENT, statement);
    }
    return true;
  }

  @Override
  public boolean enterVarNode(VarNode variable) {
    Expression init = variable.getInit();
    boolean isDefault = lc.getCurrentBlock() != null && lc.getCurrentBlock().isParameterBlock();
    boolean isClass = variable.isClassDeclaration();
    if (init != null && !variable.isHoistableDeclaration() && !isClass && !isDefault) {
      int begins = isInParentheses(init) ? -1 : beginnings.of(init);
      boolean isOfPattern = variable.isDestructuring() && init instanceof IdentNode;
      int at = isOfPattern ? variable.getStart() : init.getStart();
      add(begins < 0 ? at : begins, Kind.STATEMENT, variable);
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
      statement(statement, statement.getExpression());
    }
    if (withFinally == 0) {
      add(statement.getFinish(), Kind.RETURN, statement);
    }
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
  public boolean enterThrowNode(ThrowNode statement) {
    return statement(statement, statement.getExpression());
  }

  @Override
  public boolean enterIfNode(IfNode statement) {
    return statement(statement, statement.getTest());
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

  /** Getters and setters are called without a call in the text. */
  @Override
  public boolean enterAccessNode(AccessNode member) {
    access(member, member.getFinish() - nameLength(member));
    return true;
  }

  @Override
  public boolean enterBinaryNode(BinaryNode node) {
    if (node.isAssignment()) {
      access(node, Token.descPosition(node.getToken()));
    }
    return true;
  }

  private void access(Expression node, int position) {
    locations.addAccess(node.getStart() - shift, node.getFinish() - shift, position - shift);
  }

  /** Where V8 says an expression is. */
  private int position(Expression expression) {
    return switch (expression) {
      case BinaryNode binary -> Token.descPosition(binary.getToken());
      case UnaryNode unary -> Token.descPosition(unary.getToken());
      case CallNode call when !call.isNew() -> position(call);
      default -> expression.getStart();
    };
  }

  /** The name that is called, or else the parenthesis after it. */
  private int position(CallNode call) {
    Expression callee = call.getFunction();
    if (isConstruction(call)) {
      return call.getStart();
    }
    int end = callee.getFinish() - shift;
    if (end >= 0 && end < length && text.charAt(end) == '`') {
      return callee.getFinish();
    }
    int list = parenthesisAfter(callee.getFinish());
    boolean isInParentheses = list > 0 && text.charAt(list - shift) == ')';
    return switch (callee) {
      case AccessNode member when !isInParentheses -> member.getFinish() - nameLength(member);
      case IdentNode name when !isInParentheses -> name.getStart();
      default -> list < 0 ? callee.getStart() : openingAfter(list);
    };
  }

  private boolean isInParentheses(Expression expression) {
    int start = expression.getStart() - shift;
    return start >= 0 && start < length && text.charAt(start) == '(';
  }

  boolean isConstruction(CallNode call) {
    return call.getStart() < call.getFunction().getStart()
        && text.startsWith("new", Math.max(0, call.getStart() - shift));
  }

  /** Where the next parenthesis is, be it an opening or a closing one; -1 for none. */
  private int parenthesisAfter(int position) {
    for (int at = Math.max(0, position - shift); at < length; at++) {
      char c = text.charAt(at);
      if (c == '(' || c == ')') {
        return at + shift;
      }
    }
    return -1;
  }

  private int openingAfter(int position) {
    int opening = text.indexOf('(', position - shift);
    return opening < 0 ? position : opening + shift;
  }

  static int nameLength(AccessNode member) {
    return member.isPrivate() ? member.getPrivateName().length() : member.getProperty().length();
  }

  @Override
  public boolean enterFunctionNode(FunctionNode function) {
    boolean isOwn = shift <= function.getStart() && !function.isClassFieldInitializer();
    if (isOwn && !ends(function.getBody())) {
      boolean isDefault =
          function.isClassConstructor() && function.getBody().getStart() == function.getStart();
      int finish =
          isDefault
              ? function.getStart() + 1
              : function.isClassConstructor()
                  ? function.getBody().getFinish()
                  : function.getFinishWithoutParens();
      add(
          finish - 1 - shift,
          Kind.RETURN,
          function.getStartWithoutParens() - shift,
          function.getFinishWithoutParens() - shift);
    }
    outerTries.push(withFinally);
    withFinally = 0;
    return true;
  }

  @Override
  public Node leaveFunctionNode(FunctionNode function) {
    withFinally = outerTries.pop();
    return function;
  }

  /** Whether the code after a block is never reached. */
  private static boolean ends(Block block) {
    return !block.getStatements().isEmpty() && ends(block.getStatements().getLast());
  }

  private static boolean ends(Statement statement) {
    return switch (statement) {
      case ReturnNode _, ThrowNode _ -> true;
      case BlockStatement inner -> ends(inner.getBlock());
      case IfNode choice ->
          choice.getFail() != null && ends(choice.getPass()) && ends(choice.getFail());
      case TryNode attempt ->
          (attempt.getFinallyBody() != null && ends(attempt.getFinallyBody()))
              || (ends(attempt.getBody())
                  && attempt.getCatchBlocks().stream().allMatch(LocationWalk::endsCatch));
      default -> false;
    };
  }

  private static boolean endsCatch(Block clause) {
    return clause.getStatements().getLast() instanceof CatchNode node && ends(node.getBody());
  }

  /** Where each return statement ends up: code that must run first hides its own place. */
  @Override
  public boolean enterTryNode(TryNode attempt) {
    if (attempt.getFinallyBody() == null) {
      return true;
    }
    withFinally++;
    attempt.getBody().accept(this);
    attempt.getCatchBlocks().forEach(clause -> clause.accept(this));
    withFinally--;
    attempt.getFinallyBody().accept(this);
    return false;
  }
}
