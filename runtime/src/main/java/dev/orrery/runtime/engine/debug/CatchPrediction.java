package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AbstractAwaitNode;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.control.TryCatchNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PromiseCapabilityRecord;
import com.oracle.truffle.js.runtime.objects.PromiseReactionRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foretells whether the program catches what is being thrown: by a try statement around one of the
 * calls, or, where it becomes a promise's rejection, by a handler that the promise has or gets next.
 */
final class CatchPrediction {
  private static final Pattern ASSIGNED = Pattern.compile("([\\w$]+)\\s*=\\s*$");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final int LOOK_BEHIND = 200;
  private static final int LOOK_AHEAD = 2_000;

  private Node innermost;
  private boolean isAsync;
  private Boolean isCaught;

  /** {@code isAsync}: whether it becomes the rejection of a promise. */
  record Verdict(boolean isCaught, boolean isAsync) {}

  private CatchPrediction() {}

  /** {@code node}: what throws, in the innermost call. */
  static Verdict of(Node node) {
    CatchPrediction prediction = new CatchPrediction();
    prediction.innermost = node;
    Truffle.getRuntime().iterateFrames(prediction::look);
    return new Verdict(Boolean.TRUE.equals(prediction.isCaught), prediction.isAsync);
  }

  /** Whether the promise that a call of the program's is about to reject gets a handler next. */
  static boolean isRejectionHandled() {
    boolean[] isNew = {false};
    Boolean found =
        Truffle.getRuntime()
            .iterateFrames(
                instance -> {
                  Node call = instance.getCallNode();
                  RootNode root = call == null ? null : call.getRootNode();
                  SourceSection section =
                      call == null ? null : call.getEncapsulatingSourceSection();
                  if (root != null && "Promise".equals(root.getName())) {
                    isNew[0] = true;
                    return null;
                  }
                  boolean isProgram =
                      section != null
                          && section.isAvailable()
                          && section.getSource().hasCharacters()
                          && !section.getSource().isInternal();
                  boolean isReject =
                      isProgram && section.getCharacters().toString().contains("reject");
                  return isProgram && (isNew[0] || isReject) ? isHandledNext(section) : null;
                });
    return Boolean.TRUE.equals(found);
  }

  private Boolean look(FrameInstance instance) {
    Node call = innermost == null ? instance.getCallNode() : innermost;
    innermost = null;
    if (isCaught == null && call != null) {
      look(call, instance.getFrame(FrameAccess.READ_ONLY));
    }
    return isCaught;
  }

  private void look(Node node, Frame frame) {
    if (isAsyncEntry(node)) {
      isAsync = true;
      return;
    }
    RootNode root = node.getRootNode();
    SourceSection section = node.getEncapsulatingSourceSection();
    boolean isProgram =
        section != null && section.isAvailable() && !section.getSource().isInternal();
    if (isProgram && isInTry(node)) {
      isCaught = true;
    } else if (isProgram && isAsync && isAwaited(node)) {
      // The caller is asynchronous as well: it rejects its own promise.
      isAsync = true;
    } else if (isProgram && isAsync) {
      isCaught = section.getSource().hasCharacters() && isHandledNext(section);
    }
    if (isCaught == null) {
      lookAtRoot(node, root, frame);
    }
  }

  private void lookAtRoot(Node node, RootNode root, Frame frame) {
    if (root instanceof JavaScriptRootNode js
        && js.isResumption()
        && frame.getFrameDescriptor() == root.getFrameDescriptor()) {
      isAsync = true;
      Object own = JSArguments.getResumeGeneratorOrPromiseCapability(frame.getArguments());
      if (own instanceof PromiseCapabilityRecord capability
          && capability.getPromise() instanceof JSPromiseObject promise
          && promise.isHandled()) {
        isCaught = true;
      }
    } else if ("Promise".equals(root == null ? null : root.getName())) {
      isAsync = true;
    } else if (frame.getArguments().length > JSArguments.RUNTIME_ARGUMENT_COUNT - 1
        && JSArguments.getFunctionObject(frame.getArguments()) instanceof JSFunctionObject job) {
      PromiseReactionRecord reaction = reactionOf(job);
      if (reaction != null) {
        isAsync = true;
        isCaught =
            reaction.getCapability() != null
                && reaction.getCapability().getPromise() instanceof JSPromiseObject promise
                && promise.isHandled();
      }
    }
  }

  private static boolean isInTry(Node node) {
    for (Node child = node, parent = node.getParent();
        parent != null;
        child = parent, parent = parent.getParent()) {
      if (parent instanceof TryCatchNode statement
          && statement.getChildren().iterator().next() == child) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAwaited(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof AbstractAwaitNode) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsyncEntry(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof AsyncFunctionBodyNode) {
        return true;
      }
    }
    return false;
  }

  private static PromiseReactionRecord reactionOf(JSDynamicObject job) {
    for (Property property : job.getShape().getPropertyListInternal(true)) {
      if (property.getKey() instanceof HiddenKey key
          && JSObjectUtil.getHiddenProperty(job, key) instanceof PromiseReactionRecord reaction) {
        return reaction;
      }
    }
    return null;
  }

  /**
   * Whether the code after the call that gives a promise attaches a handler to it. One that a
   * function attaches later does not count, as in V8.
   */
  private static boolean isHandledNext(SourceSection call) {
    CharSequence code = call.getSource().getCharacters();
    int end = call.getCharEndIndex();
    String next = outermost(code.subSequence(end, Math.min(code.length(), end + LOOK_AHEAD)));
    int statement = next.indexOf(';');
    String chain = statement < 0 ? next : next.substring(0, statement);
    if (chain.stripLeading().startsWith(".") && chain.contains(".catch(")) {
      return true;
    }
    int start = call.getCharIndex();
    Matcher assigned = ASSIGNED.matcher(code.subSequence(Math.max(0, start - LOOK_BEHIND), start));
    return assigned.find()
        && Pattern.compile("\\b" + Pattern.quote(assigned.group(1)) + "\\s*\\.\\s*catch\\b")
            .matcher(next)
            .find();
  }

  /** A text without what is in brackets, up to the one that closes the block it is in. */
  private static String outermost(CharSequence code) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < code.length() && depth >= 0; i++) {
      char c = code.charAt(i);
      boolean isClosing = CLOSING.indexOf(c) >= 0;
      if (isClosing) {
        depth--;
      }
      if (depth == 0) {
        kept.append(c);
      }
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      }
    }
    return kept.toString();
  }
}
