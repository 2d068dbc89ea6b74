package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/** How errors are shown: their name and message as they are now, and the frames of their stack. */
final class ErrorTexts {
  private static final TruffleString STACK = Strings.fromJavaString("stack");
  private static final TruffleString MESSAGE = Strings.fromJavaString("message");
  private static final String FRAMES = "\n    at ";

  private ErrorTexts() {}

  static String describe(JSDynamicObject error, String className) {
    String name = string(error, Strings.NAME);
    String shown = name == null || name.equals("Error") ? className : name;
    String message = string(error, MESSAGE);
    if (message != null && !message.isEmpty()) {
      shown = shown.isEmpty() ? message : shown + ": " + message;
    }
    String stack = string(error, STACK);
    int frames = stack == null ? -1 : stack.indexOf(FRAMES);
    return frames < 0 ? shown : shown + stack.substring(frames);
  }

  private static String string(JSDynamicObject object, TruffleString key) {
    return ClassNames.inheritedData(object, key) instanceof TruffleString s
        ? s.toJavaStringUncached()
        : null;
  }
}
