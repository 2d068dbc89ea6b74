package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.debug.ScopeView.Type;
import dev.orrery.runtime.engine.mirror.DeadZone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that code in the midst of a call can use: those that are shown, and no others. */
final class CallScope {
  private static final String ARGUMENTS = "arguments";

  private final FrameView call;
  private final List<ScopeView> scopes;
  private final Set<String> hidden;
  private final LiveVariables live;

  CallScope(FrameView call, Scopes scopes) {
    this.call = call;
    this.scopes = scopes.list();
    this.hidden = scopes.hidden();
    this.live = LiveVariables.of(call);
  }

  boolean has(String name) {
    return find(name) != null
        || (name.equals(ARGUMENTS) && hasArguments())
        || hidden.contains(name)
        || name.equals(LexicalThis.NAME);
  }

  /** All names that are shown. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    scopes.forEach(scope -> names.addAll(scope.names()));
    names.add(ARGUMENTS);
    return names;
  }

  /** Null if there is none, or it is a global one. */
  private LiveVariable find(String name) {
    if (name.startsWith("#")) {
      return privateName(name);
    }
    for (ScopeView scope : scopes) {
      if (scope.type() == Type.WITH) {
        JSDynamicObject object = (JSDynamicObject) scope.object();
        if (JSObject.hasProperty(object, Strings.fromJavaString(name))) {
          return new LiveVariable.InObject(name, object);
        }
      }
      LiveVariable variable = scope.variable(name);
      if (variable != null) {
        return variable;
      }
      if (scope.type() == Type.LOCAL && name.equals(ARGUMENTS) && hasArguments()) {
        return null;
      }
    }
    return null;
  }

  private LiveVariable privateName(String name) {
    for (LiveVariable variable : live.local()) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    for (LiveVariables.Outer frame : live.outer()) {
      for (LiveVariable variable : frame.variables()) {
        if (variable.name().equals(name)) {
          return variable;
        }
      }
    }
    return null;
  }

  private boolean hasArguments() {
    return call.function() instanceof JSFunctionObject
        && !call.isArrow()
        && scopes.stream().anyMatch(scope -> scope.type() == Type.LOCAL);
  }

  /** An object whose properties are the variables of these names. */
  JSDynamicObject object(Iterable<String> names) {
    JSDynamicObject object = (JSDynamicObject) Js.nullObject();
    for (String name : names) {
      LiveVariable variable = find(name);
      if (variable != null) {
        define(object, name, variable);
      } else if (name.equals(ARGUMENTS) && hasArguments()) {
        Js.setKey(object, Strings.fromJavaString(name), arguments());
      } else if (name.equals(LexicalThis.NAME)) {
        Js.setKey(object, Strings.fromJavaString(name), call.self());
      } else if (hidden.contains(name)) {
        defineHidden(object, name);
      }
    }
    return object;
  }

  private static void define(JSDynamicObject object, String name, LiveVariable variable) {
    Object getter = Js.function("", 0, (_, _) -> read(variable));
    Object setter = Js.function("", 1, (_, args) -> write(variable, Js.arg(args, 0)));
    JSObject.defineOwnProperty(
        object,
        Strings.fromJavaString(name),
        PropertyDescriptor.createAccessor(getter, setter, true, true));
  }

  /** The engine has such a variable no longer, and another one of its name is not meant. */
  private static void defineHidden(JSDynamicObject object, String name) {
    Object access =
        Js.function(
            "",
            0,
            (_, _) -> {
              throw Errors.createReferenceErrorNotDefined(Strings.fromJavaString(name), null);
            });
    JSObject.defineOwnProperty(
        object,
        Strings.fromJavaString(name),
        PropertyDescriptor.createAccessor(access, access, true, true));
  }

  /** To V8 a variable without a value yet is not there if functions inside use it. */
  private static Object read(LiveVariable variable) {
    Object value = variable.read();
    if (value == null) {
      throw variable.isCaptured()
          ? Errors.createReferenceErrorNotDefined(Strings.fromJavaString(variable.name()), null)
          : DeadZone.error(variable.name());
    }
    return value;
  }

  /** A variable without a value yet stays so, as in V8. */
  private static Object write(LiveVariable variable, Object value) {
    if (variable.read() == null) {
      return null;
    }
    if (!variable.isWritable()) {
      throw Errors.createTypeError("Assignment to constant variable.");
    }
    variable.write(value);
    return null;
  }

  private Object arguments() {
    return new LiveVariable.Arguments(call.functionFrame()).read();
  }
}
