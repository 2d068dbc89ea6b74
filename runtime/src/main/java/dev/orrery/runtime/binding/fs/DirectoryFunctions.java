package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.FileTree;
import dev.orrery.runtime.os.PosixDirectory;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import java.util.Arrays;
import java.util.List;

/** Functions that make and list directories. */
final class DirectoryFunctions {
  private DirectoryFunctions() {}

  /** A listing and how JavaScript wants it. */
  private record Listing(List<PosixDirectory.Entry> entries, int[] types, boolean asBuffer) {}

  private record Made(byte[] path, boolean asBuffer) {}

  static void install(FsCalls calls) {
    calls.act(
        "mkdir",
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          int mode = Js.integer(args, 1);
          return () -> PosixFile.mkdir(path, mode);
        });
    // mkdirs(path, mode): the first directory that was made, undefined if none was missing.
    calls.<byte[]>add(
        "mkdirs",
        2,
        args -> {
          PosixPath path = calls.path(args, 0);
          int written = FsCalls.text(args, 0).bytes().length;
          int mode = Js.integer(args, 1);
          return () -> {
            int end = FileTree.mkdirs(path, mode);
            int start = path.bytes().length - written;
            return end < 0 ? null : Arrays.copyOfRange(path.bytes(), start, end);
          };
        },
        first -> first == null ? null : calls.name(first, false));
    calls.<Made>add(
        "mkdtemp",
        2,
        args -> {
          PosixPath prefix = calls.path(args, 0);
          int written = FsCalls.text(args, 0).bytes().length;
          boolean asBuffer = Js.bool(args, 1);
          return () -> {
            byte[] made = PosixFile.mkdtemp(prefix);
            int start = prefix.bytes().length - written;
            return new Made(Arrays.copyOfRange(made, start, made.length), asBuffer);
          };
        },
        made -> calls.name(made.path, made.asBuffer));
    // readdir(path, asBuffer, withTypes): names, or [names, types].
    calls.<Listing>add(
        "readdir",
        3,
        args -> {
          PosixPath path = calls.path(args, 0);
          boolean asBuffer = Js.bool(args, 1);
          boolean withTypes = Js.bool(args, 2);
          return () -> list(path, asBuffer, withTypes);
        },
        listing -> toJs(calls, listing));
  }

  private static Listing list(PosixPath path, boolean asBuffer, boolean withTypes) {
    List<PosixDirectory.Entry> entries = PosixDirectory.list(path);
    int[] types = null;
    if (withTypes) {
      types = entries.stream().mapToInt(entry -> EntryType.of(path, entry)).toArray();
    }
    return new Listing(entries, types, asBuffer);
  }

  private static Object toJs(FsCalls calls, Listing listing) {
    Object[] names = new Object[listing.entries.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = calls.name(listing.entries.get(i).name(), listing.asBuffer);
    }
    Object list = Js.array(names);
    if (listing.types == null) {
      return list;
    }
    return Js.array(list, Js.array(Arrays.stream(listing.types).boxed().toArray()));
  }
}
