package dev.orrery.protocol.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folders with the sockets of this user's programs, {@code <pid>.sock} each: {@code orrery} in
 * {@code $XDG_RUNTIME_DIR}, else {@code orrery-<uid>} in {@code /tmp}. A folder that belongs to
 * somebody else, or that others may enter, is not used.
 */
public final class RuntimeSockets {
  private static final String SUFFIX = ".sock";
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final int user;
  private final List<Path> folders;

  private RuntimeSockets(int user, List<Path> folders) {
    this.user = user;
    this.folders = folders;
  }

  /**
   * Those of the user who runs this process.
   *
   * @param environment with XDG_RUNTIME_DIR, if it is set
   * @throws IOException if the system does not tell who that is, as Windows does not
   */
  public static RuntimeSockets ofUser(Map<String, String> environment) throws IOException {
    int user = user();
    List<Path> folders = new ArrayList<>();
    String runtime = environment.get("XDG_RUNTIME_DIR");
    if (runtime != null && runtime.startsWith("/") && isOwn(Path.of(runtime), user)) {
      folders.add(Path.of(runtime, "orrery"));
    }
    folders.add(Path.of("/tmp", "orrery-" + user));
    return new RuntimeSockets(user, folders);
  }

  /** Those in one folder. */
  public static RuntimeSockets in(Path folder) throws IOException {
    return new RuntimeSockets(user(), List.of(folder));
  }

  private static int user() throws IOException {
    try {
      Path self = Path.of("/proc/self");
      Path known = Files.exists(self) ? self : Path.of(System.getProperty("user.home"));
      return (int) Files.getAttribute(known, "unix:uid");
    } catch (UnsupportedOperationException e) {
      throw new IOException("no Unix users here", e);
    }
  }

  private static boolean isOwn(Path path, int user) {
    try {
      return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(user);
    } catch (IOException ignored) {
      return false;
    }
  }

  /**
   * The place for a program's socket, in a folder that is made if need be. What a former program of
   * the same number has left there is removed.
   *
   * @throws IOException if no folder can be had, or it is not safe
   */
  public Path place(long pid) throws IOException {
    Path folder = folders.getFirst();
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
      Files.setPosixFilePermissions(folder, PRIVATE);
    } catch (FileAlreadyExistsException ignored) {
      if (!isSafe(folder)) {
        throw new IOException(folder + " belongs to somebody else, or others may enter it");
      }
    }
    Path socket = folder.resolve(pid + SUFFIX);
    Files.deleteIfExists(socket);
    return socket;
  }

  /** Lets nobody else use a socket that has just been made. */
  public static void protect(Path socket) throws IOException {
    Files.setPosixFilePermissions(socket, PRIVATE_FILE);
  }

  private boolean isSafe(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && isOwn(folder, user)
        && PRIVATE.containsAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
  }

  /** The socket of a program, or null if there is none. */
  public Path find(long pid) throws IOException {
    for (Path folder : folders) {
      Path socket = folder.resolve(pid + SUFFIX);
      if (Files.exists(folder) && isSafe(folder) && isOwn(socket, user)) {
        return socket;
      }
    }
    return null;
  }

  /** Numbers of the programs that can be reached, sorted. Removes sockets of those that are gone. */
  public List<Long> programs() throws IOException {
    List<Long> pids = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isSafe(folder)) {
        addPrograms(folder, pids);
      }
    }
    Collections.sort(pids);
    return pids;
  }

  private static void addPrograms(Path folder, List<Long> pids) throws IOException {
    try (DirectoryStream<Path> sockets = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path socket : sockets) {
        String name = socket.getFileName().toString();
        String number = name.substring(0, name.length() - SUFFIX.length());
        if (!number.matches("\\d{1,18}")) {
          continue;
        }
        long pid = Long.parseLong(number);
        if (ProcessHandle.of(pid).isPresent()) {
          pids.add(pid);
        } else {
          Files.deleteIfExists(socket);
        }
      }
    }
  }
}
