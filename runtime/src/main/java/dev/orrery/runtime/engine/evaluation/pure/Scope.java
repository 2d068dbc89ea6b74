package dev.orrery.runtime.engine.evaluation.pure;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Variables of a call or block that is interpreted; around all of them is an {@link Outside}. */
final class Scope {
  private final Map<String, Object> variables = new HashMap<>();

  /** Variables of the program's, to be read only: objects that have them as properties, by name. */
  private final Map<String, JSDynamicObject> outer = new HashMap<>();

  private final Scope parent;
  private final Outside outside;
  private final Object self;
  private final Object[] arguments;

  private Scope(Scope parent, Outside outside, Object self, Object[] arguments) {
    this.parent = parent;
    this.outside = outside;
    this.self = self;
    this.arguments = arguments;
  }

  /** Of a script. */
  static Scope outermost(Outside outside, Object self) {
    return new Scope(null, outside, self, new Object[0]);
  }

  /** Within a call of the program's: the properties of the objects are its variables. */
  Scope inside(List<Object> objects, Object receiver) {
    Scope scope = new Scope(this, outside, receiver, arguments);
    for (Object object : objects.reversed()) {
      JSDynamicObject variables = (JSDynamicObject) object;
      for (Object key : JSObject.ownPropertyKeys(variables)) {
        scope.outer.put(key.toString(), variables);
      }
    }
    return scope;
  }

  Scope block() {
    return new Scope(this, outside, self, arguments);
  }

  /** Of an interpreted arrow function within this scope. */
  Scope call(Object[] newArguments) {
    return new Scope(this, outside, self, newArguments);
  }

  /** Of an interpreted function within this scope. */
  Scope call(Object newSelf, Object[] newArguments) {
    return new Scope(this, outside, newSelf, newArguments);
  }

  boolean isOutermost() {
    return parent == null;
  }

  Object self() {
    return self;
  }

  Object[] arguments() {
    return arguments;
  }

  void declare(String name, Object value) {
    variables.put(name, value);
  }

  /** Null if there is no such variable. */
  Object read(String name) {
    for (Scope at = this; at != null; at = at.parent) {
      Object value = at.variables.get(name);
      if (value != null) {
        return value;
      }
      JSDynamicObject holder = at.outer.get(name);
      if (holder != null) {
        return PureReads.get(holder, Strings.fromJavaString(name));
      }
    }
    return outside.read(name);
  }

  /** What a private name stands for in the class around the program's function. */
  Object privateName(String name) {
    return outside.privateName(name);
  }

  /** Only what was declared here may change. */
  void assign(String name, Object value) {
    for (Scope at = this; at != null && !at.outer.containsKey(name); at = at.parent) {
      if (at.variables.containsKey(name)) {
        at.variables.put(name, value);
        return;
      }
    }
    throw new SideEffect();
  }
}
