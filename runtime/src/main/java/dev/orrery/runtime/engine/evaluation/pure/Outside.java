package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.Dead;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.mirror.Functions;
import dev.orrery.runtime.engine.mirror.VmGlobals;
import java.util.List;

/** The program's variables: those a function closes over, then those of scripts, then globals. */
final class Outside {
  private final JSRealm realm;
  private final Frame innermost;

  /** {@code innermost}: the frame of a function's outer call; null for scripts. */
  Outside(JSRealm realm, Frame innermost) {
    this.realm = realm;
    this.innermost = innermost;
  }

  /** Null if there is no such variable; it may be read only if that runs no code. */
  Object read(String name) {
    TruffleString key = Strings.fromJavaString(name);
    Object local = local(key);
    if (local != null) {
      return local;
    }
    PropertyDescriptor lexical = JSObject.getOwnProperty(realm.getGlobalScope(), key);
    if (lexical != null) {
      return usable(lexical.getValue());
    }
    JSDynamicObject global = realm.getGlobalObject();
    for (JSDynamicObject holder :
        List.of(VmGlobals.sandboxOf(global), VmGlobals.builtinsOf(global))) {
      if (JSObject.hasProperty(holder, key)) {
        return PureReads.get(holder, key);
      }
    }
    return null;
  }

  /**
   * What the private name of a class around the function stands for: the key of a field, or a method
   * or accessor. Null if no class has it.
   */
  Object privateName(String name) {
    return slot(Strings.fromJavaString(name));
  }

  private Object local(TruffleString name) {
    Object value = slot(name);
    return value == null ? null : usable(value);
  }

  private Object slot(TruffleString name) {
    Frame at = innermost;
    while (at != null && at != JSFrameUtil.NULL_MATERIALIZED_FRAME) {
      FrameDescriptor descriptor = at.getFrameDescriptor();
      for (int i = 0; i < descriptor.getNumberOfSlots(); i++) {
        if (descriptor.getSlotName(i) instanceof TruffleString text && text.equals(name)) {
          return at.getValue(i);
        }
      }
      at = Functions.outerOf(at);
    }
    return null;
  }

  /** Variables in their dead zone throw. */
  private static Object usable(Object value) {
    boolean isValue =
        value != null
            && value != Dead.instance()
            && (JSRuntime.isJSPrimitive(value) || value instanceof JSDynamicObject);
    if (!isValue) {
      throw new SideEffect();
    }
    return value;
  }
}
