package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.orrery.runtime.engine.debug.SyntaxScope.Kind;

/** Finds {@code this} of a call. */
final class Receiver {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();
  private static final String THIS = "this";

  private final FrameView call;
  private final ScopeTree tree;

  /** {@code tree}: to find it as V8 shows it; null to find it as the code has it. */
  Receiver(FrameView call, ScopeTree tree) {
    this.call = call;
    this.tree = tree;
  }

  Object value() {
    if (tree != null && call.isEval()) {
      // V8 finds none that was passed to it.
      return Undefined.instance;
    }
    boolean isPassed = !call.isArrow() || (tree != null && isAsyncArrow());
    if (isPassed && call.function() instanceof JSFunctionObject function && !call.isEval()) {
      Object self = JSFrameUtil.getThisObj(call.functionFrame());
      // Derived constructors are called without one, until super() has made it.
      if (self != JSFunction.CONSTRUCT && !call.isModule()) {
        return self;
      }
    }
    return ofScope();
  }

  /** V8 shows the object such a function was called on. */
  private boolean isAsyncArrow() {
    SyntaxFunction function = tree.of(call.functionSection());
    return function != null && !function.isArrow();
  }

  /** V8 looks for the {@code this} of an arrow function in the next function around it alone. */
  boolean isShown() {
    if (tree == null || call.isEval()) {
      return true;
    }
    SyntaxFunction function = tree.of(call.functionSection());
    if (function == null || !function.isArrow()) {
      return true;
    }
    if (!function.usesThis()) {
      return false;
    }
    for (SyntaxScope at = function.scope().parent(); at != null; at = at.parent()) {
      SyntaxFunction code = tree.of(at);
      if (code != null && code.hasContext()) {
        return at.is(Kind.FUNCTION) && code.isThisCaptured();
      }
      for (SyntaxScope.Variable variable : at.variables()) {
        if (variable.isVisibleInside()) {
          return false;
        }
      }
    }
    return false;
  }

  private Object ofScope() {
    try {
      Object scope = NodeLibrary.getUncached().getScope(call.node(), call.frame(), true);
      Object self =
          INTEROP.isMemberReadable(scope, THIS)
              ? INTEROP.readMember(scope, THIS)
              : Undefined.instance;
      return self == JSFunction.CONSTRUCT ? Undefined.instance : self;
    } catch (InteropException | GraalJSException _) {
      // In a derived constructor before super().
      return Undefined.instance;
    }
  }
}
