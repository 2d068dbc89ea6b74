package dev.orrery.dap.launch;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A process that runs in a terminal of the client's: nobody tells its exit code. */
public final class TerminalProcess implements DebuggedProcess {
  private final ProcessHandle process;

  public TerminalProcess(ProcessHandle process) {
    this.process = process;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(_ -> null);
  }

  @Override
  public void terminate() {
    process.destroy();
  }

  @Override
  public void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
