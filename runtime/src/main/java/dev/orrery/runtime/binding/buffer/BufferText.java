package dev.orrery.runtime.binding.buffer;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;

/** The methods {@code utf8Slice}, {@code hexWrite} and so on, which Buffer.prototype shows. */
final class BufferText {
  private BufferText() {}

  static void install(BindingTarget target) {
    methods(target, "ascii", TextCodec.ASCII);
    methods(target, "base64", TextCodec.BASE64);
    methods(target, "base64url", TextCodec.BASE64URL);
    methods(target, "latin1", TextCodec.LATIN1);
    methods(target, "hex", TextCodec.HEX);
    methods(target, "ucs2", TextCodec.UTF16LE);
    methods(target, "utf8", TextCodec.UTF8);
  }

  private static void methods(BindingTarget target, String name, int codec) {
    target.function(name + "Slice", 0, (self, args) -> slice(codec, Js.bytes(self), args));
    boolean exact =
        codec == TextCodec.ASCII || codec == TextCodec.LATIN1 || codec == TextCodec.UTF8;
    target.function(name + "Write", exact ? 1 : 0, (self, args) -> write(codec, exact, self, args));
  }

  private static Object slice(int codec, ByteView view, Object[] args) {
    int start = index(args, 0, 0);
    int end = Math.max(start, index(args, 1, view.length()));
    if (end > view.length()) {
      throw outOfRange();
    }
    return TextCodec.decode(codec, view.array(), view.offset() + start, end - start);
  }

  /** {@code exact}: a length that does not fit is an error, as Node has it for three codecs. */
  private static Object write(int codec, boolean exact, Object self, Object[] args) {
    if (!Js.isString(Js.arg(args, 0))) {
      throw NodeError.type("ERR_INVALID_ARG_TYPE", "argument must be a string");
    }
    ByteView view = Js.bytes(self);
    int offset = Js.isUndefined(Js.arg(args, 1)) ? 0 : (int) Js.dbl(args, 1);
    if (offset < 0 || offset > view.length()) {
      throw outOfBounds("offset");
    }
    int room = view.length() - offset;
    if (!Js.isUndefined(Js.arg(args, 2))) {
      double max = Js.dbl(args, 2);
      if (max < 0 || (exact && max > room)) {
        throw exact ? outOfBounds("length") : outOfRange();
      }
      room = (int) Math.min(room, max);
    }
    int written =
        TextCodec.write(codec, Js.str(args, 0), view.array(), view.offset() + offset, room);
    Js.writeBack(self, view);
    return written;
  }

  private static int index(Object[] args, int i, int otherwise) {
    if (Js.isUndefined(Js.arg(args, i))) {
      return otherwise;
    }
    double index = Js.dbl(args, i);
    if (index <= -1) {
      throw outOfRange();
    }
    return (int) index;
  }

  private static NodeError outOfRange() {
    return NodeError.range("ERR_OUT_OF_RANGE", "Index out of range");
  }

  private static NodeError outOfBounds(String what) {
    return NodeError.range(
        "ERR_BUFFER_OUT_OF_BOUNDS", "\"" + what + "\" is outside of buffer bounds");
  }
}
