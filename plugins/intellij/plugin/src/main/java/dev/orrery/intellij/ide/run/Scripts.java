package dev.orrery.intellij.ide.run;

import com.intellij.openapi.vfs.VirtualFile;
import java.util.Set;

/** Which files are programs. */
public final class Scripts {
  private static final Set<String> RUNNABLE = Set.of("js", "mjs", "cjs");
  private static final Set<String> DEBUGGABLE =
      Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx");

  private Scripts() {}

  /** Whether Orrery can run a file of this machine. */
  public static boolean isRunnable(VirtualFile file) {
    return is(file, RUNNABLE);
  }

  /** Whether it may have breakpoints: what a source map names, too. */
  public static boolean isDebuggable(VirtualFile file) {
    return is(file, DEBUGGABLE);
  }

  private static boolean is(VirtualFile file, Set<String> extensions) {
    return file != null
        && !file.isDirectory()
        && file.isInLocalFileSystem()
        && file.getExtension() != null
        && extensions.contains(file.getExtension());
  }
}
