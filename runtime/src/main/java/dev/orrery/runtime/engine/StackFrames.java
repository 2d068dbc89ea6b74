package dev.orrery.runtime.engine;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.function.JSNewNode;
import com.oracle.truffle.js.runtime.JavaScriptFunctionCallNode;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.ArrayList;
import java.util.List;

/** Stacks of the program's code as V8's inspector has them. Checked with GraalJS 25.0.3. */
final class StackFrames {
  private StackFrames() {}

  /** The calls there are now, innermost first; without those of builtin modules. JS thread. */
  static List<InspectedFrame> now(int limit) {
    List<InspectedFrame> frames = new ArrayList<>();
    Truffle.getRuntime()
        .iterateFrames(
            frame -> {
              add(frames, frame.getCallNode());
              return frames.size() < limit ? null : frames;
            });
    return frames;
  }

  /** The calls that an exception has left. */
  static List<InspectedFrame> of(Throwable thrown) {
    List<InspectedFrame> frames = new ArrayList<>();
    List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(thrown);
    if (elements != null) {
      elements.forEach(element -> add(frames, element.getLocation()));
    }
    return frames;
  }

  private static void add(List<InspectedFrame> frames, Node node) {
    if (node == null || isAsyncEntry(node)) {
      return;
    }
    SourceSection section = node.getEncapsulatingSourceSection();
    if (section == null
        || !section.isAvailable()
        || !section.getSource().hasCharacters()
        || section.getSource().isInternal()) {
      return;
    }
    int at = section.getCharIndex() + calleeOffset(node, section);
    frames.add(
        new InspectedFrame(
            functionName(node.getRootNode()),
            section.getSource(),
            section.getSource().getLineNumber(at) - 1,
            section.getSource().getColumnNumber(at) - 1));
  }

  /** A call of an async function is two frames, one of which starts the other. */
  private static boolean isAsyncEntry(Node node) {
    Node at = node;
    while (at != null && !(at instanceof AsyncFunctionBodyNode)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Where the called method's name stands in a call such as {@code a(1).name(2)}. */
  private static int calleeOffset(Node node, SourceSection section) {
    if (!(node instanceof JavaScriptFunctionCallNode call) || node instanceof JSNewNode) {
      return 0;
    }
    SourceSection receiver = call.getTarget() == null ? null : call.getTarget().getSourceSection();
    int from = receiver == null ? 0 : receiver.getCharEndIndex() - section.getCharIndex();
    CharSequence code = section.getCharacters();
    int at = Math.max(0, from);
    while (at < code.length() && code.charAt(at) != '(') {
      at++;
    }
    while (at > 0 && Character.isJavaIdentifierPart(code.charAt(at - 1))) {
      at--;
    }
    return at > 0 && code.charAt(at - 1) == '.' ? at : 0;
  }

  /** GraalJS's names for functions without one begin with a colon. */
  private static String functionName(RootNode root) {
    String name = root == null ? null : root.getName();
    return name == null || name.startsWith(":") ? "" : name;
  }
}
