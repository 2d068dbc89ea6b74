package dev.orrery.lsp.server;

/** The client's process, whose end is the server's, too. */
final class Parent {
  private Parent() {}

  /**
   * Calls back once, on another thread, when the process is gone; at once if it is now.
   *
   * @param pid null if the client does not say
   */
  static void watch(Integer pid, Runnable gone) {
    if (pid == null) {
      return;
    }
    ProcessHandle.of(pid).ifPresentOrElse(process -> process.onExit().thenRun(gone), gone);
  }
}
