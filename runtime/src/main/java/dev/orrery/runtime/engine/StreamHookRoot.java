package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.Undefined;

/** Calls a {@link StreamHook} with what is known of the stream, found where compiled code is quick. */
final class StreamHookRoot extends JavaScriptRootNode {
  private static final String NAME = "stream";
  private static final int ARGUMENTS = 6;

  private final StreamHook hook;
  @Child private PropertyGetNode observed;

  private StreamHookRoot(StreamHook hook, JSContext context) {
    this.hook = hook;
    this.observed = ObservedObject.getter(context);
  }

  static Object function(StreamHook hook, JSRealm realm) {
    JSContext context = realm.getContext();
    StreamHookRoot root = new StreamHookRoot(hook, context);
    return JSFunction.create(
        realm,
        JSFunctionData.createCallOnly(
            context, root.getCallTarget(), ARGUMENTS, Strings.fromJavaString(NAME)));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] arguments = frame.getArguments();
    Object stream = JSArguments.getUserArgument(arguments, 0);
    if (JSProxy.isJSProxy(stream)) {
      stream = behindProxies(stream);
    }
    return call(stream, observed.getValueOrDefault(stream, null), arguments);
  }

  @TruffleBoundary
  private static Object behindProxies(Object proxy) {
    return ObservedObject.behindProxies(proxy);
  }

  @TruffleBoundary
  private Object call(Object stream, Object known, Object[] arguments) {
    try {
      hook.call(
          (JSDynamicObject) stream,
          (ObservedObject) known,
          JSArguments.extractUserArguments(arguments));
      return Undefined.instance;
    } catch (Throwable t) {
      throw ErrorBridge.toGuest(t);
    }
  }

  @Override
  public boolean isInternal() {
    return true;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
