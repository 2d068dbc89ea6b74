package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import dev.orrery.runtime.engine.Js;

/** Objects made for showing, such as the entries of a Map: they carry how they are shown. */
final class Marks {
  private static final HiddenKey MIRROR = new HiddenKey("orrery:mirror");
  private static final HiddenKey VIEWED = new HiddenKey("orrery:viewed");

  private Marks() {}

  static Object mark(Object object, String subtype, String className, String description) {
    Mirror mirror = Mirror.object("object", subtype, className, description);
    JSObjectUtil.putHiddenProperty((JSDynamicObject) object, MIRROR, mirror);
    return object;
  }

  /** A stand-in for an object that is to be shown as something else. */
  static Object view(JSDynamicObject viewed, String subtype, String className, String description) {
    Object object = mark(Js.nullObject(), subtype, className, description);
    JSObjectUtil.putHiddenProperty((JSDynamicObject) object, VIEWED, viewed);
    return object;
  }

  /** Has an object shown as another one, under a name of its own. */
  static void showAs(JSDynamicObject object, JSDynamicObject viewed, String name) {
    mark(object, null, name, name);
    JSObjectUtil.putHiddenProperty(object, VIEWED, viewed);
  }

  /** How the object asks to be shown; null for the program's own. */
  static Mirror mirror(JSDynamicObject object) {
    return JSObjectUtil.getHiddenProperty(object, MIRROR) instanceof Mirror mirror ? mirror : null;
  }

  static boolean isMade(JSDynamicObject object) {
    return mirror(object) != null;
  }

  /** The object whose properties are to be listed: what a stand-in stands for, else itself. */
  static JSDynamicObject viewed(JSDynamicObject object) {
    return JSObjectUtil.getHiddenProperty(object, VIEWED) instanceof JSDynamicObject viewed
        ? viewed
        : object;
  }
}
