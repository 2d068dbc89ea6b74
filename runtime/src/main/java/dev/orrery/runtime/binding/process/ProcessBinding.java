package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.EnvironmentConfig;
import dev.orrery.runtime.engine.ExitSignal;
import dev.orrery.runtime.engine.InspectorPort;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The process object's data; lib/internal/bootstrap/node.js adds the rest lazily. */
public final class ProcessBinding implements Binding {
  private static final int FIRST_DEBUG_PORT = 1024;
  private static final int LAST_PORT = 65_535;

  @Override
  public String name() {
    return "process";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    Object process = Js.object();
    target.value("process", process);
    describe(process, env.config());
    Js.defineLive(
        process,
        "debugPort",
        () -> InspectorPort.of(env).port(),
        value -> InspectorPort.of(env).setPort(debugPort(value)));
    addNextTick(process, env);
    target.function(
        "reallyExit",
        1,
        (_, args) -> {
          throw new ExitSignal(Js.integer(args, 0) & 0xff);
        });
    target.function(
        "setExiting",
        0,
        (_, _) -> {
          env.setExiting();
          return null;
        });
    addEnvironmentVariables(target, env);
    ProcessFunctions.install(target, env);
  }

  private static void describe(Object process, EnvironmentConfig config) {
    Js.define(process, "version", Versions.NODE, true);
    Js.defineLazy(process, "versions", true, Versions::object);
    Js.define(process, "arch", Versions.arch(), true);
    Js.define(process, "platform", Versions.platform(), true);
    Js.defineLazy(process, "release", true, Versions::release);
    List<Object> argv = new ArrayList<>();
    argv.add(config.execPath());
    argv.addAll(config.args());
    Js.define(process, "argv", Js.array(argv), true);
    Js.define(process, "execArgv", Js.array(config.execArgv()), true);
    Js.define(process, "pid", (int) ProcessHandle.current().pid(), true);
    Js.define(process, "execPath", config.execPath(), true);
  }

  private static int debugPort(Object value) {
    int port = Js.toInt(value);
    if (port != 0 && (port < FIRST_DEBUG_PORT || port > LAST_PORT)) {
      throw NodeError.range(
          "ERR_OUT_OF_RANGE", "process.debugPort must be 0 or in range 1024 to 65535");
    }
    return port;
  }

  private static void addNextTick(Object process, Environment env) {
    Js.set(
        process,
        "nextTick",
        Js.function(
            "nextTick",
            1,
            (_, args) -> {
              if (!Js.isFunction(Js.arg(args, 0))) {
                Object validate =
                    Js.get(env.builtins().require("internal/validators"), "validateFunction");
                Js.call(validate, Js.UNDEFINED, Js.arg(args, 0), Js.string("callback"));
              }
              if (!env.isExiting()) {
                env.nextTick(args);
              }
              return null;
            }));
  }

  /** The variables themselves; the exotic object process.env is made of them in JavaScript. */
  private static void addEnvironmentVariables(BindingTarget target, Environment env) {
    target.function(
        "environmentVariables",
        0,
        (_, _) -> {
          Object variables = Js.object();
          for (Map.Entry<String, String> variable : env.config().env().entrySet()) {
            Js.define(variables, variable.getKey(), variable.getValue(), true);
          }
          return variables;
        });
    target.function("hasVariable", 1, (_, args) -> env.config().env().containsKey(Js.str(args, 0)));
  }
}
