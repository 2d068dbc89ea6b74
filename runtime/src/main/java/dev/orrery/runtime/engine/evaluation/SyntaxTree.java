package dev.orrery.runtime.engine.evaluation;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;

/** The parsed text of a script. */
public final class SyntaxTree {
  private SyntaxTree() {}

  /** Null if the text is not correct. */
  public static FunctionNode parse(String text) {
    ScriptEnvironment environment =
        ScriptEnvironment.builder()
            .ecmaScriptVersion(ScriptEnvironment.ES_STAGING)
            .allowBigInt(true)
            .annexB(true)
            .classFields(true)
            .privateFieldsIn(true)
            .build();
    try {
      Source source = Source.sourceFor("", text);
      return new Parser(environment, source, new ErrorManager.ThrowErrorManager()).parse();
    } catch (ParserException _) {
      return null;
    }
  }

  /** The function in a text that is one function expression in parentheses; null if it is not. */
  static FunctionNode function(String text) {
    FunctionNode script = parse(text);
    return script != null
            && script.getBody().getStatements().getFirst() instanceof ExpressionStatement statement
            && statement.getExpression() instanceof FunctionNode function
        ? function
        : null;
  }

  /** Whether a function waits, not counting functions within it. */
  static boolean awaits(FunctionNode function) {
    return awaits(function.getBody());
  }

  /** Whether a part of a function waits. */
  static boolean awaits(Node part) {
    AwaitFinder finder = new AwaitFinder();
    part.accept(finder);
    return finder.found;
  }

  private static final class AwaitFinder extends NodeVisitor<LexicalContext> {
    private boolean found;

    private AwaitFinder() {
      super(new LexicalContext());
    }

    @Override
    protected boolean enterDefault(Node node) {
      return !found;
    }

    @Override
    public boolean enterFunctionNode(FunctionNode function) {
      return false;
    }

    @Override
    public boolean enterUnaryNode(UnaryNode node) {
      found |= node.isTokenType(TokenType.AWAIT);
      return !found;
    }

    @Override
    public boolean enterForNode(ForNode node) {
      found |= node.isForAwaitOf();
      return !found;
    }
  }
}
