package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.control.AsyncFunctionBodyNode;
import com.oracle.truffle.js.nodes.function.ConstructorRootNode;
import dev.orrery.runtime.inspect.ProfiledFunction;
import dev.orrery.runtime.inspect.StackListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Takes samples of the stack while the program runs, builtin modules included. Checked with GraalJS
 * 25.0.3. JS thread only, but for {@link #take}.
 */
final class StackSamples {
  /** Deeper calls are left out, as V8 does. */
  private static final int MAX_DEPTH = 255;

  private static final ProfiledFunction NONE = new ProfiledFunction("", null, -1, -1);

  private final Environment env;
  private final Map<RootNode, ProfiledFunction> byRoot = new WeakHashMap<>();
  private final Map<Place, ProfiledFunction> byPlace = new HashMap<>();

  /** What tells functions apart: each may have several root nodes. */
  private record Place(Source source, int start, String name) {}

  StackSamples(Environment env) {
    this.env = env;
  }

  /** Takes one at the JS thread's next safe point; any thread. */
  void take(StackListener listener) {
    ThreadLocalAction action =
        new ThreadLocalAction(false, false) {
          @Override
          protected void perform(Access access) {
            sample(access.getLocation(), listener);
          }
        };
    env.realm().getEnv().submitThreadLocal(new Thread[] {env.loop().thread()}, action);
  }

  private void sample(Node location, StackListener listener) {
    long began = System.nanoTime();
    List<ProfiledFunction> functions = new ArrayList<>();
    Node innermost = walk(functions, location);
    listener.sampled(functions, line(innermost), began);
  }

  /** The functions that run, innermost first. */
  List<ProfiledFunction> now() {
    List<ProfiledFunction> functions = new ArrayList<>();
    walk(functions, null);
    return functions;
  }

  /** Collects the functions; returns where the innermost one is. */
  private Node walk(List<ProfiledFunction> functions, Node location) {
    Node[] innermost = {null};
    Truffle.getRuntime()
        .iterateFrames(
            frame -> {
              ProfiledFunction function = functionOf(frame.getCallTarget());
              Node call = frame.getCallNode();
              if (function == NONE || isRepeated(functions, function, call)) {
                return null;
              }
              if (functions.isEmpty()) {
                innermost[0] = call == null ? location : call;
              }
              functions.add(function);
              return functions.size() < MAX_DEPTH ? null : functions;
            });
    return innermost[0];
  }

  private static int line(Node location) {
    SourceSection section = location == null ? null : location.getEncapsulatingSourceSection();
    return section == null || !section.isAvailable() ? 0 : section.getStartLine();
  }

  private static boolean isRepeated(
      List<ProfiledFunction> functions, ProfiledFunction function, Node call) {
    return !functions.isEmpty() && functions.getLast() == function && isAsyncEntry(call);
  }

  /** A call of an async function is two frames, one of which starts the other. */
  private static boolean isAsyncEntry(Node node) {
    Node at = node;
    while (at != null && !(at instanceof AsyncFunctionBodyNode)) {
      at = at.getParent();
    }
    return at != null;
  }

  private ProfiledFunction functionOf(CallTarget target) {
    return target instanceof RootCallTarget root
        ? byRoot.computeIfAbsent(root.getRootNode(), this::make)
        : NONE;
  }

  /** {@link #NONE} for what is neither the program's nor the runtime's: V8 shows no builtins. */
  private ProfiledFunction make(RootNode root) {
    String name = functionName(root);
    if (root instanceof NativeRoot) {
      return byPlace.computeIfAbsent(
          new Place(null, -1, name), _ -> new ProfiledFunction(name, null, -1, -1));
    }
    SourceSection section = root.getSourceSection();
    if (root instanceof ConstructorRootNode
        || section == null
        || !section.isAvailable()
        || !section.getSource().hasCharacters()) {
      return NONE;
    }
    Source source = section.getSource();
    int at = parameters(section, name);
    return byPlace.computeIfAbsent(
        new Place(source, at, name),
        _ ->
            new ProfiledFunction(
                name, source, source.getLineNumber(at) - 1, source.getColumnNumber(at) - 1));
  }

  /** GraalJS's names for functions without one begin with a colon. */
  private static String functionName(RootNode root) {
    String name = root.getName();
    return name == null || name.startsWith(":") ? "" : name;
  }

  /** V8 has a function begin at its parameters. */
  private static int parameters(SourceSection section, String name) {
    int start = section.getCharIndex();
    CharSequence text = section.getSource().getCharacters();
    if (start == 0 && name.isEmpty()) {
      return 0;
    }
    int end = Math.min(text.length(), section.getCharEndIndex());
    int from = start;
    while (from < end && text.charAt(from) != '(') {
      if (text.charAt(from) == '=' && from + 1 < end && text.charAt(from + 1) == '>') {
        return start;
      }
      from++;
    }
    return from < end ? from : start;
  }
}
