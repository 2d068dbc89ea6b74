package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.ReturnNode;
import dev.orrery.runtime.engine.evaluation.SyntaxTree;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A function from its text alone.
 *
 * @param text to which the positions of the tree belong
 */
record ParsedFunction(FunctionNode node, String text) {
  private static final String NAME = "#[\\p{L}$_][\\p{L}\\p{N}$_]*";
  private static final Pattern PRIVATE_NAME = Pattern.compile(NAME);

  /** The beginning of a method or accessor with such a name. */
  private static final Pattern PRIVATE_MEMBER =
      Pattern.compile("(?:(?:get|set|async|static|\\*)\\s*)*(" + NAME + ")");

  /** Null if the text cannot be understood. */
  static ParsedFunction of(String text) {
    ParsedFunction plain = ofExpression("(" + text + "\n)");
    // Methods and accessors are functions within an object literal only.
    ParsedFunction known = plain != null ? plain : ofLiteral("({" + text + "\n})");
    return known != null || text.indexOf('#') < 0 ? known : withPrivateNames(text);
  }

  /** Private names are correct only within a class that declares them, each of them once. */
  private static ParsedFunction withPrivateNames(String text) {
    Matcher member = PRIVATE_MEMBER.matcher(text);
    String own = member.lookingAt() ? member.group(1) : "";
    String start =
        PRIVATE_NAME
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .distinct()
            .filter(name -> !name.equals(own))
            .map(name -> name + "; ")
            .collect(Collectors.joining("", "(class { ", ""));
    ParsedFunction method = ofClass(start + text + "\n})");
    return method != null
        ? method
        : returned(ofClass(start + "f() { return (" + text + "\n) } })"));
  }

  /** The function that a function's only statement returns. */
  private static ParsedFunction returned(ParsedFunction outer) {
    return outer != null
            && outer.node.getBody().getStatements().getFirst() instanceof ReturnNode result
            && result.getExpression() instanceof FunctionNode inner
        ? new ParsedFunction(inner, outer.text)
        : null;
  }

  private static ParsedFunction ofExpression(String text) {
    return expression(text) instanceof FunctionNode function
        ? new ParsedFunction(function, text)
        : null;
  }

  private static ParsedFunction ofLiteral(String text) {
    return expression(text) instanceof ObjectNode object && object.getElements().size() == 1
        ? ofProperty(object.getElements().getFirst(), text)
        : null;
  }

  /** The last member of a class. */
  private static ParsedFunction ofClass(String text) {
    return expression(text) instanceof ClassNode around
        ? ofProperty(around.getClassElements().getLast(), text)
        : null;
  }

  private static ParsedFunction ofProperty(PropertyNode property, String text) {
    if (property.getGetter() != null) {
      return new ParsedFunction(property.getGetter(), text);
    }
    return property.getValue() instanceof FunctionNode method
        ? new ParsedFunction(method, text)
        : null;
  }

  /** The first statement of a text; null if it is not an expression. */
  private static Expression expression(String text) {
    FunctionNode script = SyntaxTree.parse(text);
    return script != null
            && !script.getBody().getStatements().isEmpty()
            && script.getBody().getStatements().getFirst() instanceof ExpressionStatement first
        ? first.getExpression()
        : null;
  }
}
