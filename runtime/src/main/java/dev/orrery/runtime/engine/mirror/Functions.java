package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;

/** Where functions come from. */
public final class Functions {
  private Functions() {}

  /** The frame around a frame of a call or block; null for none. */
  public static Frame outerOf(Frame frame) {
    return Scopes.parentOf(frame);
  }

  /** The whole text of a function of the program; null for the language's and builtin modules'. */
  public static SourceSection sectionOf(Object function) {
    return function instanceof JSFunctionObject object ? FunctionTexts.sectionOf(object) : null;
  }
}
