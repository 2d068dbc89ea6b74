package dev.orrery.runtime.binding.inspector;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Inspection;
import dev.orrery.runtime.engine.InspectorPort;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.inspect.Inspector;

/** The inspector's port, sessions within the process, and events that the program reports. */
public final class InspectorBinding implements Binding {
  @Override
  public String name() {
    return "inspector";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("isAvailable", 0, (_, _) -> Inspection.isAvailable());
    target.function("isListening", 0, (_, _) -> url(env) != null);
    target.function("url", 0, (_, _) -> url(env));
    target.function("open", 2, (_, args) -> open(env, args));
    target.function("close", 0, (_, _) -> close(env));
    target.function("waitForDebugger", 0, (_, _) -> waitForDebugger(env));
    target.function("emit", 3, (_, args) -> emit(env, args));
    target.function(
        "putResource",
        2,
        (_, args) -> {
          env.inspection().inspector().putResource(Js.str(args, 0), Js.str(args, 1));
          return null;
        });
    target
        .wrapClass("Connection", Inspector.Connection.class, 1, (_, args) -> connect(env, args[0]))
        .method("dispatch", 1, (connection, args) -> dispatch(connection, Js.str(args, 0)))
        .method("disconnect", 0, (connection, _) -> disconnect(connection));
    target.value("console", console(env));
  }

  private static String url(Environment env) {
    Inspection inspection = env.inspectionOrNull();
    return inspection == null ? null : inspection.inspector().url();
  }

  private static Object open(Environment env, Object[] args) {
    InspectorPort port = InspectorPort.of(env);
    if (!Js.isUndefined(Js.arg(args, 0))) {
      port.setPort(Js.integer(args, 0));
    }
    if (!Js.isUndefined(Js.arg(args, 1))) {
      port.setHost(Js.str(args, 1));
    }
    port.open();
    return null;
  }

  private static Object close(Environment env) {
    Inspection inspection = env.inspectionOrNull();
    if (inspection != null) {
      inspection.inspector().close();
    }
    return null;
  }

  /** Returns false if nobody could come. */
  private static boolean waitForDebugger(Environment env) {
    Inspection inspection = env.inspectionOrNull();
    if (inspection == null || !inspection.inspector().isActive()) {
      return false;
    }
    inspection.inspector().waitForDebugger();
    return true;
  }

  /** {@code args}: the event, its parameters as JSON, a Uint8Array that goes with it or nothing. */
  private static Object emit(Environment env, Object[] args) {
    Inspection inspection = env.inspectionOrNull();
    if (inspection != null) {
      Object data = Js.arg(args, 2);
      inspection
          .inspector()
          .emit(
              Js.str(args, 0),
              Js.str(args, 1),
              Js.isUndefined(data) ? null : Js.bytes(data).buffer());
    }
    return null;
  }

  private static Inspector.Connection connect(Environment env, Object receiver) {
    return env.inspection()
        .inspector()
        .connect(message -> Js.call(receiver, Js.UNDEFINED, Js.string(message)));
  }

  private static Object dispatch(Inspector.Connection connection, String message) {
    connection.dispatch(message);
    return null;
  }

  private static Object disconnect(Inspector.Connection connection) {
    connection.disconnect();
    return null;
  }

  /** A console that tells clients and prints nothing. */
  private static Object console(Environment env) {
    Object console = Js.object();
    for (String method : Inspection.CONSOLE_METHODS) {
      Object function =
          Js.function(
              method,
              0,
              (_, args) -> {
                Inspection inspection = env.inspectionOrNull();
                if (inspection != null) {
                  inspection.consoleCalled(method, args);
                }
                return null;
              });
      Js.set(console, method, function);
    }
    return console;
  }
}
