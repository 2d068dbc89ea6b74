package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.BlockExpression;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.IndexNode;
import com.oracle.js.parser.ir.JoinPredecessorExpression;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.ParameterNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.TemplateLiteralNode;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.List;

/** Values of expressions. What is not here throws {@link SideEffect}. */
final class Interpreter {
  private static final int MAX_STEPS = 200_000;

  private final Operators operators;
  private final Calls calls;
  private final Statements statements;
  private final Writes writes = new Writes();
  private int steps;

  Interpreter(Operators operators, Builtins builtins) {
    this.operators = operators;
    this.statements = new Statements(this);
    this.calls = new Calls(this, builtins, writes);
  }

  Statements statements() {
    return statements;
  }

  Operators operators() {
    return operators;
  }

  /** The result of a function. */
  Object call(ParsedFunction function, Scope scope, Object self, Object[] arguments) {
    return calls.run(function, scope, self, arguments);
  }

  /** Long loops are given up: the client waits. */
  void step() {
    if (++steps > MAX_STEPS) {
      throw new SideEffect();
    }
  }

  /** The text a tree was made of, from which literals are read. */
  static String textOf(Expression node, String text) {
    return text.substring(node.getStart(), node.getFinish());
  }

  Object value(Expression node, Scope scope, String text) {
    step();
    return switch (node) {
      case IdentNode ident -> identifier(ident, scope);
      case LiteralNode.ArrayLiteralNode array -> array(array, scope, text);
      case LiteralNode<?> literal -> operators.literal(textOf(literal, text));
      case TemplateLiteralNode.UntaggedTemplateLiteralNode template ->
          template(template, scope, text);
      case ObjectNode object -> object(object, scope, text);
      case AccessNode access -> access(access, scope, text);
      case IndexNode index -> index(index, scope, text);
      case CallNode call -> calls.call(call, scope, text);
      case FunctionNode function -> calls.closure(function, scope, text);
      case UnaryNode unary -> unary(unary, scope, text);
      case BinaryNode binary -> binary(binary, scope, text);
      case TernaryNode choice ->
          value(
              Js.truthy(value(choice.getTest(), scope, text))
                  ? choice.getTrueExpression()
                  : choice.getFalseExpression(),
              scope,
              text);
      case JoinPredecessorExpression join -> value(join.getExpression(), scope, text);
      case ParameterNode parameter -> parameter(parameter, scope);
      case BlockExpression _ -> throw new SideEffect();
      default -> throw new SideEffect();
    };
  }

  private static Object parameter(ParameterNode parameter, Scope scope) {
    Object[] arguments = scope.arguments();
    if (parameter.isRestParameter()) {
      List<Object> rest = new ArrayList<>();
      for (int i = parameter.getIndex(); i < arguments.length; i++) {
        rest.add(arguments[i]);
      }
      return Js.array(rest);
    }
    return Js.arg(arguments, parameter.getIndex());
  }

  private static Object identifier(IdentNode ident, Scope scope) {
    if (ident.isThis()) {
      return scope.self();
    }
    Object value = scope.read(ident.getName());
    if (value == null) {
      if (ident.getName().equals("undefined")) {
        return Undefined.instance;
      }
      throw new SideEffect();
    }
    return value;
  }

  private Object array(LiteralNode.ArrayLiteralNode array, Scope scope, String text) {
    List<Object> elements = new ArrayList<>();
    for (Expression element : array.getElementExpressions()) {
      if (element == null) {
        throw new SideEffect();
      }
      addTo(elements, element, scope, text);
    }
    return writes.made(Js.array(elements));
  }

  /** Adds a value, or all of a spread one. */
  void addTo(List<Object> list, Expression node, Scope scope, String text) {
    if (node instanceof UnaryNode spread && isSpread(spread)) {
      Object values = operators.apply("[...a]", value(spread.getExpression(), scope, text));
      list.addAll(Js.listOf(values));
    } else {
      list.add(value(node, scope, text));
    }
  }

  private static boolean isSpread(UnaryNode node) {
    return node.isTokenType(TokenType.SPREAD_ARRAY) || node.isTokenType(TokenType.SPREAD_ARGUMENT);
  }

  private Object template(
      TemplateLiteralNode.UntaggedTemplateLiteralNode template, Scope scope, String text) {
    StringBuilder built = new StringBuilder();
    for (Expression part : template.getExpressions()) {
      Object value =
          part instanceof LiteralNode<?> literal && literal.isString()
              ? Js.string(literal.getString())
              : value(part, scope, text);
      built.append(Js.toJava(operators.apply("`${a}`", value)));
    }
    return Js.string(built.toString());
  }

  private Object object(ObjectNode node, Scope scope, String text) {
    Object object = writes.made(Js.object());
    for (PropertyNode property : node.getElements()) {
      if (property.isAccessor()
          || property.isProto()
          || property.isRest()
          || property.getValue() == null) {
        throw new SideEffect();
      }
      Object key =
          property.isComputed()
              ? key(value(property.getKey(), scope, text))
              : Js.string(property.getKeyName());
      Object value = value(property.getValue(), scope, text);
      writes.define(object, key, value);
    }
    return object;
  }

