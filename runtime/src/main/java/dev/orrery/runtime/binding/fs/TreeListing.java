package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.os.PosixDirectory;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The content of a directory tree. Symbolic links to directories are followed where Node follows
 * them; a loop of links ends when the kernel refuses the path.
 */
final class TreeListing {
  private final boolean lastFirst;
  private final boolean follow;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final List<String> parents = new ArrayList<>();

  /** A directory still to list and its path below the root, empty for the root. */
  private record Pending(PosixPath path, String below) {}

  private TreeListing(boolean lastFirst, boolean follow) {
    this.lastFirst = lastFirst;
    this.follow = follow;
  }

  static void install(FsCalls calls) {
    // readdirTree(path, lastFirst, follow): [names, types, paths of their directories].
    calls.<TreeListing>add(
        "readdirTree",
        3,
        args -> {
          PosixPath root = calls.path(args, 0);
          TreeListing listing = new TreeListing(Js.bool(args, 1), Js.bool(args, 2));
          return () -> listing.collect(root);
        },
        TreeListing::toJs);
  }

  private TreeListing collect(PosixPath root) {
    Deque<Pending> pending = new ArrayDeque<>();
    pending.add(new Pending(root, ""));
    while (!pending.isEmpty()) {
      Pending next = lastFirst ? pending.pollLast() : pending.pollFirst();
      for (PosixDirectory.Entry entry : PosixDirectory.list(next.path)) {
        String name = new String(entry.name(), StandardCharsets.UTF_8);
        int type = EntryType.of(next.path, entry);
        names.add(name);
        types.add(type);
        parents.add(next.below);
        PosixPath child = next.path.child(entry.name());
        if (type == EntryType.DIRECTORY || follow && leadsToDirectory(type, child)) {
          pending.addLast(
              new Pending(child, next.below.isEmpty() ? name : next.below + "/" + name));
        }
      }
    }
    return this;
  }

  private static boolean leadsToDirectory(int type, PosixPath path) {
    if (type != EntryType.LINK) {
      return false;
    }
    try {
      return PosixFile.stat(path).isDirectory();
    } catch (SystemException e) {
      return false;
    }
  }

  private Object toJs() {
    return Js.array(Js.array(names), Js.array(types), Js.array(parents));
  }
}
