package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;

/** The source of functions and where it stands. */
final class FunctionTexts {
  private FunctionTexts() {}

  static String textOf(JSFunctionObject function) {
    if (function instanceof JSFunctionObject.BoundOrWrapped) {
      return "function () { [native code] }";
    }
    SourceSection section = sectionOf(function);
    return section == null
        ? "function " + ClassNames.nameOf(function) + "() { [native code] }"
        : section.getCharacters().toString();
  }

  /** The whole text of a function of the program; null for the language's and builtin modules'. */
  static SourceSection sectionOf(JSFunctionObject function) {
    if (JSFunction.getCallTarget(function) instanceof RootCallTarget target) {
      SourceSection section = target.getRootNode().getSourceSection();
      boolean isProgram =
          section != null
              && section.isAvailable()
              && section.getSource().hasCharacters()
              && !section.getSource().isInternal();
      return isProgram ? section : null;
    }
    return null;
  }

  /**
   * The offset at which V8 says a function begins: its parameter list, or for arrow functions and
   * classes without a constructor the first character.
   */
  static int startOf(JSFunctionObject function, SourceSection section) {
    if (function.getFunctionData().isClassConstructor()) {
      int constructor = ParameterLists.ofConstructor(section.getCharacters().toString());
      return section.getCharIndex() + Math.max(0, constructor);
    }
    return ParameterLists.startOf(section);
  }
}
