package dev.orrery.runtime.engine;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.control.TopLevelAwaitModuleBodyNode;
import com.oracle.truffle.js.nodes.function.FunctionRootNode;
import com.oracle.truffle.js.nodes.function.JSNewNode;
import com.oracle.truffle.js.runtime.Evaluator;
import com.oracle.truffle.js.runtime.JavaScriptFunctionCallNode;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
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
    if (node == null || !isOfProgram(node.getRootNode()) || isAsyncEntry(node)) {
      return;
    }
    Node expression = withSource(node);
    SourceSection section = expression == null ? null : expression.getSourceSection();
    if (section == null
        || expression instanceof RootNode
        || !section.isAvailable()
        || !section.getSource().hasCharacters()
        || section.getSource().isInternal()) {
      return;
    }
    int at = section.getCharIndex() + calleeOffset(expression, section);
    frames.add(
        new InspectedFrame(
            functionName(node.getRootNode(), section.getSource()),
            section.getSource(),
            section.getSource().getLineNumber(at) - 1,
            section.getSource().getColumnNumber(at) - 1));
  }

  /** Calls of constructors go through one more root, which is none of the program's functions. */
  private static boolean isOfProgram(RootNode root) {
    return root instanceof FunctionRootNode
        || root instanceof JavaScriptRootNode resumption && resumption.isResumption();
  }

  private static Node withSource(Node node) {
    Node at = node;
    while (at != null && at.getSourceSection() == null) {
      at = at.getParent();
    }
    return at;
  }

  /** Async functions and modules that wait are two frames, one of which starts the other. */
  private static boolean isAsyncEntry(Node node) {
    Node at = node;
    while (at != null
        && !(at instanceof AsyncFunctionBodyNode)
        && !(at instanceof TopLevelAwaitModuleBodyNode)) {
      at = at.getParent();
    }
    return at != null;
  }

  /**
   * Where V8 has the position of a call or property access: at the last name before the arguments,
   * or at their parenthesis if none stands there.
   */
  private static int calleeOffset(Node node, SourceSection section) {
    if (node instanceof JSNewNode) {
      return 0;
    }
    CharSequence code = section.getCharacters();
    int end = code.length();
    if (node instanceof JavaScriptFunctionCallNode call) {
      SourceSection receiver =
          call.getTarget() == null ? null : call.getTarget().getSourceSection();
      end =
          receiver == null
              ? lastParenthesis(code)
              : firstParenthesis(code, receiver.getCharEndIndex() - section.getCharIndex());
    }
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
      start--;
    }
    if (start < end) {
      return start > 0 && code.charAt(start - 1) != '.' && end == code.length() ? 0 : start;
    }
    return end == code.length() ? 0 : end;
  }

  private static int firstParenthesis(CharSequence code, int from) {
    int at = Math.clamp(from, 0, code.length());
    while (at < code.length() && code.charAt(at) != '(') {
      at++;
    }
    return at;
  }

  /** The one that belongs to the last character; 0 if text in the arguments makes that unclear. */
  private static int lastParenthesis(CharSequence code) {
    int depth = 0;
    for (int at = code.length() - 1; at >= 0; at--) {
      char c = code.charAt(at);
      if (c == ')') {
        depth++;
      } else if (c == '(' && --depth == 0) {
        return at;
      }
    }
    return 0;
  }

  /** GraalJS's names for functions without one begin with a colon. */
  private static String functionName(RootNode root, Source source) {
    String name = root.getName() == null || root.getName().startsWith(":") ? "" : root.getName();
    boolean isEvaluated = source.getName().startsWith(Evaluator.EVAL_AT_SOURCE_NAME_PREFIX);
    return isEvaluated && (name.isEmpty() || name.equals("anonymous")) ? "eval" : name;
  }
}
