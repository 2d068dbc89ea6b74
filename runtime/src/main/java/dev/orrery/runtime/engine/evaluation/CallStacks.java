package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.GraalJSException.JSStackTraceElement;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.runtime.engine.mirror.Place;
import java.util.ArrayList;
import java.util.List;

/** The program's calls, without those inside builtin modules. */
public final class CallStacks {
  private CallStacks() {}

  /** The calls that are going on, innermost first; at most {@code limit}. */
  public static List<CallFrame> current(int limit) {
    List<CallFrame> frames = new ArrayList<>();
    if (limit > 0) {
      Truffle.getRuntime()
          .iterateFrames(
              frame -> {
                CallFrame call = ofCall(frame.getCallNode());
                if (call != null) {
                  frames.add(call);
                }
                return frames.size() < limit ? null : frames;
              });
    }
    return frames;
  }

  private static CallFrame ofCall(Node call) {
    SourceSection section = call == null ? null : call.getEncapsulatingSourceSection();
    RootNode root = call == null ? null : call.getRootNode();
    if (root == null || !isProgram(section)) {
      return null;
    }
    return new CallFrame(nameOf(root), Places.of(section.getSource(), CallPositions.of(section)));
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

  /** The calls in which an error was made, or a value thrown. */
  static List<CallFrame> of(AbstractTruffleException thrown) {
    List<CallFrame> frames = new ArrayList<>();
    if (thrown instanceof GraalJSException e) {
      for (JSStackTraceElement element : e.getJSStackTrace()) {
        CallFrame frame = of(element);
        if (frame != null) {
          frames.add(frame);
        }
      }
    }
    return frames;
  }

  private static CallFrame of(JSStackTraceElement element) {
    if (!(element.getFunction() instanceof JSFunctionObject function)
        || !(JSFunction.getCallTarget(function) instanceof RootCallTarget target)) {
      return null;
    }
    SourceSection section = target.getRootNode().getSourceSection();
    if (!isProgram(section)) {
      return null;
    }
    Source source = section.getSource();
    Place place =
        new Place(
            source,
            Math.max(0, element.getLineNumber() - 1),
            Math.max(0, element.getColumnNumber() - 1));
    return new CallFrame(nameOf(target.getRootNode()), place);
  }
}
