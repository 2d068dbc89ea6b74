package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.AsyncWrap;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.WrapClass;

/** HTTPParser and ConnectionsList, with Node's names and numbers. */
public final class HttpParserBinding implements Binding {
  private static final int DEFAULT_MAX_HEADER_SIZE = 16 * 1024;

  @Override
  public String name() {
    return "http_parser";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    installParser(target, env);
    installConnections(target, env);
    target.value("methods", Js.array(HttpMethod.HTTP));
    target.value("allMethods", Js.array(HttpMethod.ALL));
  }

  private static void installParser(BindingTarget target, Environment env) {
    WrapClass<HttpParserWrap> type =
        target.wrapClass(
            "HTTPParser", HttpParserWrap.class, 0, (object, _) -> new HttpParserWrap(env, object));
    AsyncWrap.addMethods(type)
        .method("initialize", 5, (self, args) -> initialize(env, self, args))
        .method("execute", 3, (self, args) -> self.execute(Js.arg(args, 0)))
        .method("finish", 0, (self, _) -> self.finish())
        .method("close", 0, (self, _) -> run(self::remove))
        .method("free", 0, (self, _) -> run(self::free))
        .method("remove", 0, (self, _) -> run(self::remove))
        .method("pause", 0, (self, _) -> run(self::pause))
        .method("resume", 0, (self, _) -> run(self::resume))
        .method("consume", 1, (self, args) -> run(() -> self.consume(args[0])))
        .method("unconsume", 0, (self, _) -> run(self::unconsume))
        .method("getCurrentBuffer", 0, (self, _) -> self.currentBuffer());
    Object constructor = type.constructor();
    Js.set(constructor, "REQUEST", HttpParserWrap.REQUEST);
    Js.set(constructor, "RESPONSE", HttpParserWrap.RESPONSE);
    Js.set(constructor, "kOnMessageBegin", HttpParserWrap.ON_MESSAGE_BEGIN);
    Js.set(constructor, "kOnHeaders", HttpParserWrap.ON_HEADERS);
    Js.set(constructor, "kOnHeadersComplete", HttpParserWrap.ON_HEADERS_COMPLETE);
    Js.set(constructor, "kOnBody", HttpParserWrap.ON_BODY);
    Js.set(constructor, "kOnMessageComplete", HttpParserWrap.ON_MESSAGE_COMPLETE);
    Js.set(constructor, "kOnExecute", HttpParserWrap.ON_EXECUTE);
    Js.set(constructor, "kOnTimeout", HttpParserWrap.ON_TIMEOUT);
    installLenientFlags(constructor);
  }

  private static void installLenientFlags(Object constructor) {
    Js.set(constructor, "kLenientNone", Lenient.NONE);
    Js.set(constructor, "kLenientHeaders", Lenient.HEADERS);
    Js.set(constructor, "kLenientChunkedLength", Lenient.CHUNKED_LENGTH);
    Js.set(constructor, "kLenientKeepAlive", Lenient.KEEP_ALIVE);
    Js.set(constructor, "kLenientTransferEncoding", Lenient.TRANSFER_ENCODING);
    Js.set(constructor, "kLenientVersion", Lenient.VERSION);
    Js.set(constructor, "kLenientDataAfterClose", Lenient.DATA_AFTER_CLOSE);
    Js.set(constructor, "kLenientOptionalLFAfterCR", Lenient.OPTIONAL_LF_AFTER_CR);
    Js.set(constructor, "kLenientOptionalCRLFAfterChunk", Lenient.OPTIONAL_CRLF_AFTER_CHUNK);
    Js.set(constructor, "kLenientOptionalCRBeforeLF", Lenient.OPTIONAL_CR_BEFORE_LF);
    Js.set(constructor, "kLenientSpacesAfterChunkSize", Lenient.SPACES_AFTER_CHUNK_SIZE);
    Js.set(constructor, "kLenientAll", Lenient.ALL);
  }

  private static Object initialize(Environment env, HttpParserWrap self, Object[] args) {
    int maxHeaderSize = Js.integer(args, 2);
    if (maxHeaderSize == 0) {
      Object option = env.option("--max-http-header-size");
      maxHeaderSize = option == null ? DEFAULT_MAX_HEADER_SIZE : Js.toInt(Js.toJs(option));
    }
    ConnectionsList connections = Js.unwrap(Js.arg(args, 4), ConnectionsList.class);
    self.initialize(
        Js.integer(args, 0), Js.arg(args, 1), maxHeaderSize, Js.integer(args, 3), connections);
    return null;
  }

  private static void installConnections(BindingTarget target, Environment env) {
    target
        .wrapClass("ConnectionsList", ConnectionsList.class, 0, (_, _) -> new ConnectionsList())
        .method("all", 0, (self, _) -> Js.array(self.all()))
        .method("idle", 0, (self, _) -> Js.array(self.idle()))
        .method("active", 0, (self, _) -> Js.array(self.active()))
        .method(
            "expired",
            2,
            (self, args) ->
                Js.array(self.expired(env.loop().now(), Js.lng(args, 0), Js.lng(args, 1))));
  }

  private static Object run(Runnable action) {
    action.run();
    return null;
  }
}
