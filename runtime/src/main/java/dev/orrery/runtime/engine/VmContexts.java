package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.builtins.JSUncheckedProxyHandler;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.mirror.VmGlobals;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Contexts of node:vm: a child realm whose global object reads and writes an object of the program
 * (the sandbox) first and its own global second.
 */
public final class VmContexts {
  private static final HiddenKey REALM = new HiddenKey("orrery:vm-realm");

  private final Environment env;
  private final JSRealm main;
  private final ContextRegistry registry = new ContextRegistry(VmContexts::realmOf);

  VmContexts(Environment env, JSRealm main) {
    this.env = env;
    this.main = main;
  }

  /** Which contexts there are. */
  ContextRegistry registry() {
    return registry;
  }

  /**
   * Makes {@code sandbox} a context; nothing happens if it is one.
   *
   * @param name for inspectors; null for one that says nothing
   * @param origin for inspectors; may be null
   */
  public void create(Object sandbox, boolean allowEval, String name, String origin) {
    JSDynamicObject object = (JSDynamicObject) sandbox;
    if (isContext(object)) {
      return;
    }
    JSRealm child = main.createChildRealm();
    child.setEmbedderData(main.getEmbedderData());
    JSDynamicObject inner = child.getGlobalObject();
    JSContext context = child.getContext();
    JSDynamicObject handler = JSUncheckedProxyHandler.create(context, main);
    addTraps(handler, object, inner);
    JSDynamicObject global = JSProxy.create(context, child, inner, handler);
    child.setGlobalObject(global);
    VmGlobals.show(global, object);
    Js.define(inner, "globalThis", global, false);
    JSObjectUtil.putHiddenProperty(object, REALM, child);
    if (!allowEval) {
      JSObject.delete(inner, Strings.fromJavaString("eval"));
    }
    InspectedContext made = registry.add(object, name, origin);
    VmConsole.install(env, child, inner, made);
    if (env.inspectionOrNull() != null) {
      env.inspectionOrNull().contextCreated(made);
    }
  }

  private static JSRealm realmOf(JSDynamicObject sandbox) {
    return (JSRealm) JSObjectUtil.getHiddenProperty(sandbox, REALM);
  }

  /** Whether the object was given to {@link #create}. */
  public boolean isContext(Object object) {
    return object instanceof JSDynamicObject o && JSObjectUtil.hasHiddenProperty(o, REALM);
  }

  /** Runs a parsed script in a context, or in the main realm if {@code sandbox} is none. */
  Object run(ScriptNode script, Object sandbox) {
    if (!isContext(sandbox)) {
      return script.run(main);
    }
    JSRealm realm = realmOf((JSDynamicObject) sandbox);
    registry.ran(script.getRootNode().getSourceSection().getSource(), realm);
    return within(sandbox, () -> script.run(realm));
  }

  /** Does something in a context's realm, or just so if {@code sandbox} is none. */
  <T> T within(Object sandbox, Supplier<T> body) {
    if (!isContext(sandbox)) {
      return body.get();
    }
    JSRealm previous = main.enterRealm(null, realmOf((JSDynamicObject) sandbox));
    try {
      return body.get();
    } finally {
      main.leaveRealm(null, previous);
    }
  }

  private static void addTraps(
      JSDynamicObject handler, JSDynamicObject sandbox, JSDynamicObject inner) {
    trap(handler, "get", 3, args -> JSObject.get(holder(sandbox, inner, args[1]), args[1]));
    trap(
        handler,
        "has",
        2,
        args -> JSObject.hasProperty(sandbox, args[1]) || JSObject.hasProperty(inner, args[1]));
    trap(
        handler,
        "set",
        4,
        args -> {
          PropertyDescriptor own = JSObject.getOwnProperty(sandbox, args[1]);
          if (own != null && own.isDataDescriptor() && !own.getWritable()) {
            return false;
          }
          JSObject.set(sandbox, args[1], args[2], true, null);
          return true;
        });
    trap(
        handler,
        "deleteProperty",
        2,
        args -> {
          boolean gone = JSObject.delete(sandbox, args[1]);
          return JSObject.hasOwnProperty(inner, args[1])
                  && !JSObject.hasOwnProperty(sandbox, args[1])
              ? JSObject.delete(inner, args[1]) && gone
              : gone;
        });
    trap(
        handler,
        "defineProperty",
        3,
        args ->
            JSObject.defineOwnProperty(sandbox, args[1], JSRuntime.toPropertyDescriptor(args[2])));
    trap(handler, "ownKeys", 1, _ -> Js.array(ownKeys(sandbox, inner).toArray()));
    trap(
        handler,
        "getOwnPropertyDescriptor",
        2,
        args -> {
          PropertyDescriptor own =
              JSObject.getOwnProperty(holder(sandbox, inner, args[1]), args[1]);
          return own == null ? Js.UNDEFINED : descriptor(own);
        });
    trap(handler, "getPrototypeOf", 1, _ -> JSObject.getPrototype(sandbox));
  }

  private static Set<Object> ownKeys(JSDynamicObject sandbox, JSDynamicObject inner) {
    Set<Object> keys = new LinkedHashSet<>(JSObject.ownPropertyKeys(sandbox));
    keys.addAll(JSObject.ownPropertyKeys(inner));
    return keys;
  }

  private static JSDynamicObject holder(
      JSDynamicObject sandbox, JSDynamicObject inner, Object key) {
    return JSObject.hasProperty(sandbox, key) ? sandbox : inner;
  }

  private static Object descriptor(PropertyDescriptor own) {
    Object result = Js.object();
    if (own.isAccessorDescriptor()) {
      Js.set(result, "get", own.getGet());
      Js.set(result, "set", own.getSet());
    } else {
      Js.set(result, "value", own.getValue());
      Js.set(result, "writable", own.getWritable());
    }
    Js.set(result, "enumerable", own.getEnumerable());
    Js.set(result, "configurable", own.getConfigurable());
    return result;
  }

  private interface Trap {
    Object call(Object[] args);
  }

  private static void trap(JSDynamicObject handler, String name, int length, Trap trap) {
    Js.set(handler, name, Js.function(name, length, (_, args) -> trap.call(args)));
  }
}
