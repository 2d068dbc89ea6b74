package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.Block;
import com.oracle.js.parser.ir.CatchNode;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Module.ExportEntry;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.Scope;
import com.oracle.js.parser.ir.Statement;
import com.oracle.js.parser.ir.Symbol;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.WithNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import dev.orrery.runtime.engine.debug.SyntaxScope.Kind;
import dev.orrery.runtime.engine.debug.SyntaxScope.Variable;
import dev.orrery.runtime.engine.mirror.ParameterLists;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the scopes of a script where V8 has them. */
final class ScopeTreeBuilder extends NodeVisitor<LexicalContext> {
  private final ScopeTree tree = new ScopeTree();
  private final String text;
  private final int shift;
  private final boolean isFunctionBody;
  private final FunctionNode program;

  /** For each node that opened a scope, the scope around it. */
  private final Map<Node, SyntaxScope> around = new IdentityHashMap<>();

  private final Map<Node, String> inferredNames = new IdentityHashMap<>();
  private final Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<SyntaxScope, Set<String>> unused = new IdentityHashMap<>();
  private final ClassInitializers initializers;
  private SyntaxScope scope;
  private boolean hasEval;

  private ScopeTreeBuilder(FunctionNode program, String text, int shift) {
    super(new LexicalContext());
    this.program = program;
    this.text = text;
    this.shift = shift;
    this.isFunctionBody = shift > 0;
    this.initializers = new ClassInitializers(text, this::offset);
  }

  /**
   * The scopes of a parsed text.
   *
   * @param shift how much offsets of the syntax tree are too high; if not 0, the text is the body of
   *     the only function in the tree's outermost code
   */
  static ScopeTree of(FunctionNode program, String text, int shift) {
    ScopeTreeBuilder builder = new ScopeTreeBuilder(program, text, shift);
    Kind kind = program.isModule() ? Kind.MODULE : Kind.SCRIPT;
    builder.scope = new SyntaxScope(kind, null, 0, text.length());
    SyntaxScope outermost = builder.scope;
    builder.addVariables(program.getBody().getScope(), program, false);
    program.getBody().accept(builder);
    builder.dropUnused();
    builder.tree.setHasEval(builder.hasEval);
    if (builder.tree.program() == null) {
      builder.tree.setProgram(new SyntaxFunction(outermost, "", false, false, false, null));
    }
    return builder.tree;
  }

  /** V8 gives variables that nobody uses no place. */
  private void dropUnused() {
    unused.forEach((owner, list) -> list.forEach(owner::remove));
  }

  private int offset(int position) {
    return Math.clamp(position - shift, 0, text.length());
  }

  // ---- functions -------------------------------------------------------------------------------

  @Override
  public boolean enterFunctionNode(FunctionNode function) {
    boolean isWrapper = isFunctionBody && tree.program() == null;
    int from = isWrapper ? 0 : offset(function.getStartWithoutParens());
    int to = isWrapper ? text.length() : offset(function.getFinishWithoutParens());
    SyntaxScope outer = isWrapper ? null : scope;
    around.put(function, scope);
    ClassInitializers.Initializer initializer = initializers.of(function);
    scope =
        initializer != null
            ? initializer.scope()
            : new SyntaxScope(
                Kind.FUNCTION,
                outer,
                isWrapper ? 0 : headOf(function, from, to),
                to(function, from, to));
    SyntaxFunction syntax =
        new SyntaxFunction(
            scope,
            inferredNames.getOrDefault(function, ""),
            function.isArrow() && !function.isAsync(),
            function.usesThis(),
            isCaptured(function.getBody().getScope(), "this"),
            initializer == null ? null : initializer.name());
    if (isWrapper) {
      tree.setProgram(syntax);
    } else {
      tree.add(from, to, syntax);
    }
    return true;
  }

  private int to(FunctionNode function, int from, int to) {
    if (!function.isClassConstructor()) {
      return to;
    }
    int list = ParameterLists.ofConstructor(text.substring(from, to));
    return list < 0 ? from : offset(function.getBody().getFinish());
  }

  private int headOf(FunctionNode function, int from, int to) {
    return function.isClassConstructor()
        ? from + Math.max(0, ParameterLists.ofConstructor(text.substring(from, to)))
        : ParameterLists.startOf(text, from, to);
  }

  private static boolean isCaptured(Scope scope, String name) {
    Symbol symbol = scope.getExistingSymbol(name);
    return symbol != null && symbol.isClosedOver();
  }

