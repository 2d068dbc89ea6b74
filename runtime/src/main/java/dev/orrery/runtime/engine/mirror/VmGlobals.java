package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;

/** The global objects of node:vm: proxies, which are to be seen as the object they stand for. */
public final class VmGlobals {
  private VmGlobals() {}

  /** Has the global object of a context shown as the object the program has made a context. */
  public static void show(Object global, Object sandbox) {
    Marks.showAs((JSDynamicObject) global, (JSDynamicObject) sandbox, "global");
  }

  /** What a global object stands for; itself if it is none of node:vm. */
  public static JSDynamicObject sandboxOf(JSDynamicObject global) {
    return global instanceof JSProxyObject ? Marks.viewed(global) : global;
  }

  /** The global object with the context's builtins; itself if it is none of node:vm. */
  public static JSDynamicObject builtinsOf(JSDynamicObject global) {
    return global instanceof JSProxyObject proxy
            && Marks.isMade(global)
            && proxy.getProxyTarget() instanceof JSDynamicObject target
        ? target
        : global;
  }
}
