package dev.orrery.runtime.binding.util;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ObjectInspection;
import dev.orrery.runtime.engine.ObjectInspection.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Node's {@code types} binding: what a value is by nature. */
public final class TypesBinding implements Binding {
  @Override
  public String name() {
    return "types";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    kinds(target, "isArgumentsObject", Kind.ARGUMENTS);
    kinds(target, "isArrayBuffer", Kind.ARRAY_BUFFER);
    check(target, "isAsyncFunction", ObjectInspection::isAsyncFunction);
    kinds(target, "isBigIntObject", Kind.BIG_INT);
    kinds(target, "isBooleanObject", Kind.BOOLEAN);
    kinds(target, "isDataView", Kind.DATA_VIEW);
    kinds(target, "isDate", Kind.DATE);
    // This runtime makes no values that point to native memory.
    check(target, "isExternal", _ -> false);
    check(target, "isGeneratorFunction", ObjectInspection::isGeneratorFunction);
    kinds(target, "isGeneratorObject", Kind.GENERATOR, Kind.ASYNC_GENERATOR);
    kinds(target, "isMap", Kind.MAP);
    kinds(target, "isMapIterator", Kind.MAP_ITERATOR);
    kinds(target, "isModuleNamespaceObject", Kind.MODULE);
    kinds(target, "isNativeError", Kind.ERROR);
    kinds(target, "isNumberObject", Kind.NUMBER);
    kinds(target, "isPromise", Kind.PROMISE);
    kinds(target, "isProxy", Kind.PROXY);
    kinds(target, "isRegExp", Kind.REG_EXP);
    kinds(target, "isSet", Kind.SET);
    kinds(target, "isSetIterator", Kind.SET_ITERATOR);
    kinds(target, "isSharedArrayBuffer", Kind.SHARED_ARRAY_BUFFER);
    kinds(target, "isStringObject", Kind.STRING);
    kinds(target, "isSymbolObject", Kind.SYMBOL);
    kinds(target, "isWeakMap", Kind.WEAK_MAP);
    kinds(target, "isWeakSet", Kind.WEAK_SET);
    kinds(target, "isAnyArrayBuffer", Kind.ARRAY_BUFFER, Kind.SHARED_ARRAY_BUFFER);
    kinds(
        target,
        "isBoxedPrimitive",
        Kind.NUMBER,
        Kind.STRING,
        Kind.BOOLEAN,
        Kind.BIG_INT,
        Kind.SYMBOL);
  }

  private static void kinds(BindingTarget target, String name, Kind first, Kind... rest) {
    if (rest.length == 0) {
      check(target, name, value -> ObjectInspection.kindOf(value) == first);
      return;
    }
    Set<Kind> kinds = EnumSet.of(first, rest);
    check(
        target,
        name,
        value -> {
          Kind kind = ObjectInspection.kindOf(value);
          return kind != null && kinds.contains(kind);
        });
  }

  private static void check(BindingTarget target, String name, Predicate<Object> test) {
    target.function(name, 1, (_, args) -> test.test(Js.arg(args, 0)));
  }
}
