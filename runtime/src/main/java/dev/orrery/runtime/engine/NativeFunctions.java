package dev.orrery.runtime.engine;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;

/** Makes real JavaScript functions of Java bodies; their code is created on the first call. */
final class NativeFunctions {
  private NativeFunctions() {}

  static JSFunctionObject create(JSRealm realm, String name, int length, NativeFunction fn) {
    JSFunctionData data =
        JSFunctionData.create(
            realm.getContext(), length, Strings.fromJavaString(name), false, false, true, true);
    data.setLazyInit(new LazyRoot(fn, name));
    return JSFunction.create(realm, data);
  }

  /** Creates the root node when the function is first called: most bindings use few functions. */
  private record LazyRoot(NativeFunction fn, String name)
      implements JSFunctionData.CallTargetInitializer {

    @Override
    public void initializeRoot(JSFunctionData data) {
      data.setRootNode(new NativeRoot(fn, name));
    }

    @Override
    public void initializeCallTarget(
        JSFunctionData data, JSFunctionData.Target target, CallTarget rootTarget) {
      switch (target) {
        case Call -> data.setCallTarget(rootTarget);
        case Construct ->
            data.setConstructTarget(data.getContext().getNotConstructibleCallTarget());
        case ConstructNewTarget ->
            data.setConstructNewTarget(data.getContext().getNotConstructibleCallTarget());
      }
    }
  }
}
