package dev.orrery.runtime.binding.http;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Header fields of outgoing and received messages, and their text. */
public final class HttpHeadersBinding implements Binding {
  @Override
  public String name() {
    return "http_headers";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    HeaderNames names = new HeaderNames();
    installChecks(target, names);
    installOutgoing(target, names);
    installLists(target);
    installBlock(target, names);
    installIncoming(target, new IncomingHeaders(names));
    HttpDate date = new HttpDate();
    target.function("utcDate", 0, (_, _) -> date.now());
  }

  private static void installChecks(BindingTarget target, HeaderNames names) {
    target.function("isToken", 1, (_, args) -> Js.isString(args[0]) && names.get(args[0]).valid());
    target.function("isFieldValue", 1, (_, args) -> HeaderChecks.isFieldValue(Js.str(args, 0)));
    target.function(
        "validateName",
        2,
        (_, args) -> {
          Object label = Js.arg(args, 1);
          HeaderChecks.requireName(
              names, Js.arg(args, 0), Js.truthy(label) ? Js.toJava(label) : "Header name");
          return null;
        });
    target.function(
        "validateValue",
        2,
        (_, args) -> {
          HeaderChecks.requireValue(Js.arg(args, 0), Js.arg(args, 1));
          return null;
        });
  }

  private static void installOutgoing(BindingTarget target, HeaderNames names) {
    target.function(
        "set",
        3,
        (_, args) -> {
          HeaderName name = checked(names, args);
          OutgoingHeaders.ofOrNew(args[0]).set(name, Js.arg(args, 2));
          return null;
        });
    target.function(
        "append",
        3,
        (_, args) -> {
          HeaderName name = checked(names, args);
          OutgoingHeaders.ofOrNew(args[0]).append(name, Js.arg(args, 2));
          return null;
        });
    target.function(
        "get",
        2,
        (_, args) -> {
          OutgoingHeaders.Field field = find(names, args);
          return field == null ? null : field.value();
        });
    target.function("has", 2, (_, args) -> find(names, args) != null);
    target.function(
        "remove",
        2,
        (_, args) -> {
          OutgoingHeaders headers = OutgoingHeaders.of(args[0]);
          if (headers != null) {
            headers.remove(names.get(args[1]));
          }
          return null;
        });
    target.function(
        "clear",
        1,
        (_, args) -> {
          OutgoingHeaders headers = OutgoingHeaders.of(args[0]);
          if (headers != null) {
            headers.clear();
          }
          return null;
        });
  }

  private static HeaderName checked(HeaderNames names, Object[] args) {
    HeaderChecks.requireName(names, Js.arg(args, 1), "Header name");
    HeaderChecks.requireValue(args[1], Js.arg(args, 2));
    return names.get(args[1]);
  }

  private static OutgoingHeaders.Field find(HeaderNames names, Object[] args) {
    OutgoingHeaders headers = OutgoingHeaders.of(args[0]);
    return headers == null ? null : headers.get(names.get(args[1]));
  }

  private static void installLists(BindingTarget target) {
    target.function("isSet", 1, (_, args) -> OutgoingHeaders.of(args[0]) != null);
    target.function("names", 1, (_, args) -> list(args[0], field -> field.name().key()));
    target.function("rawNames", 1, (_, args) -> list(args[0], field -> field.name().raw()));
    target.function(
        "toObject", 1, (_, args) -> object(args[0], HeaderName::key, OutgoingHeaders.Field::value));
    target.function(
        "toRawObject",
        1,
        (_, args) -> object(args[0], HeaderName::raw, OutgoingHeaders.Field::value));
    target.function(
        "toEntries",
        1,
        (_, args) ->
            object(args[0], HeaderName::key, field -> Js.array(field.name().raw(), field.value())));
  }

  private static Object list(Object message, Function<OutgoingHeaders.Field, Object> map) {
    OutgoingHeaders headers = OutgoingHeaders.of(message);
    List<Object> items = new ArrayList<>();
    if (headers != null) {
      headers.fields().forEach(field -> items.add(map.apply(field)));
    }
    return Js.array(items);
  }

  private static Object object(
      Object message,
      Function<HeaderName, Object> key,
      Function<OutgoingHeaders.Field, Object> value) {
    Object result = Js.nullObject();
    OutgoingHeaders headers = OutgoingHeaders.of(message);
    if (headers != null) {
      for (OutgoingHeaders.Field field : headers.fields()) {
        Js.setKey(result, key.apply(field.name()), value.apply(field));
      }
    }
    return result;
  }

  private static void installBlock(BindingTarget target, HeaderNames names) {
    Object flags = Js.object();
    Js.set(flags, "kConnection", HeaderBlock.CONNECTION);
    Js.set(flags, "kConnectionClose", HeaderBlock.CONNECTION_CLOSE);
    Js.set(flags, "kTransferEncoding", HeaderBlock.TRANSFER_ENCODING);
    Js.set(flags, "kChunked", HeaderBlock.CHUNKED);
    Js.set(flags, "kContentLength", HeaderBlock.CONTENT_LENGTH);
    Js.set(flags, "kDate", HeaderBlock.DATE);
    Js.set(flags, "kExpect", HeaderBlock.EXPECT);
    Js.set(flags, "kTrailer", HeaderBlock.TRAILER);
    Js.set(flags, "kKeepAlive", HeaderBlock.KEEP_ALIVE);
    target.value("flags", flags);
    target.function("block", 5, (_, args) -> block(names, args));
  }

  /**
   * Arguments: message, first line, headers (undefined for those set on the message, null for
   * none), unique names, length known.
   */
  private static Object block(HeaderNames names, Object[] args) {
    Object unique = Js.isNullish(args[3]) ? null : args[3];
    HeaderBlock block = new HeaderBlock(names, Js.str(args, 1), unique, Js.bool(args, 4));
    OutgoingHeaders stored = OutgoingHeaders.of(args[0]);
    if (!Js.isNullish(args[2])) {
      block.addGiven(args[2]);
    } else if (Js.isUndefined(args[2]) && stored != null) {
      block.addStored(stored);
    }
    return block.result();
  }

  private static void installIncoming(BindingTarget target, IncomingHeaders incoming) {
    target.function(
        "addLines",
        4,
        (_, args) -> {
          incoming.addAll(args[0], args[1], Js.integer(args, 2), Js.bool(args, 3));
          return null;
        });
    target.function(
        "addLine",
        4,
        (_, args) -> {
          incoming.add(args[0], args[1], args[2], Js.bool(args, 3));
          return null;
        });
    target.function(
        "addLineDistinct",
        3,
        (_, args) -> {
          incoming.addDistinct(args[0], args[1], args[2]);
          return null;
        });
  }
}
