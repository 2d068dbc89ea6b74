package dev.orrery.runtime.binding.url;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * URL, URLSearchParams and the legacy url.parse.
 *
 * <p>A parsed URL is handed over as its href (the result) and the offsets of its parts, written to
 * the shared array {@code components}: one crossing and no object.
 */
public final class UrlBinding implements Binding {
  @Override
  public String name() {
    return "url";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    byte[] shared = new byte[8 * Integer.BYTES];
    IntBuffer offsets = ByteBuffer.wrap(shared).order(ByteOrder.nativeOrder()).asIntBuffer();
    target.value("components", Js.arrayBuffer(shared));
    // (input, base) -> href, or undefined when invalid
    target.function(
        "parse",
        2,
        (_, args) -> publish(UrlParser.parse(Js.str(args, 0), optional(args, 1)), offsets));
    target.function(
        "canParse", 2, (_, args) -> UrlParser.parse(Js.str(args, 0), optional(args, 1)) != null);
    // (href, part, value) -> href
    UrlSetters.Part[] parts = UrlSetters.Part.values();
    target.function(
        "update",
        3,
        (_, args) -> {
          UrlSetters.Part part = parts[Js.integer(args, 1)];
          return publish(UrlSetters.set(Js.str(args, 0), part, Js.str(args, 2)), offsets);
        });
    // (path, windows, host) -> href
    target.function(
        "pathToFileURL",
        3,
        (_, args) ->
            publish(FileUrls.of(Js.str(args, 0), Js.bool(args, 1), optional(args, 2)), offsets));
    // (href, fragment, unicode, search, auth) -> text
    target.function("format", 5, (_, args) -> UrlText.format(args));
    target.function("domainToASCII", 1, (_, args) -> UrlText.domainToAscii(Js.str(args, 0)));
    target.function("domainToUnicode", 1, (_, args) -> UrlText.domainToUnicode(Js.str(args, 0)));
    installParams(target);
    // (url, slashesDenoteHost) -> fields, or a number that says what is wrong
    target.function(
        "parseLegacy",
        2,
        (_, args) -> new LegacyUrlParser(Js.str(args, 0), Js.bool(args, 1)).parse());
  }

  private static void installParams(BindingTarget target) {
    target.function("parseParams", 1, (_, args) -> Js.array(FormParams.parse(Js.str(args, 0))));
    target.function(
        "serializeParams",
        1,
        (_, args) -> {
          List<String> list = new ArrayList<>();
          for (Object item : Js.listOf(args[0])) {
            list.add(Js.toJava(item));
          }
          return FormParams.serialize(list);
        });
  }

  private static String optional(Object[] args, int i) {
    return Js.isUndefined(Js.arg(args, i)) ? null : Js.str(args, i);
  }

  private static String publish(UrlComponents url, IntBuffer offsets) {
    if (url == null) {
      return null;
    }
    offsets
        .put(0, url.protocolEnd())
        .put(1, url.usernameEnd())
        .put(2, url.hostStart())
        .put(3, url.hostEnd())
        .put(4, url.port())
        .put(5, url.pathnameStart())
        .put(6, url.searchStart())
        .put(7, url.hashStart());
    return url.href();
  }
}
