package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.FileCopy;
import dev.orrery.runtime.os.FileTime;
import dev.orrery.runtime.os.FileTree;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;

/** Functions that change what a path names, its attributes, or resolve it. */
final class PathFunctions {
  private PathFunctions() {}

  /** Something done to two paths. */
  private interface Pair {
    void apply(PosixPath from, PosixPath to);
  }

  /** Something done to the owners or the times of a path. */
  private interface Owners {
    void apply(PosixPath path, int uid, int gid);
  }

  private interface Times {
    void apply(PosixPath path, FileTime access, FileTime modification);
  }

  static void install(FsCalls calls) {
    one(calls, "unlink", PosixFile::unlink);
    one(calls, "rmdir", PosixFile::rmdir);
    one(calls, "removeTree", FileTree::remove);
    pair(calls, "rename", PosixFile::rename);
    pair(calls, "link", PosixFile::link);
    calls.act(
        "symlink",
        2,
        args -> {
          PosixPath target = FsCalls.text(args, 0);
          PosixPath path = calls.path(args, 1);
          return () -> PosixFile.symlink(target, path);
        });
    calls.act(
        "copyFile",
        3,
        args -> {
          PosixPath from = calls.path(args, 0);
          PosixPath to = calls.path(args, 1);
          int flags = Js.integer(args, 2);
          return () -> FileCopy.copy(from, to, flags);
        });
    calls.act(
        "chmod",
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          int mode = Js.integer(args, 1);
          return () -> PosixFile.chmod(path, mode);
        });
    owners(calls, "chown", PosixFile::chown);
    owners(calls, "lchown", PosixFile::lchown);
    times(calls, "utimes", PosixFile::utimes);
    times(calls, "lutimes", PosixFile::lutimes);
    resolve(calls, "readlink", PosixFile::readlink);
    resolve(calls, "realpath", PosixFile::realpath);
  }

  private static void one(
      FsCalls calls, String name, java.util.function.Consumer<PosixPath> operation) {
    calls.act(
        name,
        1,
        args -> {
          PosixPath path = calls.path(args, 0);
          return () -> operation.accept(path);
        });
  }

  private static void pair(FsCalls calls, String name, Pair operation) {
    calls.act(
        name,
        2,
        args -> {
          PosixPath from = calls.path(args, 0);
          PosixPath to = calls.path(args, 1);
          return () -> operation.apply(from, to);
        });
  }

  private static void owners(FsCalls calls, String name, Owners operation) {
    calls.act(
        name,
        3,
        args -> {
          PosixPath path = calls.path(args, 0);
          int uid = (int) Js.lng(args, 1);
          int gid = (int) Js.lng(args, 2);
          return () -> operation.apply(path, uid, gid);
        });
  }

  private static void times(FsCalls calls, String name, Times operation) {
    calls.act(
        name,
        3,
        args -> {
          PosixPath path = calls.path(args, 0);
          FileTime access = FileTime.ofSeconds(Js.dbl(args, 1));
          FileTime modification = FileTime.ofSeconds(Js.dbl(args, 2));
          return () -> operation.apply(path, access, modification);
        });
  }

  /** name(path, asBuffer): a path made of a path. */
  private static void resolve(
      FsCalls calls, String name, java.util.function.Function<PosixPath, byte[]> operation) {
    calls.<Named>add(
        name,
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          boolean asBuffer = Js.bool(args, 1);
          return () -> new Named(operation.apply(path), asBuffer);
        },
        named -> calls.name(named.bytes, named.asBuffer));
  }

  private record Named(byte[] bytes, boolean asBuffer) {}
}
