package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs with posix_spawn(3), which is safe in a process of many threads and reports the
 * errors of exec. Errors are {@link SystemException}s of the call "spawn".
 */
public final class PosixSpawn {
  private static final String SYSCALL = "spawn";
  private static final int FILE_ACTIONS_BYTES = 256;
  private static final int ATTRIBUTES_BYTES = 512;
  private static final int SIGNAL_SET_BYTES = 128;
  private static final int SETSIGDEF = 0x04;
  private static final int SETSIGMASK = 0x08;
  private static final int SETSID = 0x80;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int O_NONBLOCK = 0x800;
  private static final int STANDARD_STREAMS = 3;

  private static final CFunction SPAWN = new CFunction("posix_spawn");
  private static final CFunction ACTIONS_INIT = new CFunction("posix_spawn_file_actions_init");
  private static final CFunction ACTIONS_FREE = new CFunction("posix_spawn_file_actions_destroy");
  private static final CFunction ADD_DUP2 = new CFunction("posix_spawn_file_actions_adddup2");
  private static final CFunction ADD_OPEN = new CFunction("posix_spawn_file_actions_addopen");
  private static final CFunction ADD_CLOSE = new CFunction("posix_spawn_file_actions_addclose");
  private static final CFunction ADD_CHDIR = new CFunction("posix_spawn_file_actions_addchdir_np");
  private static final CFunction ADD_CLOSE_FROM =
      new CFunction("posix_spawn_file_actions_addclosefrom_np");
  private static final CFunction ATTRIBUTES_INIT = new CFunction("posix_spawnattr_init");
  private static final CFunction SET_FLAGS = new CFunction("posix_spawnattr_setflags");
  private static final CFunction SET_SIGNAL_DEFAULT =
      new CFunction("posix_spawnattr_setsigdefault");
  private static final CFunction SET_SIGNAL_MASK = new CFunction("posix_spawnattr_setsigmask");
  private static final CFunction FILL_SET = new CFunction("sigfillset");

  private PosixSpawn() {}

  /** Starts a program and returns its process id; {@link ChildExit} must reap it. */
  public static int spawn(SpawnRequest request) {
    if (!request.changesOwner()) {
      return search(request);
    }
    return ThreadOwner.call(request.uid(), request.gid(), () -> search(request));
  }

  /** Tries the places the program may be in. */
  private static int search(SpawnRequest request) {
    SystemException failure = new SystemException(Errno.ENOENT, SYSCALL);
    for (byte[] candidate : ProgramSearch.candidates(request)) {
      try {
        return start(request.withFile(candidate, request.arguments()));
      } catch (SystemException e) {
        if (e.is(Errno.ENOEXEC)) {
          return start(shellScript(request, candidate));
        }
        if (e.is(Errno.EACCES)) {
          failure = e;
        } else if (!e.is(Errno.ENOENT) && !e.is(Errno.ENOTDIR)) {
          throw e;
        }
      }
    }
    throw failure;
  }

  /** A text without {@code #!} is run by the shell, as execvp(3) does. */
  private static SpawnRequest shellScript(SpawnRequest request, byte[] script) {
    List<byte[]> arguments = new ArrayList<>(request.arguments());
    if (!arguments.isEmpty()) {
      arguments.removeFirst();
    }
    arguments.addFirst(script);
    arguments.addFirst("/bin/sh".getBytes());
    return request.withFile("/bin/sh".getBytes(), arguments);
  }

  private static int start(SpawnRequest request) {
    List<Integer> moved = new ArrayList<>();
    try (Scratch s = Scratch.push()) {
      long actions = s.zeroed(FILE_ACTIONS_BYTES).address();
      ok(ACTIONS_INIT.call(s, actions));
      try {
        addActions(s, actions, request, moved);
        MemorySegment pid = s.zeroed(4);
        ok(
            SPAWN.call(
                s,
                pid.address(),
                s.cString(request.file()),
                actions,
                attributes(s, request),
                s.cStrings(request.arguments(), request.arguments().size()),
                s.cStrings(request.environment(), request.environment().size())));
        return pid.get(JAVA_INT, 0);
      } finally {
        ACTIONS_FREE.call(s, actions);
      }
    } finally {
      moved.forEach(PosixFd::close);
    }
  }

  private static void addActions(
      Scratch s, long actions, SpawnRequest request, List<Integer> moved) {
    if (request.directory() != null) {
      ok(ADD_CHDIR.call(s, actions, s.cString(request.directory().bytes())));
    }
    int[] descriptors = request.descriptors();
    int count = Math.max(descriptors.length, STANDARD_STREAMS);
    int[] sources = new int[descriptors.length];
    for (int i = 0; i < descriptors.length; i++) {
      sources[i] = outOfTheWay(descriptors[i], i, count, moved);
    }
    for (int i = 0; i < count; i++) {
      int source = i < sources.length ? sources[i] : SpawnRequest.IGNORE;
      if (source >= 0) {
        if (i < STANDARD_STREAMS) {
          makeBlocking(source);
        }
        ok(ADD_DUP2.call(s, actions, source, i, 0, 0));
      } else if (i < STANDARD_STREAMS) {
        int flags = i == 0 ? PosixFile.O_RDONLY : PosixFile.O_RDWR;
        ok(ADD_OPEN.call(s, actions, i, s.cString("/dev/null"), flags, 0));
      } else {
        ok(ADD_CLOSE.call(s, actions, i));
      }
    }
    // The JVM's own descriptors are not all closed by exec.
    ok(ADD_CLOSE_FROM.call(s, actions, count));
  }

  /** Programs do not expect that reading or writing their standard streams may have to wait. */
  private static void makeBlocking(int fd) {
    int flags = PosixFd.fcntl(fd, F_GETFL, 0);
    if ((flags & O_NONBLOCK) != 0) {
      PosixFd.fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
    }
  }

  /** A copy of a descriptor whose number another one is about to get. */
  private static int outOfTheWay(int fd, int target, int count, List<Integer> moved) {
    if (fd < 0 || fd >= count || fd == target) {
      return fd;
    }
    int copy = PosixFd.fcntl(fd, F_DUPFD_CLOEXEC, count);
    moved.add(copy);
    return copy;
  }

  /** No signal blocked, none ignored, whatever the JVM does with its own. */
  private static long attributes(Scratch s, SpawnRequest request) {
    long attributes = s.zeroed(ATTRIBUTES_BYTES).address();
    ok(ATTRIBUTES_INIT.call(s, attributes));
    long all = s.zeroed(SIGNAL_SET_BYTES).address();
    FILL_SET.call(s, all);
    ok(SET_SIGNAL_DEFAULT.call(s, attributes, all));
    ok(SET_SIGNAL_MASK.call(s, attributes, s.zeroed(SIGNAL_SET_BYTES).address()));
    int flags = SETSIGDEF | SETSIGMASK | (request.newSession() ? SETSID : 0);
    ok(SET_FLAGS.call(s, attributes, flags));
    return attributes;
  }

  /** These functions return the error instead of setting errno. */
  private static void ok(long result) {
    if ((int) result != 0) {
      throw new SystemException((int) result, SYSCALL);
    }
  }
}
