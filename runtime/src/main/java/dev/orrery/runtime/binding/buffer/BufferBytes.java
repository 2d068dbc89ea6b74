package dev.orrery.runtime.binding.buffer;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Js;
import java.util.Arrays;

/** Comparing, searching, filling, swapping and copying. Arguments were checked in JavaScript. */
final class BufferBytes {
  /** {@code fill}: the pattern has no bytes. */
  private static final int EMPTY_PATTERN = -1;

  /** {@code fill}: the range does not lie in the buffer. */
  private static final int OUT_OF_BOUNDS = -2;

  private BufferBytes() {}

  static void install(BindingTarget target) {
    target.function("compare", 2, (_, args) -> compare(Js.bytes(args[0]), Js.bytes(args[1])));
    // (source, target, targetStart, sourceStart, targetEnd, sourceEnd) -> -1, 0, 1
    target.function(
        "compareOffset",
        6,
        (_, args) -> {
          ByteView source = part(args[0], Js.integer(args, 3), Js.integer(args, 5));
          ByteView other = part(args[1], Js.integer(args, 2), Js.integer(args, 4));
          return compare(source, other);
        });
    // (source, target, targetStart, sourceStart, length)
    target.function("copy", 5, (_, args) -> copy(args));
    target.function("fill", 5, (_, args) -> fill(args));
    for (int size = 2; size <= 8; size *= 2) {
      int bytes = size;
      target.function("swap" + 8 * size, 1, (_, args) -> swap(args[0], bytes));
    }
    // (buffer, value, from, codec, ahead) -> index or -1
    target.function(
        "indexOfString",
        5,
        (_, args) -> find(args, TextCodec.encode(Js.integer(args, 3), Js.str(args, 1))));
    target.function("indexOfBuffer", 5, (_, args) -> find(args, Js.bytes(args[1]).copy()));
    // (buffer, byte, from, ahead)
    target.function(
        "indexOfNumber",
        4,
        (_, args) -> {
          byte[] needle = {(byte) Js.integer(args, 1)};
          return find(Js.bytes(args[0]), needle, Js.dbl(args, 2), 1, Js.bool(args, 3));
        });
  }

  private static Object copy(Object[] args) {
    ByteView source = Js.bytes(args[0]);
    ByteView target = Js.bytes(args[1]);
    int to = target.offset() + Js.integer(args, 2);
    int from = source.offset() + Js.integer(args, 3);
    int length = Js.integer(args, 4);
    System.arraycopy(source.array(), from, target.array(), to, length);
    Js.writeBack(args[1], target);
    return length;
  }

  /** (buffer, value, start, end, codec): value is a string, bytes, or anything with a number. */
  private static Object fill(Object[] args) {
    ByteView view = Js.bytes(args[0]);
    double start = Js.dbl(args, 2);
    double end = Js.dbl(args, 3);
    if (start < 0 || end > view.length()) {
      return OUT_OF_BOUNDS;
    }
    if (start >= end) {
      return null;
    }
    Object value = args[1];
    byte[] pattern;
    if (Js.isString(value)) {
      pattern = TextCodec.encode(Js.integer(args, 4), Js.toJava(value));
    } else if (Js.isBytes(value)) {
      pattern = Js.bytes(value).copy();
    } else {
      pattern = new byte[] {(byte) Js.toInt(value)};
    }
    if (pattern.length == 0) {
      return EMPTY_PATTERN;
    }
    ByteOps.fill(view.array(), view.offset() + (int) start, (int) (end - start), pattern);
    Js.writeBack(args[0], view);
    return null;
  }

  private static Object swap(Object buffer, int size) {
    ByteView view = Js.bytes(buffer);
    ByteOps.swap(view.array(), view.offset(), view.length(), size);
    Js.writeBack(buffer, view);
    return buffer;
  }

  private static int find(Object[] args, byte[] needle) {
    int unit = Js.integer(args, 3) == TextCodec.UTF16LE ? 2 : 1;
    return find(Js.bytes(args[0]), needle, Js.dbl(args, 2), unit, Js.bool(args, 4));
  }

  private static int find(ByteView view, byte[] needle, double from, int unit, boolean ahead) {
    return ByteSearch.find(view.array(), view.offset(), view.length(), needle, from, unit, ahead);
  }

  private static int compare(ByteView a, ByteView b) {
    return Integer.signum(
        Arrays.compareUnsigned(
            a.array(),
            a.offset(),
            a.offset() + a.length(),
            b.array(),
            b.offset(),
            b.offset() + b.length()));
  }

  private static ByteView part(Object value, int start, int end) {
    ByteView view = Js.bytes(value);
    int from = Math.min(start, view.length());
    int to = Math.clamp(end, from, view.length());
    return new ByteView(view.array(), view.offset() + from, to - from);
  }
}
