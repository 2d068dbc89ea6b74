package dev.orrery.runtime.os;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Nice values of single threads, which Linux has although POSIX knows only those of processes.
 * Elsewhere nothing happens. Any thread.
 */
public final class ThreadPriorities {
  private static final Path THREADS = Path.of("/proc/self/task");

  private ThreadPriorities() {}

  /** Lowers the calling thread; {@code nice} from 0 (as the program) to 19. */
  public static void lowerCurrent(int nice) {
    if (Platform.LINUX) {
      // A thread's id stands for that thread alone; 0 is the calling one.
      PosixProcess.setpriority(0, nice);
    }
  }

  /**
   * Lowers all threads whose name starts with {@code prefix}; the kernel keeps 15 bytes of a name.
   *
   * @throws IOException if the threads cannot be listed
   */
  public static void lower(String prefix, int nice) throws IOException {
    if (!Platform.LINUX) {
      return;
    }
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        if (name(thread).startsWith(prefix)) {
          PosixProcess.setpriority(Integer.parseInt(thread.getFileName().toString()), nice);
        }
      }
    }
  }

  private static String name(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("comm"));
    } catch (NoSuchFileException _) {
      return ""; // ended meanwhile
    }
  }
}
