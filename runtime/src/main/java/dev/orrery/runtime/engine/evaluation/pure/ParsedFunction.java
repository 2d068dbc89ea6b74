package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.js.parser.ir.ExpressionStatement;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.Statement;
import dev.orrery.runtime.engine.evaluation.SyntaxTree;

/**
 * A function from its text alone.
 *
 * @param text to which the positions of the tree belong
 */
record ParsedFunction(FunctionNode node, String text) {
  /** Null if the text cannot be understood. */
  static ParsedFunction of(String text) {
    ParsedFunction expression = parse("(" + text + "\n)");
    // Methods and accessors are functions within an object literal only.
    return expression != null ? expression : parse("({" + text + "\n})");
  }

  private static ParsedFunction parse(String text) {
    FunctionNode script = SyntaxTree.parse(text);
    if (script == null || script.getBody().getStatements().isEmpty()) {
      return null;
    }
    Statement first = script.getBody().getStatements().getFirst();
    if (!(first instanceof ExpressionStatement statement)) {
      return null;
    }
    return switch (statement.getExpression()) {
      case FunctionNode function -> new ParsedFunction(function, text);
      case ObjectNode object when object.getElements().size() == 1 ->
          ofProperty(object.getElements().getFirst(), text);
      default -> null;
    };
  }

  private static ParsedFunction ofProperty(PropertyNode property, String text) {
    if (property.getGetter() != null) {
      return new ParsedFunction(property.getGetter(), text);
    }
    return property.getValue() instanceof FunctionNode method
        ? new ParsedFunction(method, text)
        : null;
  }
}
