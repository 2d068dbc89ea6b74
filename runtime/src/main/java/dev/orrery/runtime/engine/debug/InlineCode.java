package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.lang.JavaScriptLanguage;
import com.oracle.truffle.js.nodes.JavaScriptNode;
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
    InlineCode code =
        new InlineCode(
            context
                .getEvaluator()
                .parseInlineScript(context, source, place.frame(), place.isStrict(), place.node()));
    code.adoptChildren();
    return code;
  }

  Object run(MaterializedFrame frame) {
    return expression.execute((VirtualFrame) frame);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return expression.execute(frame);
  }
}
