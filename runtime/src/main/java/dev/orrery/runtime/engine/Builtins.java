package dev.orrery.runtime.engine;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.nodes.ScriptNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The builtin modules written in JavaScript (lib/*.js) and the native bindings they use, each
 * created once per environment, on first use.
 */
public final class Builtins {
  private static final String PROLOG =
      "(function (exports, require, module, process, internalBinding) {";
  private static final String EPILOG = "\n})";

  private final Environment env;
  private final BuiltinSources sources;
  private final Map<String, Binding> bindings;
  private final Map<String, Object> modules = new HashMap<>();

  /** Of modules that are complete, by the JavaScript string of the id. */
  private final Map<Object, Object> exportsByKey = new HashMap<>();

  private final Map<String, Object> bindingObjects = new HashMap<>();
  private final Object requireFunction;
  private final Object bindingFunction;
  private Object process = Js.UNDEFINED;

  /** How many modules are being loaded, each by the one before. */
  private int loading;

  private final ArrayDeque<Runnable> afterLoading = new ArrayDeque<>();

  Builtins(Environment env, BuiltinSources sources, Map<String, Binding> bindings) {
    this.env = env;
    this.sources = sources;
    this.bindings = bindings;
    this.requireFunction = Js.function("require", 1, (_, args) -> requireKey(args[0]));
    this.bindingFunction = Js.function("internalBinding", 1, (_, args) -> binding(Js.str(args, 0)));
  }

  /** Sets the process object that modules loaded from now on receive. */
  public void setProcess(Object process) {
    this.process = process;
  }

  /** True when a builtin module of that id exists (internal ones included). */
  public boolean exists(String id) {
    return sources.exists(id);
  }

  /** The modules that are loaded. */
  public List<Object> loaded() {
    return List.copyOf(modules.values());
  }

  /** The ids of all builtin modules, sorted. */
  public List<String> ids() {
    return sources.ids();
  }

  /** True when the module has been loaded already. */
  public boolean isLoaded(String id) {
    return modules.containsKey(id);
  }

  /** True when programs may load it: {@code fs} or {@code node:fs}, but no internal module. */
  public boolean isUserModule(String request) {
    String id = request.startsWith("node:") ? request.substring("node:".length()) : request;
    boolean bare = id.length() == request.length();
    if (bare && (id.equals("test") || id.startsWith("test/"))) {
      return false; // npm packages own the bare name
    }
    return !id.startsWith("internal/") && !id.isEmpty() && sources.exists(id);
  }

  /** As {@link #require}, for programs. */
  public Object requireForUser(String id) {
    return require(id);
  }

  /** As {@link #require}, quick for what is loaded: functions require what they use at times. */
  private Object requireKey(Object key) {
    Object known = exportsByKey.get(key);
    if (known == null) {
      String id = Js.toJava(key);
      known = require(id);
      if (loading == 0) {
        exportsByKey.put(key, known);
      }
    }
    return known;
  }

  /** The exports of a builtin module, loading it on first use. */
  public Object require(String id) {
    Object module = modules.get(id);
    if (module == null) {
      module = load(id);
    }
    return Js.get(module, "exports");
  }

  /** The object of a native binding, made on first use. */
  public Object binding(String name) {
    Object object = bindingObjects.get(name);
    if (object == null) {
      Binding binding = bindings.get(name);
      if (binding == null) {
        throw NodeError.error("ERR_INVALID_MODULE", "No such binding: " + name);
      }
      object = Js.object();
      bindingObjects.put(name, object);
      binding.install(new ObjectTarget(object, env), env);
    }
    return object;
  }

  /** Runs internal JavaScript and returns its completion value. */
  public Object evaluate(String name, String code) {
    return parse(name, code, "", "").run(Js.realm());
  }

  /**
   * Runs a task that interrupts the program: at once, or else when the modules are complete that are
   * being loaded. What uses half of a module would go on to do so. JS thread.
   */
  void whenComplete(Runnable task) {
    if (loading == 0) {
      task.run();
    } else {
      afterLoading.add(task);
    }
  }

  private Object load(String id) {
    loading++;
    try {
      return loadNow(id);
    } finally {
      loading--;
      while (loading == 0 && !afterLoading.isEmpty()) {
        afterLoading.remove().run();
      }
    }
  }

  private Object loadNow(String id) {
    String text = sources.text(id);
    if (text == null) {
      throw NodeError.error("MODULE_NOT_FOUND", "No such built-in module: " + id);
    }
    Object module = Js.object();
    Object exports = Js.object();
    Js.set(module, "exports", exports);
    Js.set(module, "id", id);
    modules.put(id, module);
    Object function = parse("node:" + id, text, PROLOG, EPILOG).run(Js.realm());
    try {
      Js.call(function, exports, exports, requireFunction, module, process, bindingFunction);
    } catch (Throwable t) {
      modules.remove(id);
      throw t;
    }
    return module;
  }

  private static ScriptNode parse(String name, String code, String prolog, String epilog) {
    JSRealm realm = Js.realm();
    JSContext context = realm.getContext();
    Source source = Source.newBuilder("js", code, name).internal(true).build();
    return context.getEvaluator().parseScript(context, source, prolog, epilog, true);
  }
}
