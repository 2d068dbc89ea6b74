package dev.orrery.lsp.typescript;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One thread, which says so when a task has failed. */
final class ServiceThread extends ScheduledThreadPoolExecutor {
  ServiceThread() {
    super(
        1,
        task -> {
          Thread thread = new Thread(task, "orrery-typescript");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  protected void afterExecute(Runnable task, Throwable thrown) {
    super.afterExecute(task, thrown);
    if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
      future.exceptionNow().printStackTrace();
    }
  }
}
