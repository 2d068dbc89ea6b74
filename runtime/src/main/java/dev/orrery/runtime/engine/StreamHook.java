package dev.orrery.runtime.engine;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.runtime.observe.RuntimeObserver.Preview;
import java.nio.charset.StandardCharsets;

/**
 * What {@code internal/streams/observe} calls for every operation of every stream while somebody
 * observes them. Keys are made once, since this runs several times per request of a server. Loop
 * thread only.
 */
final class StreamHook {
  private static final TruffleString READABLE_STATE = Strings.fromJavaString("_readableState");
  private static final TruffleString WRITABLE_STATE = Strings.fromJavaString("_writableState");
  private static final TruffleString HIGH_WATER_MARK = Strings.fromJavaString("highWaterMark");
  private static final TruffleString OBJECT_MODE = Strings.fromJavaString("objectMode");
  private static final TruffleString IS_STDIO = Strings.fromJavaString("_isStdio");

  private final Environment env;
  private final EngineObservation observation;
  private final ClassNames classNames;
  private final Object function;

  /** By the number that builtin modules use, null for what is none. */
  private final StreamOperation[] operations;

  private final int init;
  private final int pipe;
  private final int unpipe;

  /** What console prints is written to a stream too, which is then no news. */
  private String printing;

  /** {@code numbers}: the object that has the module's numbers for operations. */
  StreamHook(
      Environment env, EngineObservation observation, ClassNames classNames, Object numbers) {
    this.env = env;
    this.observation = observation;
    this.classNames = classNames;
    this.function = StreamHookRoot.function(this, env.realm());
    this.operations = new StreamOperation[Js.keys(numbers).size()];
    for (StreamOperation operation : StreamOperation.values()) {
      if (operation != StreamOperation.WRITE_FALSE) {
        operations[number(numbers, operation.name())] = operation;
      }
    }
    this.init = number(numbers, "INIT");
    this.pipe = number(numbers, "PIPE");
    this.unpipe = number(numbers, "UNPIPE");
  }

  private static int number(Object numbers, String name) {
    return Js.toInt(Js.get(numbers, name));
  }

  /** The function for builtin modules to call. */
  Object function() {
    return function;
  }

  /** The console prints this text next. */
  void printing(String text) {
    printing = text;
  }

  /**
   * (stream, operation, bytes, buffered, highWaterMark, chunk or other stream).
   *
   * @param object the stream, which the first argument may be a proxy of
   * @param known what is known of the stream, null if it was never seen
   */
  void call(JSDynamicObject object, ObservedObject known, Object[] args) {
    int number = (int) args[1];
    StreamOperation operation = operations[number];
    if (operation != null) {
      operation(object, observed(object, known), operation, args);
    } else if (number == init) {
      int modes = Js.integer(args, 4);
      announce(object, known, Js.lng(args, 2), Js.lng(args, 3), (modes & 1) != 0, (modes & 2) != 0);
    } else if (number == pipe || number == unpipe) {
      pipe(observed(object, known).id, Js.arg(args, 5), number == pipe);
    } else {
      throw new IllegalArgumentException("no operation of streams: " + number);
    }
  }

  private void pipe(long source, Object destination, boolean connected) {
    if (destination instanceof JSDynamicObject) {
      JSDynamicObject target = ObservedObject.behindProxies(destination);
      long id = observed(target, ObservedObject.known(target)).id;
      env.observer().pipe(source, id, connected);
    }
  }

  private void operation(
      JSDynamicObject object, ObservedObject stream, StreamOperation name, Object[] args) {
    long buffered = Js.lng(args, 3);
    long highWaterMark = Js.lng(args, 4);
    Object chunk = Js.arg(args, 5);
    boolean isWrite = name == StreamOperation.WRITE;
    StreamOperation operation =
        isWrite && buffered >= highWaterMark ? StreamOperation.WRITE_FALSE : name;
    Preview preview = Js.isUndefined(chunk) ? null : limit -> preview(chunk, limit);
    env.observer().stream(stream.id, operation, Js.lng(args, 2), buffered, highWaterMark, preview);
    if (isWrite) {
      output(object, stream, chunk);
    }
  }

  /** Direct writes to the standard streams are output as much as the console's lines are. */
  private void output(JSDynamicObject object, ObservedObject stream, Object chunk) {
    if (stream.standard < 0) {
      boolean isStandard = Js.truthy(Js.getKey(object, IS_STDIO));
      stream.standard = isStandard ? Js.toInt(Js.get(object, "fd")) : 0;
    }
    if (stream.standard == 0) {
      return;
    }
    String text = Js.isBytes(chunk) ? decoded(Js.bytes(chunk)) : preview(chunk, Integer.MAX_VALUE);
    if (text == null || text.equals(printing)) {
      printing = null;
      return;
    }
    ConsoleLevel level = stream.standard == 2 ? ConsoleLevel.STDERR : ConsoleLevel.STDOUT;
    env.observer().console(level, withoutLineEnd(text));
  }

  private static String decoded(ByteView view) {
    return new String(view.array(), view.offset(), view.length(), StandardCharsets.UTF_8);
  }

  private static String withoutLineEnd(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /** What is known of the stream; one seen for the first time is announced. */
  private ObservedObject observed(JSDynamicObject stream, ObservedObject known) {
    if (known != null && known.isStream) {
      return known;
    }
    Object readable = Js.getKey(stream, READABLE_STATE);
    Object writable = Js.getKey(stream, WRITABLE_STATE);
    return announce(
        stream,
        known,
        highWaterMark(readable),
        highWaterMark(writable),
        isObjectMode(readable),
        isObjectMode(writable));
  }

  private ObservedObject announce(
      JSDynamicObject stream,
      ObservedObject known,
      long readableHighWaterMark,
      long writableHighWaterMark,
      boolean readableObjectMode,
      boolean writableObjectMode) {
    if (known != null && known.isStream) {
      return known;
    }
    ObservedObject observed = known != null ? known : ObservedObject.make(stream, observation);
    observed.isStream = true;
    env.observer()
        .streamInit(
            observed.id,
            classNames.of(stream),
            readableHighWaterMark,
            writableHighWaterMark,
            readableObjectMode,
            writableObjectMode);
    return observed;
  }

  private static long highWaterMark(Object state) {
    return Js.isObject(state) ? Js.toLong(Js.getKey(state, HIGH_WATER_MARK)) : -1;
  }

  private static boolean isObjectMode(Object state) {
    return Js.isObject(state) && Js.truthy(Js.getKey(state, OBJECT_MODE));
  }

  private static String preview(Object chunk, int limit) {
    if (Js.isString(chunk)) {
      String text = Js.toJava(chunk);
      return text.length() <= limit ? text : text.substring(0, limit);
    }
    if (Js.isBytes(chunk)) {
      ByteView view = Js.bytes(chunk);
      return BytesPreview.of(view.array(), view.offset(), Math.min(limit, view.length()));
    }
    return ScriptHooks.display(chunk);
  }
}