  @Override
  public Node leaveFunctionNode(FunctionNode function) {
    scope = around.remove(function);
    return function;
  }

  // ---- blocks ----------------------------------------------------------------------------------

  @Override
  public boolean enterBlock(Block block) {
    FunctionNode current = lc.getCurrentFunction();
    FunctionNode function = current == null ? program : current;
    SyntaxScope outer = scope;
    if (block != program.getBody()) {
      if (function.getBody() == block) {
        enterBody(block, function);
      } else {
        SyntaxScope own = blockScope(block);
        if (own != null) {
          scope = own;
          addVariables(block.getScope(), function, false);
        }
      }
    }
    around.put(block, outer);
    return true;
  }

  private void enterBody(Block block, FunctionNode function) {
    boolean isSplit = !function.hasSimpleParameterList() && !block.isParameterBlock();
    if (function.isClassFieldInitializer()) {
      enterInitializer(block, function);
      return;
    }
    addVariables(block.getScope(), function, isSplit);
    if (isSplit) {
      scope =
          new SyntaxScope(Kind.BLOCK, scope, offset(block.getStart()), offset(block.getFinish()));
      for (Symbol symbol : block.getScope().getSymbols()) {
        if (!symbol.isParam() && !symbol.isArguments() && !symbol.isFunctionSelf()) {
          addVariable(symbol, block.getScope(), function);
        }
      }
    }
  }

  /** A static block is one in code that the class's other initializers belong to as well. */
  private void enterInitializer(Block block, FunctionNode function) {
    if (hasVariables(block.getScope())) {
      int from = text.indexOf('{', offset(function.getStart()));
      scope = new SyntaxScope(Kind.BLOCK, scope, from, offset(block.getFinish()));
      addVariables(block.getScope(), function, false);
    }
  }

  /** Null if it has no variables. */
  private SyntaxScope blockScope(Block block) {
    Scope symbols = block.getScope();
    if (symbols == null || !hasVariables(symbols)) {
      return null;
    }
    int from = offset(block.getStart());
    int to = offset(block.getFinish());
    if (symbols.isCatchParameterScope()) {
      boolean isSimple =
          block.getStatements().getLast() instanceof CatchNode clause
              && clause.getException() instanceof IdentNode name
              && !name.getName().startsWith(":");
      return isSimple
          ? new SyntaxScope(Kind.CATCH, scope, from - 1, to)
          : new SyntaxScope(Kind.BLOCK, scope, from, to);
    }
    ForNode loop = loopOf(block);
    return new SyntaxScope(Kind.BLOCK, scope, loop == null ? from : headOf(loop, block, from), to);
  }

  private static ForNode loopOf(Block block) {
    Statement last = block.getStatements().isEmpty() ? null : block.getStatements().getLast();
    return last instanceof ForNode loop && loop.getStart() == block.getStart() ? loop : null;
  }

