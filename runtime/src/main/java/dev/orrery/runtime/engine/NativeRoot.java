package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;

/** Executes a {@link NativeFunction} when JavaScript calls it. */
final class NativeRoot extends JavaScriptRootNode {
  private final NativeFunction fn;
  private final String name;

  NativeRoot(NativeFunction fn, String name) {
    this.fn = fn;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return invoke(frame.getArguments());
  }

  @TruffleBoundary
  private Object invoke(Object[] arguments) {
    try {
      return Js.toJs(
          fn.call(
              JSArguments.getThisObject(arguments), JSArguments.extractUserArguments(arguments)));
    } catch (Throwable t) {
      throw ErrorBridge.toGuest(t);
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}
