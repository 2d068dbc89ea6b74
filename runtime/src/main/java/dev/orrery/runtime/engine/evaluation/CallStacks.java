package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.ArrayList;
import java.util.List;

/** The program's calls in which an error was made; without those inside builtin modules. */
final class CallStacks {
  private CallStacks() {}

  /** Innermost first. */
  static List<InspectedFrame> of(AbstractTruffleException thrown) {
    List<InspectedFrame> frames = new ArrayList<>();
    if (thrown instanceof GraalJSException e) {
      for (JSStackTraceElement element : e.getJSStackTrace()) {
        InspectedFrame frame = of(element);
        if (frame != null) {
          frames.add(frame);
        }
      }
    }
    return frames;
  }

  private static InspectedFrame of(JSStackTraceElement element) {
    if (!(element.getFunction() instanceof JSFunctionObject function)
        || !(JSFunction.getCallTarget(function) instanceof RootCallTarget target)) {
      return null;
    }
    SourceSection section = target.getRootNode().getSourceSection();
    return isProgram(section)
        ? new InspectedFrame(
            nameOf(target.getRootNode()),
            section.getSource(),
            Math.max(0, element.getLineNumber() - 1),
            Math.max(0, element.getColumnNumber() - 1))
        : null;
  }

  static boolean isProgram(SourceSection section) {
    return section != null
        && section.isAvailable()
        && section.getSource().hasCharacters()
        && !section.getSource().isInternal();
  }

  /** GraalJS calls scripts and modules {@code :program} and the like. */
  private static String nameOf(RootNode root) {
    String name = root.getName();
    return name == null || name.startsWith(":") || name.equals("anonymous") ? "" : name;
  }
}