  /** Where V8 begins the scope of a loop's head: later if there is a copy for each iteration. */
  private int headOf(ForNode loop, Block block, int from) {
    if (!loop.isForInOrOf() && isAnyCaptured(block.getScope())) {
      int last = from;
      for (Statement statement : block.getStatements()) {
        if (statement instanceof VarNode variable) {
          last = offset(variable.getFinish());
        }
      }
      int semicolon = text.indexOf(';', last);
      return semicolon < 0 ? from : semicolon;
    }
    int at = text.indexOf('(', from) + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isAnyCaptured(Scope symbols) {
    for (Symbol symbol : symbols.getSymbols()) {
      if (symbol.isClosedOver()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVariables(Scope symbols) {
    for (Symbol symbol : symbols.getSymbols()) {
      if (isVariable(symbol)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Node leaveBlock(Block block) {
    scope = around.remove(block);
    return block;
  }

  @Override
  public boolean enterClassNode(ClassNode node) {
    around.put(node, scope);
    if (node.getClassHeadScope() != null && hasVariables(node.getClassHeadScope())) {
      scope = new SyntaxScope(Kind.CLASS, scope, offset(node.getStart()), offset(node.getFinish()));
      for (Symbol symbol : node.getClassHeadScope().getSymbols()) {
        if (isVariable(symbol) && symbol.isClosedOver()) {
          scope.add(new Variable(symbol.getName(), false, true, false));
        }
      }
    }
    initializers.add(node, scope);
    return true;
  }

  @Override
  public Node leaveClassNode(ClassNode node) {
    scope = around.remove(node);
    return node;
  }

  @Override
  public boolean enterWithNode(WithNode statement) {
    statement.getExpression().accept(this);
    SyntaxScope outer = scope;
    int from = text.lastIndexOf(')', Math.max(0, offset(statement.getBody().getStart()) - 1));
    scope = new SyntaxScope(Kind.WITH, scope, from, offset(statement.getFinish()));
    statement.getBody().accept(this);
    scope = outer;
    return false;
  }

  // ---- variables -------------------------------------------------------------------------------

  /** Those of a script are the global object's or the realm's, but for its let and const. */
  private static boolean isVariable(Symbol symbol) {
    return (!symbol.isGlobal() || symbol.isBlockScoped())
        && !symbol.isInternal()
        && !symbol.isThis()
        && !symbol.isSuper()
        && !symbol.isNewTarget()
        && !symbol.isPrivateName()
        && !symbol.getName().startsWith(":")
        && !symbol.getName().equals("this");
  }

  private void addVariables(Scope symbols, FunctionNode function, boolean onlyParameters) {
    for (Symbol symbol : symbols.getSymbols()) {
      boolean isWanted =
          !onlyParameters || symbol.isParam() || symbol.isArguments() || symbol.isFunctionSelf();
      if (isWanted) {
        addVariable(symbol, symbols, function);
      }
    }
    boolean isOfFunction = scope.is(Kind.FUNCTION) && !function.isArrow();
    if (isOfFunction && symbols.hasNestedEval()) {
      hasEval = true;
      scope.add(new Variable("arguments", false, true, false));
    }
  }

  private void addVariable(Symbol symbol, Scope symbols, FunctionNode function) {
    if (!isVariable(symbol) || isParameterOfDefaultConstructor(symbol, function)) {
      return;
    }
    String name = symbol.getName();
    boolean isExported =
        scope.is(Kind.MODULE) && (symbol.isImportBinding() || isExported(name, function));
    boolean isCaptured = symbol.isClosedOver() || symbols.hasNestedEval();
    scope.add(new Variable(name, symbol.isParam(), isCaptured, isExported));
    boolean canBeUnused =
        (symbol.isVar() || symbol.isBlockFunctionDeclaration())
            && !symbol.isParam()
            && !symbol.isArguments()
            && !isCaptured
            && !isExported;
    if (canBeUnused) {
      unused.computeIfAbsent(scope, _ -> new HashSet<>()).add(name);
    }
  }

  /** The engine gives a derived class's default constructor a list to pass on. */
  private static boolean isParameterOfDefaultConstructor(Symbol symbol, FunctionNode function) {
    return symbol.isParam()
        && function.isClassConstructor()
        && function.getBody().getStart() == function.getStart();
  }

  private static boolean isExported(String name, FunctionNode module) {
    for (ExportEntry entry : module.getModule().getLocalExportEntries()) {
      if (entry.getLocalName().toJavaStringUncached().equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean enterVarNode(VarNode variable) {
    boolean isFunction = variable.isHoistableDeclaration() || variable.isFunctionDeclaration();
    if (variable.getInit() == null || isFunction) {
      names.add(variable.getName());
    }
    return true;
  }

  @Override
  public boolean enterIdentNode(IdentNode name) {
    if (names.remove(name) || name.isPropertyName()) {
      return false;
    }
    for (SyntaxScope at = scope; at != null; at = at.parent()) {
      if (at.declares(name.getName())) {
        Set<String> list = unused.get(at);
        if (list != null) {
          list.remove(name.getName());
        }
        break;
      }
    }
    return false;
  }

  @Override
  public boolean enterBinaryNode(BinaryNode node) {
    if (node.isAssignment()
        && node.getRhs() instanceof FunctionNode function
        && node.getLhs() instanceof AccessNode member) {
      String name = pathOf(member);
      if (name != null) {
        inferredNames.put(function, name);
      }
    }
    return true;
  }

  /** Names joined by dots, without {@code prototype}; null for other expressions. */
  private static String pathOf(Expression expression) {
    return switch (expression) {
      case IdentNode name -> name.getName();
      case AccessNode member -> {
        String base = pathOf(member.getBase());
        String property = member.getProperty();
        yield base == null || property.equals("prototype") ? base : base + "." + property;
      }
      default -> null;
    };
  }
}
