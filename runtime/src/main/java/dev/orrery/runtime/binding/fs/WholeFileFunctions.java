package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.engine.NodeError;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.WholeFile;
import java.nio.charset.StandardCharsets;

/** Whole files in one crossing, for the synchronous functions. */
final class WholeFileFunctions {
  private WholeFileFunctions() {}

  static void install(FsCalls calls) {
    // readFile(path or fd, flags, utf8): a Buffer or a string.
    calls.sync(
        "readFile",
        3,
        args -> {
          byte[] content = read(calls, args);
          return Js.bool(args, 2)
              ? new String(content, StandardCharsets.UTF_8)
              : calls.env().newBuffer(content);
        });
    // writeFile(path or fd, bytes, flags, mode, flush).
    calls.sync(
        "writeFile",
        5,
        args -> {
          write(calls, args);
          return null;
        });
  }

  private static byte[] read(FsCalls calls, Object[] args) {
    try {
      if (Js.isNumber(args[0])) {
        return WholeFile.read(Js.integer(args, 0));
      }
      return QuickStart.read(calls.path(args, 0), Js.integer(args, 1));
    } catch (WholeFile.FileTooLargeException e) {
      throw NodeError.range(
          "ERR_FS_FILE_TOO_LARGE", "File size (" + e.size() + ") is greater than 2 GiB");
    }
  }

  private static void write(FsCalls calls, Object[] args) {
    ByteView bytes = Js.bytes(args[1]);
    if (Js.isNumber(args[0])) {
      WholeFile.write(Js.integer(args, 0), bytes.array(), bytes.offset(), bytes.length());
      return;
    }
    PosixPath path = calls.path(args, 0);
    WholeFile.write(
        path,
        bytes.array(),
        bytes.offset(),
        bytes.length(),
        Js.integer(args, 2),
        Js.integer(args, 3),
        Js.bool(args, 4));
  }
}
