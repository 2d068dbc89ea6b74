package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.FileStat;
import dev.orrery.runtime.os.PosixFd;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;
import java.util.function.Function;

/** Functions that tell about a file: its status, its file system, what may be done with it. */
final class StatusFunctions {
  private StatusFunctions() {}

  /** Numbers for JavaScript; null when nothing was found and that is fine. */
  private record Fields(long[] values, boolean bigint) {}

  static void install(FsCalls calls) {
    stat(calls, "stat", PosixFile::stat, true);
    stat(calls, "lstat", PosixFile::lstat, false);
    calls.<Fields>add(
        "fstat",
        2,
        args -> {
          int fd = Js.integer(args, 0);
          boolean bigint = Js.bool(args, 1);
          return () -> new Fields(PosixFd.fstat(fd).fields(), bigint);
        },
        StatusFunctions::toJs);
    calls.<Fields>add(
        "statfs",
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          boolean bigint = Js.bool(args, 1);
          return () -> new Fields(PosixFile.statfs(path), bigint);
        },
        StatusFunctions::toJs);
    calls.act(
        "access",
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          int mode = Js.integer(args, 1);
          return () -> PosixFile.access(path, mode);
        });
    calls.sync("exists", 1, args -> QuickStart.exists(calls.path(args, 0)));
    calls.sync("modeOf", 1, args -> modeOf(calls.path(args, 0)));
  }

  /** name(path, bigint, quiet): the fields of a file's status; undefined if quiet and missing. */
  private static void stat(
      FsCalls calls, String name, Function<PosixPath, FileStat> stat, boolean belowFileIsMissing) {
    calls.<Fields>add(
        name,
        3,
        args -> {
          PosixPath path = calls.path(args, 0);
          boolean bigint = Js.bool(args, 1);
          boolean quiet = Js.bool(args, 2);
          return () -> {
            try {
              return new Fields(stat.apply(path).fields(), bigint);
            } catch (SystemException e) {
              if (quiet && (e.is(Errno.ENOENT) || belowFileIsMissing && e.is(Errno.ENOTDIR))) {
                return null;
              }
              throw e;
            }
          };
        },
        StatusFunctions::toJs);
  }

  /** The mode of what a path leads to; -1 when it leads nowhere. */
  private static int modeOf(PosixPath path) {
    try {
      return PosixFile.stat(path).mode();
    } catch (SystemException e) {
      return -1;
    }
  }

  private static Object toJs(Fields fields) {
    return fields == null ? null : toJs(fields.values, fields.bigint);
  }

  /** An array of numbers or of BigInts. */
  static Object toJs(long[] values, boolean bigint) {
    Object[] converted = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      converted[i] = bigint ? Js.bigInt(values[i]) : (Object) values[i];
    }
    return Js.array(converted);
  }
}
