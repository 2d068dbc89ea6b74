package dev.orrery.runtime.binding.util;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.CallSites;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.ObjectInspection;
import dev.orrery.runtime.engine.ObjectInspection.Kind;
import dev.orrery.runtime.engine.inspect.Layout;
import dev.orrery.runtime.engine.inspect.PlainInspector;
import dev.orrery.runtime.engine.inspect.Text;
import java.util.List;
import java.util.Map;

/** Node's {@code util} binding: looking into objects, env files, small system services. */
public final class UtilBinding implements Binding {
  private static final int ONLY_ENUMERABLE = 2;

  @Override
  public String name() {
    return "util";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("kindOf", 1, (_, args) -> kindOf(args[0]));
    // inspectPlain(value, Symbol of custom inspection): undefined when the value is not plain.
    target.function("inspectPlain", 2, (_, args) -> PlainInspector.inspect(args[0], args[1]));
    target.function("getConstructorName", 1, (_, args) -> ObjectInspection.className(args[0]));
    target.function("getPromiseDetails", 1, (_, args) -> promiseDetails(args[0]));
    target.function("getProxyDetails", 2, UtilBinding::proxyDetails);
    target.function("previewEntries", 2, UtilBinding::previewEntries);
    target.function("getOwnNonIndexProperties", 2, UtilBinding::nonIndexProperties);
    target.function("quote", 1, (_, args) -> Text.quote(Js.str(args, 0)));
    target.function("escape", 1, (_, args) -> Text.escape(Js.str(args, 0)));
    target.function("stripColors", 1, (_, args) -> Text.stripControlSequences(Js.str(args, 0)));
    target.function("width", 1, (_, args) -> Text.width(Js.str(args, 0)));
    target.function("joinParts", 9, UtilBinding::joinParts);
    target.function("isConstructor", 1, (_, args) -> ObjectInspection.isConstructor(args[0]));
    target.function(
        "isInternalFunction", 1, (_, args) -> ObjectInspection.isInternalFunction(args[0]));
    target.function("getCallExpression", 0, (_, _) -> CallSites.callExpression());
    target.function("parseEnv", 1, (_, args) -> parseEnv(Js.str(args, 0)));
    target.function(
        "sleep",
        1,
        (_, args) -> {
          Thread.sleep(Js.lng(args, 0));
          return null;
        });
    target.lazyValue("constants", UtilBinding::constants);
  }

  private static Object kindOf(Object value) {
    Kind kind = ObjectInspection.kindOf(value);
    return kind == null ? null : kind.text();
  }

  private static Object promiseDetails(Object value) {
    Object[] details = ObjectInspection.promiseDetails(value);
    return details == null ? null : Js.array(details);
  }

  /** With showProxy (the default) [target, handler]; else the target, null when revoked. */
  private static Object proxyDetails(Object self, Object[] args) {
    Object[] details = ObjectInspection.proxyDetails(args[0]);
    if (details == null) {
      return null;
    }
    boolean both = args.length == 1 || Js.bool(args, 1);
    return both ? Js.array(details) : details[0];
  }

  /** The entries; with a second argument [entries, whether keys and values alternate]. */
  private static Object previewEntries(Object self, Object[] args) {
    List<Object> entries = ObjectInspection.entries(args[0]);
    if (entries == null) {
      return null;
    }
    Object list = Js.array(entries);
    return args.length < 2 ? list : Js.array(list, ObjectInspection.yieldsPairs(args[0]));
  }

  /**
   * joinParts(parts, base, open, close, breakLength, compact, colors, indentation, nesting,
   * maxArrayLength, numeric); the last two only for lists that may stand in columns.
   */
  private static Object joinParts(Object self, Object[] args) {
    List<String> parts = Js.listOf(args[0]).stream().map(Js::toJava).toList();
    var frame = new Layout.Frame(Js.str(args, 1), Js.str(args, 2), Js.str(args, 3));
    boolean pack = args[5] instanceof Boolean b && b;
    int compact = pack || !Js.isNumber(args[5]) ? 0 : Js.integer(args, 5);
    var layout = new Layout(Js.dbl(args, 4), compact, Js.bool(args, 6));
    int indentation = Js.integer(args, 7);
    if (pack) {
      return layout.pack(parts, frame, indentation);
    }
    Layout.Columns columns =
        args.length > 9 ? new Layout.Columns(Js.dbl(args, 9), Js.bool(args, 10)) : null;
    return layout.join(parts, frame, indentation, Js.integer(args, 8), columns);
  }

  private static Object nonIndexProperties(Object self, Object[] args) {
    boolean onlyEnumerable = (Js.integer(args, 1) & ONLY_ENUMERABLE) != 0;
    return Js.array(ObjectInspection.nonIndexKeys(args[0], onlyEnumerable));
  }

  private static Object parseEnv(String content) {
    Object variables = Js.object();
    for (Map.Entry<String, String> entry : Dotenv.parse(content).entrySet()) {
      Js.define(variables, entry.getKey(), entry.getValue(), true);
    }
    return variables;
  }

  private static Object constants() {
    Object constants = Js.object();
    Js.set(constants, "kPending", 0);
    Js.set(constants, "kFulfilled", 1);
    Js.set(constants, "kRejected", 2);
    Js.set(constants, "ALL_PROPERTIES", 0);
    Js.set(constants, "ONLY_WRITABLE", 1);
    Js.set(constants, "ONLY_ENUMERABLE", ONLY_ENUMERABLE);
    Js.set(constants, "ONLY_CONFIGURABLE", 4);
    Js.set(constants, "SKIP_STRINGS", 8);
    Js.set(constants, "SKIP_SYMBOLS", 16);
    return constants;
  }
}
