package dev.orrery.runtime.engine.coverage;

import com.oracle.js.parser.Token;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.BlockStatement;
import com.oracle.js.parser.ir.CaseNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.EmptyNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IfNode;
import com.oracle.js.parser.ir.JumpStatement;
import com.oracle.js.parser.ir.LabelNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.LoopNode;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.ReturnNode;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.SwitchNode;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.ThrowNode;
import com.oracle.js.parser.ir.TryNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.WhileNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through a parsed script and notes functions and parts where V8 has them. */
final class PlanBuilder extends NodeVisitor<LexicalContext> {
  private final String code;

  /** Characters before the code in the text that was parsed. */
  private final int offset;

  private final List<FunctionPlan> plans = new ArrayList<>();
  private final Deque<FunctionPlan> open = new ArrayDeque<>();
  private final Map<FunctionNode, Integer> keys = new HashMap<>();
  private Statement statement;

  PlanBuilder(String code, int offset) {
    super(new LexicalContext());
    this.code = code;
    this.offset = offset;
  }

  List<FunctionPlan> build(FunctionNode program) {
    program.accept(this);
    plans.sort(
        Comparator.<FunctionPlan>comparingInt(plan -> plan.start)
            .thenComparing(Comparator.<FunctionPlan>comparingInt(plan -> plan.end).reversed()));
    return plans;
  }

  // ---- places ----------------------------------------------------------------------------------

  private int start(Node node) {
    return node.getStart() - offset;
  }

  private int end(Node node) {
    return Math.min(code.length(), node.getFinish() - offset);
  }

  /** The end with the semicolon behind it. */
  private int endOf(Node statement) {
    int end = end(statement);
    int at = skip(end);
    return at < code.length() && code.charAt(at) == ';' ? at + 1 : end;
  }

  /** Where the last of some text between two places begins; -1 if it is not there. */
  private int between(int from, int to, String text) {
    int at = to > 0 && to <= code.length() ? code.lastIndexOf(text, to - 1) : -1;
    return at >= from ? at : -1;
  }

  private void part(int start, int end, Part.Count count) {
    if (!open.isEmpty() && start >= 0) {
      open.peek().parts.add(new Part(start, end, count));
    }
  }

  // ---- functions -------------------------------------------------------------------------------

  @Override
  public boolean enterFunctionNode(FunctionNode function) {
    boolean isWrapper = offset > 0 && function.getStart() < offset;
    if (function.isProgram() && offset > 0) {
      return true;
    }
    boolean isScript = isWrapper || function.isProgram() || function.isModule();
    FunctionPlan plan =
        isScript ? new FunctionPlan("", 0, code.length(), code.length(), true) : plan(function);
    open.push(plan);
    if (isScript || isWritten(function)) {
      plans.add(plan);
    }
    return true;
  }

  private FunctionPlan plan(FunctionNode function) {
    int start = keys.getOrDefault(function, start(function));
    int end = function.isClassConstructor() ? end(function.getBody()) : end(function);
    while (isParenthesis(start)) {
      // Around the function, not its parameters.
      start = skip(start + 1);
      end = between(start, end, ")");
    }
    return new FunctionPlan(name(function), start, end, end(function), false);
  }

  private int skip(int from) {
    int at = from;
    while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether there is a parenthesis that is not that of an arrow function's parameters. */
  private boolean isParenthesis(int place) {
    if (place < 0 || place >= code.length() || code.charAt(place) != '(') {
      return false;
    }
    int depth = 0;
    for (int at = place; at < code.length(); at++) {
      char c = code.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return !code.startsWith("=>", skip(at + 1));
      }
    }
    return false;
  }

  /** Constructors and initializers that the parser made up are no functions of the script's. */
  private boolean isWritten(FunctionNode function) {
    if (function.isClassFieldInitializer()) {
      return false;
    }
    return !function.isClassConstructor()
        || code.startsWith("constructor", keys.getOrDefault(function, start(function)));
  }

  private static String name(FunctionNode function) {
    String name = function.getName();
    if (name.startsWith(":")) {
      return "";
    }
    return name;
  }

  @Override
  public Node leaveFunctionNode(FunctionNode function) {
    if (!function.isProgram() || offset == 0) {
      open.pop();
    }
    return function;
  }

  @Override
  public boolean enterPropertyNode(PropertyNode property) {
    noteKey(property.getValue() instanceof FunctionNode f ? f : null, property.getKey());
    noteKey(property.getGetter(), property.getKey());
    noteKey(property.getSetter(), property.getKey());
    return true;
  }

  @Override
  public boolean enterClassElement(ClassElement element) {
    noteKey(element.getValue() instanceof FunctionNode f ? f : null, element.getKey());
    noteKey(element.getGetter(), element.getKey());
    noteKey(element.getSetter(), element.getKey());
    return true;
  }

  /** A method begins at its key or the words before that. */
  private void noteKey(FunctionNode function, Expression key) {
    if (function == null
        || key == null
        || !(function.isMethod()
            || function.isClassConstructor()
            || function.isGetter()
            || function.isSetter())) {
      return;
    }
    int at = start(key);
    if (function.isGetter() || function.isSetter()) {
      keys.put(function, accessor(start(function), function.isGetter() ? "get" : "set"));
      return;
    }
    if (at < 0 || at > code.length()) {
      return;
    }
    at = skipBack(at, "[");
    at = skipBack(at, "*");
    keys.put(function, skipBack(at, "async"));
  }

