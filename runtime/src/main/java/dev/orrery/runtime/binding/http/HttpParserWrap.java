package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.binding.stream.StreamWrap;
import dev.orrery.runtime.engine.AsyncWrap;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * The Java half of an HTTPParser: gives the parser's events to the functions that JavaScript put
 * under the {@code kOn...} keys of the object. A head is one call, whatever its size.
 */
final class HttpParserWrap extends AsyncWrap implements HttpEvents {
  static final int REQUEST = 1;
  static final int RESPONSE = 2;

  static final int ON_MESSAGE_BEGIN = 0;
  static final int ON_HEADERS = 1;
  static final int ON_HEADERS_COMPLETE = 2;
  static final int ON_BODY = 3;
  static final int ON_MESSAGE_COMPLETE = 4;
  static final int ON_EXECUTE = 5;
  static final int ON_TIMEOUT = 6;

  private final HttpParser parser = new HttpParser(this);
  private final JsText text;
  private final ParserTimes times;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private boolean request;
  private boolean executing;
  private boolean pausePending;
  private Object currentBuffer = Js.UNDEFINED;
  private ConsumedStream consumed;

  HttpParserWrap(Environment env, Object object) {
    super(env, object, "HTTPINCOMINGMESSAGE");
    text = env.attachment(JsText.class, _ -> new JsText());
    times = new ParserTimes(this, env.loop()::now);
  }

  ParserTimes times() {
    return times;
  }

  void initialize(
      int type, Object resource, int maxHeaderSize, int lenient, ConnectionsList connections) {
    request = type == REQUEST;
    endOperation();
    reset(request ? "HTTPINCOMINGMESSAGE" : "HTTPCLIENTREQUEST", resource);
    parser.reset(request, maxHeaderSize, lenient);
    times.join(connections);
  }

  void remove() {
    times.leave();
  }

  void free() {
    endOperation();
  }

  void pause() {
    if (executing) {
      pausePending = true;
    } else {
      parser.pause();
    }
  }

  void resume() {
    pausePending = false;
    parser.resume();
  }

  /** The bytes being parsed, a Buffer; undefined outside of the parser's callbacks. */
  Object currentBuffer() {
    return consumed != null && consumed.isBusy() ? consumed.currentBuffer() : currentBuffer;
  }

  /** Reads from a stream handle without asking JavaScript, until {@link #unconsume}. */
  void consume(Object handle) {
    consumed = new ConsumedStream(this, env(), Js.unwrap(handle, StreamWrap.class));
  }

  void unconsume() {
    if (consumed != null) {
      consumed.release();
      forgetReleased();
    }
  }

  /** A parser outlives its connection; but while it works it still needs to know whose bytes. */
  void forgetReleased() {
    if (consumed != null && consumed.isReleased() && !consumed.isBusy()) {
      consumed = null;
    }
  }

  /** Bytes came from a consumed stream: JavaScript hears of the result by kOnExecute. */
  void executeConsumed(byte[] array, int length) {
    env()
        .callbackScope()
        .run(asyncId(), () -> emit(ON_EXECUTE, Js.toJs(execute(array, 0, length))));
  }

  /**
   * Parses a buffer; the result is the number of bytes used, or an error object. What a callback
   * of the parser wants to have parsed has to wait until the current bytes are done.
   */
  Object execute(Object buffer) {
    ByteView view = Js.bytes(buffer);
    if (executing) {
      waiting.add(buffer);
      return view.length();
    }
    currentBuffer = buffer;
    try {
      return execute(view.array(), view.offset(), view.length());
    } finally {
      currentBuffer = Js.UNDEFINED;
    }
  }

  private Object execute(byte[] array, int offset, int length) {
    int base = offset;
    executing = true;
    try {
      int used = parser.execute(array, offset, length);
      while (!waiting.isEmpty() && !parser.leftHttp()) {
        ByteView next = Js.bytes(waiting.poll());
        base = next.offset();
        parser.execute(next.array(), next.offset(), next.length());
      }
      return used;
    } catch (HttpParseException e) {
      return error(e, e.position() - base);
    } finally {
      executing = false;
      waiting.clear();
      if (pausePending) {
        pausePending = false;
        parser.pause();
      }
    }
  }

  Object finish() {
    try {
      parser.finish();
      return null;
    } catch (HttpParseException e) {
      return error(e, 0);
    }
  }

  private static Object error(HttpParseException e, int bytesParsed) {
    return Js.error(
        NodeError.error(null, "Parse Error")
            .with("bytesParsed", bytesParsed)
            .with("code", e.code())
            .with("reason", e.getMessage()));
  }

  @Override
  public void onMessageBegin() {
    times.messageBegins();
    emit(ON_MESSAGE_BEGIN);
  }

  @Override
  public HeadersVerdict onHeadersComplete(MessageHead head) {
    times.headersCompleted();
    Object answer =
        emit(
            ON_HEADERS_COMPLETE,
            head.major(),
            head.minor(),
            text.fields(head),
            request ? head.method() : Js.UNDEFINED,
            request ? text.line(head) : Js.UNDEFINED,
            request ? Js.UNDEFINED : head.status(),
            request ? Js.UNDEFINED : text.line(head),
            head.upgrade(),
            head.keepAlive());
    return switch (answer == null ? 0 : Js.toInt(answer)) {
      case 1 -> HeadersVerdict.NO_BODY;
      case 2 -> HeadersVerdict.UPGRADE;
      default -> HeadersVerdict.BODY;
    };
  }

  @Override
  public void onBody(byte[] array, int offset, int length) {
    // A consumed stream reads into the same array again.
    boolean reused = consumed != null && consumed.isBusy();
    emit(
        ON_BODY,
        reused
            ? env().newBuffer(Arrays.copyOfRange(array, offset, offset + length))
            : env().newBuffer(array, offset, length));
  }

  @Override
  public void onMessageComplete(MessageHead trailers) {
    times.messageCompleted();
    if (trailers.fields() > 0) {
      emit(ON_HEADERS, text.fields(trailers), Js.string(""));
    }
    emit(ON_MESSAGE_COMPLETE);
  }

  private Object emit(int event, Object... args) {
    Object function = Js.get(object(), event);
    return Js.isFunction(function) ? callInside(function, args) : null;
  }
}
