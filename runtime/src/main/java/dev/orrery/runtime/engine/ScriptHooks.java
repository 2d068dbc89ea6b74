package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;

/**
 * The hooks by which builtin modules report to observers: properties of {@code
 * internalBinding('observe')}, null while nobody is interested. Loop thread only.
 */
final class ScriptHooks {
  private final Environment env;
  private final EngineObservation observation;
  private final ClassNames classNames = new ClassNames();
  private StreamHook streams;
  private final Object console = Js.function("console", 2, (_, args) -> console(args));
  private final Object emitter = Js.function("emitter", 1, (_, args) -> emitter(args));
  private final Object emit = Js.function("emit", 3, (_, args) -> emit(args));
  private final Object listeners = Js.function("listeners", 3, (_, args) -> listeners(args));
  private final Object rejection = Js.function("rejection", 3, (_, args) -> rejection(args));
  private final Object trace = Js.function("trace", 5, (_, args) -> trace(args));
  private final Object resource = Js.function("resource", 3, (_, args) -> resource(args));

  ScriptHooks(Environment env, EngineObservation observation) {
    this.env = env;
    this.observation = observation;
  }

  void install(Interest interest, boolean on) {
    switch (interest) {
      case STREAMS -> {
        Object module = env.builtins().require("internal/streams/observe");
        if (on) {
          if (streams == null) {
            Object numbers = Js.get(module, "operations");
            streams = new StreamHook(env, observation, classNames, numbers);
          }
          Js.call(Js.get(module, "observe"), Js.UNDEFINED, streams.function());
        } else {
          Js.call(Js.get(module, "stop"), Js.UNDEFINED);
        }
      }
      case CONSOLE -> set("console", console, on);
      case EMITS -> {
        set("emitter", emitter, on);
        set("emit", emit, on);
        set("listeners", listeners, on);
      }
      case TRACES -> set("trace", trace, on);
      case PROMISES, SITES, CALLS ->
          throw new IllegalArgumentException("no hook of scripts: " + interest);
    }
  }

  /** Installs what is reported to whoever observes. */
  void installBasics(boolean on) {
    set("rejection", rejection, on);
    set("resource", resource, on);
  }

  private void set(String hook, Object function, boolean on) {
    Js.set(env.builtins().binding("observe"), hook, on ? function : Js.NULL);
  }

  // ---- console, emitters, rejections -----------------------------------------------------------

  /** (method, text). */
  private Object console(Object[] args) {
    String text = Js.str(args, 1);
    if (streams != null) {
      streams.printing(text + "\n");
    }
    ConsoleLevel level =
        switch (Js.str(args, 0)) {
          case "debug" -> ConsoleLevel.DEBUG;
          case "info" -> ConsoleLevel.INFO;
          case "warn" -> ConsoleLevel.WARN;
          case "error" -> ConsoleLevel.ERROR;
          case "trace" -> ConsoleLevel.TRACE;
          default -> ConsoleLevel.LOG;
        };
    env.observer().console(level, text);
    return null;
  }

  /** (emitter, event, listeners). */
  private Object emit(Object[] args) {
    JSDynamicObject emitter = ObservedObject.behindProxies(args[0]);
    long id = emitterId(emitter, false);
    env.observer().emit(id, classNames.of(emitter), display(args[1]), Js.integer(args, 2));
    return null;
  }

  /** (emitter, event, listeners). */
  private Object listeners(Object[] args) {
    JSDynamicObject emitter = ObservedObject.behindProxies(args[0]);
    long id = emitterId(emitter, false);
    env.observer().listeners(id, display(args[1]), Js.integer(args, 2));
    return null;
  }

  /** (emitter): it is being made. */
  private Object emitter(Object[] args) {
    emitterId(ObservedObject.behindProxies(args[0]), true);
    return null;
  }

  /** The emitter's id; one seen for the first time is announced. */
  private long emitterId(JSDynamicObject emitter, boolean made) {
    ObservedObject known = ObservedObject.known(emitter);
    if (known != null) {
      return known.id;
    }
    long id = ObservedObject.make(emitter, observation).id;
    env.observer().emitterInit(id, classNames.of(emitter), made);
    return id;
  }

  /** (promise, reason, handledLate). */
  private Object rejection(Object[] args) {
    boolean late = Js.bool(args, 2);
    env.observer()
        .rejection(
            observation.promiseId(args[0]),
            late ? RejectionKind.HANDLED_LATE : RejectionKind.UNHANDLED,
            display(args[1]));
    return null;
  }

  /** (phase, categories, name, id, data): data is JSON or undefined. */
  private Object trace(Object[] args) {
    String data = Js.isUndefined(Js.arg(args, 4)) ? null : Js.str(args, 4);
    env.observer().traced(Js.str(args, 0), Js.str(args, 1), Js.str(args, 2), Js.lng(args, 3), data);
    return null;
  }

  /** (asyncId, type, triggerAsyncId): a resource of the program's own. */
  private Object resource(Object[] args) {
    env.observer()
        .init(Js.lng(args, 0), Js.str(args, 1), Js.lng(args, 2), ResourceKind.RESOURCE, null);
    return null;
  }

  /** A value as text, without running code of the program's; strings as they are. */
  static String display(Object value) {
    return Js.isString(value)
        ? Js.toJava(value)
        : Js.toJava(JSRuntime.toDisplayString(value, false));
  }
}
