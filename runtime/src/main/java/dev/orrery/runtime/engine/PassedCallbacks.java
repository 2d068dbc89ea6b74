package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventBinding;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.js.nodes.function.FunctionRootNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;

/**
 * Watches when functions of the program's call the callbacks that they are given: before they return,
 * or once everything that ran then has returned. Only the first call of a callback counts, and only
 * functions that are arguments themselves. All functions of the program's are instrumented while this
 * is attached. Checked with GraalJS 25.0.3. Loop thread only.
 */
final class PassedCallbacks {
  private static final int MAX_WAITING = 64;

  private final Environment env;
  private final UserSites sites;
  private EventBinding<?> binding;

  /** Callbacks that have not been called since they were passed, and to whom. */
  private final WeakHashMap<JSFunctionObject, List<Activation>> waiting = new WeakHashMap<>();

  /** The innermost call in progress that was given a callback. */
  private Activation innermost;

  /** The program's functions in progress. */
  private int depth;

  /** How often code of the program's has begun to run with nothing of it in progress. */
  private long run;

  PassedCallbacks(Environment env, UserSites sites) {
    this.env = env;
    this.sites = sites;
  }

  /** One call of a function with a callback; {@code arguments} tell its frame from others. */
  private static final class Activation {
    final Function function;
    final Activation outer;
    final long run;

    /** Null when the call is over: it would keep the callback from being collected. */
    Object[] arguments;

    Activation(Function function, Object[] arguments, Activation outer, long run) {
      this.function = function;
      this.arguments = arguments;
      this.outer = outer;
      this.run = run;
    }
  }

  /** Begins to watch, or ends. */
  void attach(boolean on) {
    waiting.clear();
    innermost = null;
    depth = 0;
    if (on) {
      SourceSectionFilter functions =
          SourceSectionFilter.newBuilder().tagIs(RootTag.class).includeInternal(false).build();
      binding =
          env.realm()
              .getEnv()
              .lookup(Instrumenter.class)
              .attachExecutionEventFactory(functions, Function::new);
    } else {
      binding.dispose();
    }
  }

  /** A function of the program's. */
  private final class Function extends ExecutionEventNode {
    private final RootNode root;

    /** Or the body of an async function or generator, which is entered again when it goes on. */
    private final boolean isCall;

    /** How its callback was called the last time; null if none was yet. */
    private Boolean lastSync;

    Function(EventContext context) {
      this.root = context.getInstrumentedNode().getRootNode();
      this.isCall = root instanceof FunctionRootNode;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
      if (depth++ == 0) {
        run++;
      }
      Object[] arguments = frame.getArguments();
      if (!isCall || !(JSArguments.getFunctionObject(arguments) instanceof JSFunctionObject self)) {
        return;
      }
      called(self);
      for (int i = JSArguments.RUNTIME_ARGUMENT_COUNT; i < arguments.length; i++) {
        if (arguments[i] instanceof JSFunctionObject callback) {
          passed(this, callback, arguments);
        }
      }
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
      leave(frame);
    }

    @Override
    protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
      leave(frame);
    }

    @Override
    protected void onYield(VirtualFrame frame, Object value) {
      leave(frame);
    }

    @Override
    protected void onResume(VirtualFrame frame) {
      if (depth++ == 0) {
        run++;
      }
    }

    private void leave(VirtualFrame frame) {
      depth = Math.max(0, depth - 1);
      if (isCall && innermost != null && innermost.arguments == frame.getArguments()) {
        innermost.arguments = null;
        innermost = innermost.outer;
      }
    }
  }

  @TruffleBoundary
  private void passed(Function function, JSFunctionObject passed, Object[] arguments) {
    JSFunctionObject callback = target(passed);
    if (!isCallback(callback)) {
      return;
    }
    if (innermost == null || innermost.arguments != arguments) {
      innermost = new Activation(function, arguments, innermost, run);
    }
    List<Activation> calls = waiting.computeIfAbsent(callback, _ -> new ArrayList<>(1));
    if (calls.size() == MAX_WAITING) {
      calls.removeFirst();
    }
    calls.add(innermost);
  }

  private static JSFunctionObject target(JSFunctionObject function) {
    JSFunctionObject target = function;
    while (target instanceof JSFunctionObject.Bound bound
        && bound.getBoundTargetFunction() instanceof JSFunctionObject inner) {
      target = inner;
    }
    return target;
  }

  /** Whether it is a function of the program's that can be called, which classes cannot. */
  private static boolean isCallback(JSFunctionObject function) {
    if (JSFunction.isBuiltin(function)
        || JSFunction.getFunctionData(function).isClassConstructor()) {
      return false;
    }
    return JSFunction.getFunctionData(function).getCallTarget() instanceof RootCallTarget target
        && isPrograms(target.getRootNode().getSourceSection());
  }

  private static boolean isPrograms(SourceSection section) {
    return section != null && section.isAvailable() && !section.getSource().isInternal();
  }

  @TruffleBoundary
  private void called(JSFunctionObject callback) {
    List<Activation> calls = waiting.isEmpty() ? null : waiting.get(callback);
    if (calls == null) {
      return;
    }
    Activation inside = null;
    for (Activation call : calls) {
      inside = call.arguments == null ? inside : call;
    }
    if (inside != null) {
      // Who passed it on to the innermost has nothing to do with when that calls it.
      calls.removeIf(call -> call.arguments != null);
      report(inside.function, callback, true);
    } else {
      calls.stream()
          .filter(call -> call.run != run)
          .forEach(call -> report(call.function, callback, false));
      calls.clear();
    }
    if (calls.isEmpty()) {
      waiting.remove(callback);
    }
  }

  private void report(Function function, JSFunctionObject callback, boolean sync) {
    if (function.lastSync != null && function.lastSync == sync) {
      return;
    }
    function.lastSync = sync;
    Site definition = sites.definitionOf(function.root);
    if (definition != null) {
      env.observer().calledBack(definition, sites.definitionOf(callback), sync);
    }
  }
}
