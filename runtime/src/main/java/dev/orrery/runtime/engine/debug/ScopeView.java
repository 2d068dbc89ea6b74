package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.mirror.DeadZone;
import java.util.List;

/** One scope of a call. */
public final class ScopeView {
  /** What kind of code makes it. */
  public enum Type {
    GLOBAL,
    LOCAL,
    WITH,
    CLOSURE,
    CATCH,
    BLOCK,
    SCRIPT,
    EVAL,
    MODULE;

    /** The protocol's word. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is known of a scope besides its variables.
   *
   * @param name the function it belongs to; empty if that has no name
   * @param start where it begins in its script; -1 if it is in none
   * @param end where it ends
   */
  record Head(Type type, String name, int start, int end) {
    static Head of(Type type) {
      return new Head(type, "", -1, -1);
    }
  }

  private final Head head;
  private final List<LiveVariable> variables;
  private JSDynamicObject object;

  private ScopeView(Head head, List<LiveVariable> variables, JSDynamicObject object) {
    this.head = head;
    this.variables = variables;
    this.object = object;
  }

  /** A scope of a function's; its object is a copy of the variables. */
  static ScopeView of(Head head, List<LiveVariable> variables) {
    return new ScopeView(head, variables, null);
  }

  private static JSDynamicObject copy(List<LiveVariable> variables) {
    JSDynamicObject object = (JSDynamicObject) Js.nullObject();
    for (LiveVariable variable : variables) {
      Object value = variable.read();
      if (value == null) {
        DeadZone.define(object, variable.name());
      } else {
        Js.setKey(object, Strings.fromJavaString(variable.name()), value);
      }
    }
    return object;
  }

  /** A scope whose variables are the properties of an object of the program's. */
  static ScopeView ofObject(Head head, JSDynamicObject object) {
    return new ScopeView(head, List.of(), object);
  }

  public Type type() {
    return head.type();
  }

  /** The function it belongs to; empty if that has no name. */
  public String name() {
    return head.name();
  }

  /** An object with the variables as properties; a copy but for with and the global scopes. */
  public Object object() {
    if (object == null) {
      object = copy(variables);
    }
    return object;
  }

  /** The same without variables that have no value yet. */
  public Object initialized() {
    return isOfObject()
        ? object
        : copy(variables.stream().filter(variable -> variable.read() != null).toList());
  }

  /** Where it begins in its script; -1 if it is in none. */
  public int start() {
    return head.start();
  }

  /** Where it ends, exclusive. */
  public int end() {
    return head.end();
  }

  List<String> names() {
    return variables.stream().map(LiveVariable::name).toList();
  }

  boolean isOfObject() {
    return type() == Type.WITH || type() == Type.GLOBAL || type() == Type.SCRIPT;
  }

  /** Null if there is none of that name, or it is a property of the scope's object. */
  LiveVariable variable(String name) {
    for (LiveVariable variable : variables) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    return null;
  }

  /** Sets a variable; false if there is none of that name or it cannot be changed. */
  public boolean set(String name, Object value) {
    if (isOfObject()) {
      Object key = Strings.fromJavaString(name);
      return JSObject.hasProperty(object, key) && JSObject.set(object, key, value);
    }
    LiveVariable variable = variable(name);
    if (variable == null || !variable.canBeSet()) {
      return false;
    }
    variable.write(value);
    Js.setKey(object(), Strings.fromJavaString(name), value);
    return true;
  }
}
