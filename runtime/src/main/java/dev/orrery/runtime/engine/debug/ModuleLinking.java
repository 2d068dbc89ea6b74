package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.objects.CyclicModuleRecord.Status;
import com.oracle.truffle.js.runtime.objects.JSModuleRecord;

/** The code of a module is called twice: once to make its functions, and then to run. */
final class ModuleLinking {
  private ModuleLinking() {}

  /** The module whose code a call runs; null if it is no module's. */
  static JSModuleRecord moduleOf(Frame frame) {
    Object[] arguments = frame.getArguments();
    return arguments.length > JSArguments.RUNTIME_ARGUMENT_COUNT
            && arguments[JSArguments.RUNTIME_ARGUMENT_COUNT] instanceof JSModuleRecord module
        ? module
        : null;
  }

  /** Whether a call is the first one of a module's code. */
  static boolean isLinking(Frame frame) {
    JSModuleRecord module = moduleOf(frame);
    return module != null && module.getStatus().compareTo(Status.Linking) <= 0;
  }
}
