package dev.orrery.runtime.engine;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.runtime.observe.RuntimeObserver.Interest;
import dev.orrery.runtime.observe.RuntimeObserver.Preview;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The hooks by which builtin modules report to observers: properties of {@code
 * internalBinding('observe')}, null while nobody is interested. Loop thread only.
 */
final class ScriptHooks {
  /** Id of an observed stream or emitter. */
  private static final HiddenKey ID = new HiddenKey("orrery:observedId");

  /** That it was announced as a stream. */
  private static final HiddenKey STREAM = new HiddenKey("orrery:observedStream");

  private final Environment env;
  private final EngineObservation observation;
  private final Object stream = Js.function("stream", 6, (_, args) -> stream(args));
  private final Object console = Js.function("console", 2, (_, args) -> console(args));
  private final Object emitter = Js.function("emitter", 1, (_, args) -> emitter(args));
  private final Object emit = Js.function("emit", 3, (_, args) -> emit(args));
  private final Object listeners = Js.function("listeners", 3, (_, args) -> listeners(args));
  private final Object rejection = Js.function("rejection", 3, (_, args) -> rejection(args));

  private final Object resource = Js.function("resource", 3, (_, args) -> resource(args));

  /** What console prints is written to a stream too, which is then no news. */
  private String printing;

  ScriptHooks(Environment env, EngineObservation observation) {
    this.env = env;
    this.observation = observation;
  }

  void install(Interest interest, boolean on) {
    switch (interest) {
      case STREAMS -> {
        Object module = env.builtins().require("internal/streams/observe");
        if (on) {
          Js.call(Js.get(module, "observe"), Js.UNDEFINED, stream);
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
      case PROMISES -> throw new IllegalArgumentException("no hook of scripts: " + interest);
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

  // ---- streams ---------------------------------------------------------------------------------

  /** (stream, operation, bytes, buffered, highWaterMark, chunk or other stream). */
  private Object stream(Object[] args) {
    JSDynamicObject object = (JSDynamicObject) args[0];
    long id = streamId(object);
    String operation = Js.str(args, 1);
    switch (operation) {
      case "init" -> {}
      case "pipe", "unpipe" -> pipe(id, Js.arg(args, 5), operation.equals("pipe"));
      default -> operation(object, id, operation, args);
    }
    return null;
  }

  private void pipe(long source, Object destination, boolean connected) {
    if (destination instanceof JSDynamicObject target) {
      env.observer().pipe(source, streamId(target), connected);
    }
  }

  private void operation(JSDynamicObject object, long id, String name, Object[] args) {
    long buffered = Js.lng(args, 3);
    long highWaterMark = Js.lng(args, 4);
    Object chunk = Js.arg(args, 5);
    StreamOperation operation =
        switch (name) {
          case "write" ->
              buffered < highWaterMark ? StreamOperation.WRITE : StreamOperation.WRITE_FALSE;
          default -> StreamOperation.valueOf(name.toUpperCase(Locale.ROOT));
        };
    Preview preview = Js.isUndefined(chunk) ? null : limit -> preview(chunk, limit);
    env.observer().stream(id, operation, Js.lng(args, 2), buffered, highWaterMark, preview);
    if (name.equals("write")) {
      output(object, chunk);
    }
  }

  /** Direct writes to the standard streams are output as much as the console's lines are. */
  private void output(JSDynamicObject object, Object chunk) {
    if (!Js.truthy(Js.get(object, "_isStdio"))) {
      return;
    }
    String text = preview(chunk, Integer.MAX_VALUE);
    if (text == null || text.equals(printing)) {
      printing = null;
      return;
    }
    boolean isError = Js.toInt(Js.get(object, "fd")) == 2;
    env.observer()
        .console(isError ? ConsoleLevel.STDERR : ConsoleLevel.STDOUT, withoutLineEnd(text));
  }

  private static String withoutLineEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /** The stream's id; one seen for the first time is announced. */
  private long streamId(JSDynamicObject stream) {
    long known = knownId(stream);
    if (known != 0 && JSObjectUtil.getHiddenProperty(stream, STREAM) != null) {
      return known;
    }
    long id = known != 0 ? known : newId(stream);
    JSObjectUtil.putHiddenProperty(stream, STREAM, true);
    Object readable = Js.get(stream, "_readableState");
    Object writable = Js.get(stream, "_writableState");
    env.observer()
        .streamInit(
            id,
            className(stream),
            highWaterMark(readable),
            highWaterMark(writable),
            isObjectMode(readable),
            isObjectMode(writable));
    return id;
  }

  /** 0 if it was never seen. */
  private static long knownId(JSDynamicObject object) {
    return JSObjectUtil.getHiddenProperty(object, ID) instanceof Long id ? id : 0;
  }

  private long newId(JSDynamicObject object) {
    long id = observation.nextObjectId();
    JSObjectUtil.putHiddenProperty(object, ID, id);
    return id;
  }

  private static long highWaterMark(Object state) {
    return Js.isObject(state) ? Js.toLong(Js.get(state, "highWaterMark")) : -1;
  }

  private static boolean isObjectMode(Object state) {
    return Js.isObject(state) && Js.truthy(Js.get(state, "objectMode"));
  }

  /** The name of the nearest constructor, found without running code of the program's. */
  private static String className(JSDynamicObject object) {
    for (Object at = object; at instanceof JSObject o; at = JSObject.getPrototype(o)) {
      PropertyDescriptor property = JSObject.getOwnProperty(o, JSObject.CONSTRUCTOR);
      if (property != null
          && property.isDataDescriptor()
          && property.getValue() instanceof JSFunctionObject constructor) {
        return Js.toJava(JSFunction.getName(constructor));
      }
    }
    return "Object";
  }

  private static String preview(Object chunk, int limit) {
    if (Js.isString(chunk)) {
      String text = Js.toJava(chunk);
      return text.length() <= limit ? text : text.substring(0, limit);
    }
    if (Js.isBytes(chunk)) {
      ByteView view = Js.bytes(chunk);
      int length = Math.min(limit, view.length());
      return new String(view.array(), view.offset(), length, StandardCharsets.UTF_8);
    }
    return display(chunk);
  }

  // ---- console, emitters, rejections -----------------------------------------------------------

  /** (method, text). */
  private Object console(Object[] args) {
    String text = Js.str(args, 1);
    printing = text + "\n";
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
    JSDynamicObject emitter = (JSDynamicObject) args[0];
    long id = emitterId(emitter, false);
    env.observer().emit(id, className(emitter), display(args[1]), Js.integer(args, 2));
    return null;
  }

  /** (emitter, event, listeners). */
  private Object listeners(Object[] args) {
    JSDynamicObject emitter = (JSDynamicObject) args[0];
    long id = emitterId(emitter, false);
    env.observer().listeners(id, display(args[1]), Js.integer(args, 2));
    return null;
  }

  /** (emitter): it is being made. */
  private Object emitter(Object[] args) {
    emitterId((JSDynamicObject) args[0], true);
    return null;
  }

  /** The emitter's id; one seen for the first time is announced. */
  private long emitterId(JSDynamicObject emitter, boolean made) {
    long known = knownId(emitter);
    if (known != 0) {
      return known;
    }
    long id = newId(emitter);
    env.observer().emitterInit(id, className(emitter), made);
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
