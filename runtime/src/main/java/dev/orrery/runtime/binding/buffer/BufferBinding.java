package dev.orrery.runtime.binding.buffer;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What lib/buffer.js leaves to Java. */
public final class BufferBinding implements Binding {
  @Override
  public String name() {
    return "buffer";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    target.function(
        "setBufferPrototype",
        1,
        (_, args) -> {
          env.setBufferPrototype(args[0]);
          return null;
        });
    installText(target, env);
    BufferText.install(target);
    BufferBytes.install(target);
  }

  private static void installText(BindingTarget target, Environment env) {
    target.function("byteLengthUtf8", 1, (_, args) -> Utf8.byteLength(Js.str(args, 0)));
    // (string, codec) -> Buffer
    target.function(
        "fromString",
        2,
        (_, args) -> env.newBuffer(TextCodec.encode(Js.integer(args, 1), Js.str(args, 0))));
    target.function("btoa", 1, (_, args) -> ForgivingBase64.encode(Js.str(args, 0)));
    target.function("atob", 1, (_, args) -> ForgivingBase64.decode(Js.str(args, 0)));
    target.function(
        "isUtf8",
        1,
        (_, args) -> {
          ByteView view = Js.bytes(args[0]);
          return Utf8.isValid(view.array(), view.offset(), view.length());
        });
    target.function(
        "isAscii",
        1,
        (_, args) -> {
          ByteView view = Js.bytes(args[0]);
          return Latin1.isAscii(view.array(), view.offset(), view.length());
        });
    // (source, fromCodec, toCodec) -> Buffer; what the target cannot express becomes '?'
    target.function(
        "transcode",
        3,
        (_, args) -> {
          ByteView view = Js.bytes(args[0]);
          int from = Js.integer(args, 1);
          String text = TextCodec.decode(from, view.array(), view.offset(), view.length());
          int to = Js.integer(args, 2);
          Charset lossy =
              switch (to) {
                case TextCodec.ASCII -> StandardCharsets.US_ASCII;
                case TextCodec.LATIN1 -> StandardCharsets.ISO_8859_1;
                default -> null;
              };
          return env.newBuffer(lossy == null ? TextCodec.encode(to, text) : text.getBytes(lossy));
        });
  }
}
