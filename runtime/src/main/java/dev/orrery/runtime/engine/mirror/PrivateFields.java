package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import java.util.ArrayList;
import java.util.List;

/** Private fields: GraalJS keeps them under hidden keys named as in the source. */
final class PrivateFields {
  private PrivateFields() {}

  static List<SlotMirror> of(JSDynamicObject object) {
    List<SlotMirror> fields = new ArrayList<>();
    if (object instanceof JSProxyObject) {
      return fields;
    }
    for (Property property : object.getShape().getPropertyListInternal(true)) {
      if (property.getKey() instanceof HiddenKey key && key.getName().startsWith("#")) {
        fields.add(new SlotMirror(key.getName(), JSObjectUtil.getHiddenProperty(object, key)));
      }
    }
    return fields;
  }
}
