package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;

/**
 * What observation knows of a stream or an emitter, carried by the object where the program does not
 * see it. Loop thread only.
 */
final class ObservedObject {
  private static final HiddenKey KEY = new HiddenKey("orrery:observed");

  final long id;

  /** Whether it was announced as a stream. */
  boolean isStream;

  /** 1 or 2 for a standard stream, 0 for others, -1 as long as nobody asked. */
  int standard = -1;

  private ObservedObject(long id) {
    this.id = id;
  }

  /**
   * The object itself or, for a proxy, what it stands for: a stream behind a proxy is one stream, and
   * a handler is code of the program's, which observation does not run. A proxy that was revoked
   * stays.
   */
  static JSDynamicObject behindProxies(Object object) {
    Object at = object;
    while (JSProxy.isJSProxy(at) && !JSProxy.isRevoked((JSDynamicObject) at)) {
      at = JSProxy.getTarget((JSDynamicObject) at);
    }
    return (JSDynamicObject) at;
  }

  /** Null if the object was never seen. */
  static ObservedObject known(JSDynamicObject object) {
    return (ObservedObject) JSObjectUtil.getHiddenProperty(object, KEY);
  }

  /** As {@link #known}, to be part of code that is compiled; not for proxies. */
  static PropertyGetNode getter(JSContext context) {
    return PropertyGetNode.createGetHidden(KEY, context);
  }

  /** For an object that was never seen. */
  static ObservedObject make(JSDynamicObject object, EngineObservation observation) {
    ObservedObject made = new ObservedObject(observation.nextObjectId());
    JSObjectUtil.putHiddenProperty(object, KEY, made);
    return made;
  }
}
