package dev.orrery.dap.launch;

import java.util.List;

/**
 * What launch and attach have in common.
 *
 * @param sourceMaps whether places are shown in the sources that maps name
 * @param skipFiles globs of what is not stepped into
 * @param loop whether queues are followed from the beginning, so that they can be shown
 * @param consoleOutput whether output is taken from console's calls rather than from the streams;
 *     always so for programs that are attached to
 * @param children whether processes that the program forks are debugged as well
 */
public record CommonSettings(
    boolean sourceMaps,
    List<String> skipFiles,
    boolean loop,
    boolean consoleOutput,
    boolean children) {
  private static final List<String> BUILTINS = List.of("<node_internals>/**");

  static CommonSettings of(Settings settings) {
    String output = settings.text("outputCapture", "std");
    if (!output.equals("std") && !output.equals("console")) {
      throw new IllegalArgumentException("\"outputCapture\" has to be std or console.");
    }
    return new CommonSettings(
        settings.flag("sourceMaps", true),
        settings.has("skipFiles") ? settings.texts("skipFiles") : BUILTINS,
        settings.flag("loopState", true),
        output.equals("console"),
        settings.flag("autoAttachChildProcesses", true));
  }
}