  /** A pair of accessors has one key for both, so each is found by its own first word. */
  private int accessor(int from, String word) {
    int at = code.lastIndexOf(word, from);
    while (at > 0
        && (Character.isJavaIdentifierPart(code.charAt(at - 1))
            || !Character.isWhitespace(code.charAt(at + word.length())))) {
      at = code.lastIndexOf(word, at - 1);
    }
    return Math.max(0, at);
  }

  private int skipBack(int place, String word) {
    int at = place;
    while (at > 0 && Character.isWhitespace(code.charAt(at - 1))) {
      at--;
    }
    return code.startsWith(word, at - word.length()) ? at - word.length() : place;
  }

  // ---- statements ------------------------------------------------------------------------------

  @Override
  public boolean enterBlock(Block block) {
    statements(block.getStatements());
    return true;
  }

  /** What follows a statement may run less often than what precedes it. */
  private void statements(List<Statement> list) {
    for (int i = 0; i + 1 < list.size(); i++) {
      Statement present = list.get(i);
      if (present instanceof JumpStatement
          || present instanceof ReturnNode
          || present instanceof ThrowNode) {
        part(endOf(present), Part.OPEN, Part.Count.NEVER);
      } else if (mayLeave(present)) {
        part(endOf(present), Part.OPEN, following(list, i + 1));
      }
    }
  }

  private static boolean mayLeave(Statement present) {
    return present instanceof IfNode
        || present instanceof LoopNode
        || present instanceof TryNode
        || present instanceof SwitchNode
        || present instanceof LabelNode
        || present instanceof BlockStatement;
  }

  /** How often the rest of a list is begun. */
  private Part.Count following(List<Statement> list, int from) {
    for (Statement next : list.subList(from, list.size())) {
      if (isExecutable(next)) {
        int start = start(next);
        int end = endOf(list.getLast());
        return counts -> counts.entered(start, Math.max(end, start + 1));
      }
    }
    return _ -> -1;
  }

  private static boolean isExecutable(Statement statement) {
    return switch (statement) {
      case EmptyNode _ -> false;
      case VarNode v -> v.getInit() != null && !v.isFunctionDeclaration();
      case BlockStatement b -> b.getBlock().getStatements().stream().anyMatch(s -> isExecutable(s));
      default -> true;
    };
  }

  private static Part.Count entered(int start, int end) {
    return counts -> counts.entered(start, end);
  }

  private Part.Count body(Block block) {
    boolean known = block.getStatements().stream().anyMatch(PlanBuilder::isExecutable);
    return known ? entered(start(block), Math.max(start(block) + 1, endOf(block))) : _ -> -1;
  }

  @Override
  public boolean enterIfNode(IfNode node) {
    int thenEnd = endOf(node.getPass());
    part(start(node.getPass()), thenEnd, body(node.getPass()));
    if (node.getFail() != null) {
      part(thenEnd, endOf(node.getFail()), body(node.getFail()));
    }
    return true;
  }

  @Override
  public boolean enterForNode(ForNode node) {
    part(start(node.getBody()), endOf(node.getBody()), body(node.getBody()));
    return true;
  }

  @Override
  public boolean enterWhileNode(WhileNode node) {
    part(start(node.getBody()), endOf(node.getBody()), body(node.getBody()));
    return true;
  }

  @Override
  public boolean enterTryNode(TryNode node) {
    for (Block catcher : node.getCatchBlocks()) {
      if (node.getCatches().stream().noneMatch(found -> found.isSyntheticRethrow())) {
        Block inner = node.getCatches().getFirst().getBody();
        part(between(0, start(inner), "catch"), end(inner), body(inner));
      }
    }
    Block last = node.getFinallyBody();
    if (last != null && !last.isSynthetic()) {
      part(between(0, start(last), "finally"), end(last), body(last));
    }
    return true;
  }

  @Override
  public boolean enterCaseNode(CaseNode node) {
    statements(node.getStatements());
    part(start(node), caseEnd(node), following(node.getStatements(), 0));
    return true;
  }

  private int caseEnd(CaseNode node) {
    return node.getStatements().isEmpty() ? end(node) : endOf(node.getStatements().getLast());
  }

  // ---- expressions -----------------------------------------------------------------------------

  @Override
  public boolean enterTernaryNode(TernaryNode node) {
    Expression yes = node.getTrueExpression();
    Expression no = node.getFalseExpression();
    // What the parser makes of a parameter's default has no question mark.
    int question = between(end(node.getTest()), start(yes), "?");
    if (question >= 0) {
      part(question, end(yes), entered(start(yes), end(yes)));
      part(between(end(yes), start(no), ":"), end(no), entered(start(no), end(no)));
    }
    return true;
  }

  @Override
  public boolean enterBinaryNode(BinaryNode node) {
    if (node.isLogical()) {
      Expression right = node.getRhs();
      part(
          Token.descPosition(node.getToken()) - offset,
          end(right),
          entered(start(right), end(right)));
    }
    return true;
  }

  @Override
  public boolean enterExpressionStatement(ExpressionStatement node) {
    statement = node;
    return true;
  }

  @Override
  public boolean enterVarNode(VarNode node) {
    statement = node;
    return true;
  }

  @Override
  public Node leaveUnaryNode(UnaryNode node) {
    TokenType type = node.tokenType();
    boolean suspends =
        type == TokenType.AWAIT || type == TokenType.YIELD || type == TokenType.YIELD_STAR;
    Statement around = statement;
    if (suspends && around != null && start(around) <= start(node) && end(node) <= end(around)) {
      int start = start(around);
      int end = endOf(around);
      part(endOf(node), Part.OPEN, counts -> counts.completed(start, end));
    }
    return node;
  }
}
