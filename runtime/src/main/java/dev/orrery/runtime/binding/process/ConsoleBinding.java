package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Builtins;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Inspection;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;
import java.util.List;

/**
 * The methods of the global console. Plain text goes straight to the descriptor while nobody has
 * touched process.stdout; everything else is JavaScript, loaded when it is first needed.
 */
public final class ConsoleBinding implements Binding {
  private static final String STATE = "internal/console/state";
  private static final String DIRECT = "internal/console/direct";

  private static final List<String> OTHER_METHODS =
      List.of(
          "dir",
          "time",
          "timeEnd",
          "timeLog",
          "trace",
          "assert",
          "clear",
          "count",
          "countReset",
          "group",
          "groupEnd",
          "table",
          "dirxml",
          "groupCollapsed");

  @Override
  public String name() {
    return "console";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    // install(console): defines the methods and the state as Node's console has them.
    target.function(
        "install",
        1,
        (_, args) -> {
          install(args[0], env);
          return null;
        });
  }

  private static void install(Object console, Environment env) {
    addPrinter(console, "log", 1, env);
    addPrinter(console, "info", 1, env);
    addPrinter(console, "debug", 1, env);
    addPrinter(console, "warn", 2, env);
    addPrinter(console, "error", 2, env);
    for (String name : OTHER_METHODS) {
      addFunction(console, name, env, args -> Js.call(Js.get(methods(env), name), console, args));
    }
    Js.defineLazy(console, "Console", true, () -> Js.get(constructor(env), "Console"));
    // Only an inspector does anything with these.
    for (String name : List.of("profile", "profileEnd", "timeStamp")) {
      addFunction(console, name, env, _ -> null);
    }
    Js.defineLazy(console, "_stdout", false, () -> Js.get(env.process(), "stdout"));
    Js.defineLazy(console, "_stderr", false, () -> Js.get(env.process(), "stderr"));
    Js.define(console, "_ignoreErrors", true, false);
    Js.defineLazy(
        console,
        "_times",
        false,
        () -> Js.get(Js.call(Js.get(methods(env), "stateOf"), Js.UNDEFINED, console), "times"));
  }

  private interface Method {
    Object call(Object[] args) throws IOException;
  }

  private static void addFunction(Object console, String name, Environment env, Method method) {
    Object function =
        Js.function(
            name,
            0,
            (_, args) -> {
              Inspection inspection = env.inspectionOrNull();
              if (inspection != null) {
                inspection.consoleCalled(name, args);
              }
              return method.call(args);
            });
    Js.set(console, name, function);
  }

  private static void addPrinter(Object console, String name, int fd, Environment env) {
    addFunction(
        console,
        name,
        env,
        args -> {
          if (args.length == 1 && Js.isString(args[0]) && isDirect(fd, env)) {
            report(name, args[0], env);
            writeLine(console, fd, Js.toJava(args[0]) + "\n", env);
            return null;
          }
          Object write = Js.get(env.builtins().require(DIRECT), "write");
          return Js.call(write, Js.UNDEFINED, console, fd, Js.string(name), Js.array(args));
        });
  }

  /** What cannot be written is an error of the stream, which has the whole matter then. */
  private static void writeLine(Object console, int fd, String line, Environment env)
      throws IOException {
    try {
      StdioBinding.write(env.config().stdio(), fd, line);
    } catch (SystemException _) {
      Object retry = Js.get(env.builtins().require(DIRECT), "writeToStream");
      Js.call(retry, Js.UNDEFINED, console, fd, Js.string(line));
    }
  }

  private static void report(String method, Object text, Environment env) {
    if (!env.isObserved()) {
      return;
    }
    Object observer = Js.get(env.builtins().binding("observe"), "console");
    if (!Js.isNullish(observer)) {
      Js.call(observer, Js.UNDEFINED, Js.string(method), text);
    }
  }

  /** Whether a line of text is written as it is. */
  private static boolean isDirect(int fd, Environment env) {
    Builtins builtins = env.builtins();
    return Js.isUntouched(env.process(), fd == 1 ? "stdout" : "stderr")
        && !builtins.isLoaded("diagnostics_channel")
        && (!builtins.isLoaded(STATE)
            || Js.toJava(Js.get(builtins.require(STATE), "indent")).isEmpty());
  }

  private static Object constructor(Environment env) {
    return env.builtins().require("internal/console/constructor");
  }

  private static Object methods(Environment env) {
    return Js.get(constructor(env), "methods");
  }
}
