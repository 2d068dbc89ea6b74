package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import java.util.Optional;

/** Where functions stand in their scripts. */
final class FunctionSlots {
  private FunctionSlots() {}

  /** The function's place as a slot; empty for functions without a script. */
  static Optional<SlotMirror> location(String name, JSFunctionObject function) {
    return Optional.ofNullable(placeOf(function))
        .map(place -> new SlotMirror("[[" + name + "]]", place));
  }

  static Place placeOf(JSFunctionObject function) {
    SourceSection section = FunctionTexts.sectionOf(function);
    if (section == null) {
      return null;
    }
    int start = FunctionTexts.startOf(function, section);
    return new Place(
        section.getSource(),
        section.getSource().getLineNumber(start) - 1,
        section.getSource().getColumnNumber(start) - 1);
  }
}
