package dev.orrery.runtime.binding.encoding;

import dev.orrery.runtime.binding.buffer.Utf8;
import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;

/** What lib/internal/encoding.js leaves to Java. */
public final class EncodingBinding implements Binding {
  @Override
  public String name() {
    return "encoding_binding";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function("labelToName", 1, (_, args) -> EncodingLabels.find(Js.str(args, 0)));
    target.function("encodeUtf8", 1, (_, args) -> Js.uint8Array(Utf8.encode(Js.str(args, 0))));
    target.function("encodeInto", 2, (_, args) -> encodeInto(Js.str(args, 0), args[1]));
    // (bytes, ignoreBOM, fatal) -> text, or undefined when invalid
    target.function(
        "decodeUtf8",
        3,
        (_, args) -> {
          ByteView bytes = Js.bytes(args[0]);
          Utf8Decoder decoder = new Utf8Decoder(Js.bool(args, 2), !Js.bool(args, 1));
          return decoder.decode(bytes.array(), bytes.offset(), bytes.length(), true);
        });
    // new Decoder(encoding, ignoreBOM, fatal).decode(bytes, last)
    target
        .wrapClass(
            "Decoder",
            StreamDecoder.class,
            3,
            (_, args) -> create(Js.str(args, 0), Js.bool(args, 1), Js.bool(args, 2)))
        .method(
            "decode",
            2,
            (decoder, args) -> {
              ByteView bytes = Js.bytes(args[0]);
              return decoder.decode(
                  bytes.array(), bytes.offset(), bytes.length(), Js.bool(args, 1));
            });
  }

  private static StreamDecoder create(String encoding, boolean ignoreBom, boolean fatal) {
    return switch (encoding) {
      case "utf-8" -> new Utf8Decoder(fatal, !ignoreBom);
      case "utf-16le", "utf-16be" -> new CharsetStreamDecoder(encoding, fatal, !ignoreBom);
      case "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr" ->
          new CharsetStreamDecoder(encoding, fatal, false);
      default -> new SingleByteDecoder(encoding, fatal);
    };
  }

  /** Returns characters read and bytes written. */
  private static Object encodeInto(String text, Object target) {
    ByteView view = Js.bytes(target);
    int read = 0;
    int written = 0;
    while (read < text.length()) {
      int codePoint = text.codePointAt(read);
      int size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (written + size > view.length()) {
        break;
      }
      written += size;
      read += Character.charCount(codePoint);
    }
    Utf8.write(text.substring(0, read), view.array(), view.offset(), written);
    Js.writeBack(target, view);
    return Js.array(read, written);
  }
}
