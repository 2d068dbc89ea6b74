package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.PosixDirectory;
import dev.orrery.runtime.os.PosixPath;
import java.util.ArrayList;
import java.util.List;

/** Directories that stay open: opendir, readDirectory and closeDirectory. */
final class DirectoryHandles {
  private DirectoryHandles() {}

  /** What the JavaScript handle object carries. */
  private record Open(PosixDirectory directory, PosixPath path) {}

  /** An entry's name and its type for JavaScript. */
  private record Typed(byte[] name, int type) {}

  static void install(FsCalls calls) {
    calls.<Open>add(
        "opendir",
        1,
        args -> {
          PosixPath path = calls.path(args, 0);
          return () -> new Open(PosixDirectory.open(path, "opendir"), path);
        },
        open -> {
          Object handle = Js.object();
          Js.carry(handle, open);
          return handle;
        });
    // readDirectory(handle, asBuffer, count): [name, type, name, type...], null at the end.
    calls.<Batch>add(
        "readDirectory",
        3,
        args -> {
          Open open = Js.unwrap(args[0], Open.class);
          boolean asBuffer = Js.bool(args, 1);
          int count = Js.integer(args, 2);
          return () -> new Batch(next(open, count), asBuffer);
        },
        batch -> toJs(calls, batch));
    calls.act("closeDirectory", 1, args -> Js.unwrap(args[0], Open.class).directory::close);
  }

  private record Batch(List<Typed> entries, boolean asBuffer) {}

  private static List<Typed> next(Open open, int count) {
    List<Typed> entries = new ArrayList<>();
    PosixDirectory.Entry entry = open.directory.next();
    while (entry != null) {
      entries.add(new Typed(entry.name(), EntryType.of(open.path, entry)));
      entry = entries.size() < count ? open.directory.next() : null;
    }
    return entries;
  }

  private static Object toJs(FsCalls calls, Batch batch) {
    if (batch.entries.isEmpty()) {
      return Js.NULL;
    }
    List<Object> flat = new ArrayList<>();
    for (Typed entry : batch.entries) {
      flat.add(calls.name(entry.name, batch.asBuffer));
      flat.add(entry.type);
    }
    return Js.array(flat);
  }
}
