package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.protocol.record.Site;

/**
 * Tells handles apart whose making nobody recorded: by the first of the program's functions that
 * listens to their owner, such as a server's request listener. Runs none of the program's code. Loop
 * thread only. Checked with GraalJS 25.0.3.
 */
final class ListenerSites {
  private static final String OWNER_SYMBOL = "Symbol(owner_symbol)";

  private ListenerSites() {}

  /** Where that function is defined; null if there is none. */
  static Site of(Object handleObject, UserSites sites) {
    Object owner = owner(handleObject);
    Object events = value(owner, Js.string("_events"));
    if (!Js.isObject(events) || JSProxy.isJSProxy(events)) {
      return null;
    }
    for (Object event : JSObject.ownPropertyKeys((JSDynamicObject) events)) {
      Site site = listener(value(events, event), sites);
      if (site != null) {
        return site;
      }
    }
    return null;
  }

  private static Site listener(Object listeners, UserSites sites) {
    if (!Js.isArray(listeners)) {
      Object wrapped = value(listeners, Js.string("listener"));
      return sites.definitionOf(Js.isFunction(wrapped) ? wrapped : listeners);
    }
    for (Object each : Js.listOf(listeners)) {
      Site site = listener(each, sites);
      if (site != null) {
        return site;
      }
    }
    return null;
  }

  private static Object owner(Object handleObject) {
    Object named = value(handleObject, Js.string("owner"));
    if (Js.isObject(named) || !(handleObject instanceof JSDynamicObject object)) {
      return named;
    }
    for (Object key : JSObject.ownPropertyKeys(object)) {
      if (Js.isSymbol(key) && key.toString().equals(OWNER_SYMBOL)) {
        return value(object, key);
      }
    }
    return null;
  }

  /** The value of an own data property, else null: a getter or a proxy's trap would be the program's code. */
  private static Object value(Object object, Object key) {
    // Null and undefined are dynamic objects, too.
    boolean plain =
        object instanceof JSDynamicObject && Js.isObject(object) && !JSProxy.isJSProxy(object);
    if (!plain) {
      return null;
    }
    JSDynamicObject dynamic = (JSDynamicObject) object;
    PropertyDescriptor property = JSObject.getOwnProperty(dynamic, key);
    return property != null && property.isDataDescriptor() ? property.getValue() : null;
  }
}