  // ---- properties ------------------------------------------------------------------------------

  /** What an optional chain without an object has. */
  private static boolean isCutShort(Object base) {
    return base == CUT;
  }

  /** Ends an optional chain. */
  static final Object CUT = new Object();

  private Object access(AccessNode node, Scope scope, String text) {
    Object base = base(node.getBase(), node.isOptional(), scope, text);
    if (isCutShort(base)) {
      return ended(node.isOptionalChain());
    }
    return node.isPrivate()
        ? getPrivate(base, scope.privateName(node.getPrivateName()))
        : get(base, node.getPropertyTS());
  }

  private Object index(IndexNode node, Scope scope, String text) {
    Object base = base(node.getBase(), node.isOptional(), scope, text);
    if (isCutShort(base)) {
      return ended(node.isOptionalChain());
    }
    return get(base, key(value(node.getIndex(), scope, text)));
  }

  /** The object of an access; {@link #CUT} where an optional one is missing. */
  Object base(Expression base, boolean isOptional, Scope scope, String text) {
    Object value = value(base, scope, text);
    if (isCutShort(value) || (isOptional && Js.isNullish(value))) {
      return CUT;
    }
    return value;
  }

  private static Object ended(boolean isWithinChain) {
    return isWithinChain ? CUT : Undefined.instance;
  }

  Object get(Object base, Object key) {
    return PureReads.get(base, key, getter -> calls.run(getter, base, new Object[0]));
  }

  /** {@code member}: what a private name stands for. */
  Object getPrivate(Object base, Object member) {
    return PureReads.getPrivate(base, member, getter -> calls.run(getter, base, new Object[0]));
  }

  Object key(Object value) {
    return Js.isSymbol(value) ? value : JSRuntime.toPropertyKey(operators.apply("a", value));
  }

  // ---- operators -------------------------------------------------------------------------------

  private Object unary(UnaryNode node, Scope scope, String text) {
    if (node.isTokenType(TokenType.NEW) && node.getExpression() instanceof CallNode call) {
      return calls.construct(call, scope, text);
    }
    String operator = node.tokenType().getName();
    switch (operator) {
      case null -> {
        return statements.increment(node, scope, text);
      }
      case "typeof" -> {
        boolean isUnknown =
            node.getExpression() instanceof IdentNode ident
                && !ident.isThis()
                && scope.read(ident.getName()) == null;
        return isUnknown
            ? Js.string("undefined")
            : operators.unary(operator, value(node.getExpression(), scope, text));
      }
      case "void" -> {
        value(node.getExpression(), scope, text);
        return Undefined.instance;
      }
      case "!", "-", "+", "~" -> {
        return operators.unary(operator, value(node.getExpression(), scope, text));
      }
      default -> {
        return statements.increment(node, scope, text);
      }
    }
  }

  private Object binary(BinaryNode node, Scope scope, String text) {
    String operator = node.tokenType().getName();
    if (node.isAssignment()) {
      return assign(node, operator, scope, text);
    }
    if (node.getLhs() instanceof IdentNode name && name.isPrivateInCheck()) {
      Object right = value(node.getRhs(), scope, text);
      return PureReads.hasPrivate(right, scope.privateName(name.getName()));
    }
    Object left = value(node.getLhs(), scope, text);
    switch (operator) {
      case "&&" -> {
        return Js.truthy(left) ? value(node.getRhs(), scope, text) : left;
      }
      case "||" -> {
        return Js.truthy(left) ? left : value(node.getRhs(), scope, text);
      }
      case "??" -> {
        return Js.isNullish(left) ? value(node.getRhs(), scope, text) : left;
      }
      case "," -> {
        return value(node.getRhs(), scope, text);
      }
      default -> {
        return operators.binary(operator, left, value(node.getRhs(), scope, text));
      }
    }
  }

  private Object assign(BinaryNode node, String operator, Scope scope, String text) {
    Object right = value(node.getRhs(), scope, text);
    if (!operator.equals("=")) {
      String plain = operator.substring(0, operator.length() - 1);
      right = operators.binary(plain, value(node.getLhs(), scope, text), right);
    }
    store(node.getLhs(), right, scope, text);
    return right;
  }

  /** Only variables and objects of the evaluation itself may change. */
  void store(Expression target, Object value, Scope scope, String text) {
    switch (target) {
      case IdentNode ident -> scope.assign(ident.getName(), value);
      case AccessNode access when !access.isPrivate() ->
          writes.set(value(access.getBase(), scope, text), access.getPropertyTS(), value);
      case IndexNode index ->
          writes.set(
              value(index.getBase(), scope, text),
              key(value(index.getIndex(), scope, text)),
              value);
      default -> throw new SideEffect();
    }
  }
}
