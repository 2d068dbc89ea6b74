package dev.orrery.runtime.engine.debug;

import com.oracle.js.parser.ParserException;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.NodeFactory;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.nodes.function.EvalNode;
import com.oracle.truffle.js.parser.JavaScriptTranslator;
import com.oracle.truffle.js.parser.env.DebugEnvironment;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import dev.orrery.runtime.engine.evaluation.SyntaxTree;
import java.util.LinkedHashSet;
import java.util.Set;

/** Code that sees the variables of a place in a function. It can run in any call of that function. */
final class InlineCode {
  private final ScriptNode script;
  private final Set<String> names;

  private InlineCode(ScriptNode script, Set<String> names) {
    this.script = script;
    this.names = names;
  }

  /** Throws a SyntaxError of JavaScript. */
  static InlineCode parse(FrameView place, CallScope scope, Source source) {
    JSContext context = place.jsRealm().getContext();
    NodeFactory factory = NodeFactory.getInstance(context);
    // The engine has no place for variables of code that is evaluated in turn.
    boolean evaluates = source.getCharacters().toString().contains("eval");
    Names names = new Names(factory, context, place, scope, evaluates);
    try {
      ScriptNode script =
          JavaScriptTranslator.translateInlineScript(
              factory,
              context,
              names,
              prepared(place, source),
              evaluates,
              EvalNode.findActiveScriptOrModule(place.node()));
      if (evaluates) {
        // What it evaluates is not known yet.
        names.used.addAll(scope.names());
      }
      return new InlineCode(script, names.used);
    } catch (ParserException e) {
      throw asSyntaxError(context, source, e);
    }
  }

  private static Source prepared(FrameView place, Source source) {
    String text = source.getCharacters().toString();
    FunctionNode program = SyntaxTree.parse(text);
    if (program == null) {
      return source;
    }
    if (place.isFunction()) {
      Declarations.check(program);
    }
    String renamed = LexicalThis.renamed(text, program);
    return renamed.equals(text) ? source : FrameView.source(renamed);
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

  Object run(FrameView place, CallScope scope) {
    JSFunctionObject function = JSFunction.create(place.jsRealm(), script.getFunctionData());
    JSObjectUtil.putHiddenProperty(function, JSFunction.DEBUG_SCOPE_ID, scope.object(names));
    // With its place, so that stacks show the call it runs in.
    return script
        .getCallTarget()
        .call(place.node(), JSArguments.createZeroArg(place.self(), function));
  }

  /** Tells the translator which names there are, and remembers which of them it has asked for. */
  private static final class Names extends DebugEnvironment {
    private final CallScope scope;
    private final Set<String> used = new LinkedHashSet<>();
    private final boolean evaluates;

    Names(
        NodeFactory factory,
        JSContext context,
        FrameView place,
        CallScope scope,
        boolean evaluates) {
      super(null, factory, context, place.jsRealm().getTopScopeObject());
      this.scope = scope;
      this.evaluates = evaluates;
    }

    @Override
    public boolean isStrictMode() {
      return evaluates;
    }

    @Override
    public boolean hasMember(TruffleString name) {
      String text = name.toJavaStringUncached();
      boolean isThere = scope.has(text);
      if (isThere) {
        used.add(text);
      }
      return isThere;
    }
  }
}
