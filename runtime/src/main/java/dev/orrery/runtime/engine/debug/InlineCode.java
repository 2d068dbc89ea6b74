package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ParserException;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSContext;

/** Code that sees the variables of a place in a function. It can run in any call of that function. */
final class InlineCode extends RootNode {
  @Child private JavaScriptNode expression;

  private InlineCode(JavaScriptNode expression) {
    super(JavaScriptLanguage.getCurrentLanguage());
    this.expression = insert(expression);
  }

  /** Throws a SyntaxError of JavaScript. */
  static InlineCode parse(FrameView place, Source source) {
    JSContext context = place.jsRealm().getContext();
    try {
      InlineCode code =
          new InlineCode(
              context
                  .getEvaluator()
                  .parseInlineScript(
                      context, source, place.frame(), place.isStrict(), place.node()));
      code.adoptChildren();
      return code;
    } catch (ParserException e) {
      throw asSyntaxError(context, source, e);
    }
  }

  /** The parser's error for such code is none of JavaScript; for a script it is. */
  private static GraalJSException asSyntaxError(
      JSContext context, Source source, ParserException e) {
    try {
      context.getEvaluator().parseScript(context, source);
    } catch (GraalJSException error) {
      return error;
    }
    return Errors.createSyntaxError(e.getRawMessage());
  }

  Object run(MaterializedFrame frame) {
    return expression.execute((VirtualFrame) frame);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return expression.execute(frame);
  }
}
