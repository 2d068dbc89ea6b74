package dev.orrery.runtime.binding.performance;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dev.orrery.runtime.engine.AsyncCallback;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Reports the JVM's garbage collections to JavaScript while somebody observes them. They do not
 * keep the loop alive.
 */
final class GcEvents implements NotificationListener {
  private static final int MAJOR = 4;
  private static final int MINOR = 1;
  private static final int FORCED = 4;

  private final Environment env;
  private final AsyncCallback callback;
  private final double originSinceJvmStart;

  private GcEvents(Environment env, Object function) {
    this.env = env;
    this.callback = env.async("ELDHISTOGRAM", function);
    long jvmStart = ManagementFactory.getRuntimeMXBean().getStartTime();
    this.originSinceJvmStart = env.milestones().originEpoch() - jvmStart;
  }

  /** Adds installGarbageCollectionTracking(fn) and removeGarbageCollectionTracking(). */
  static void install(BindingTarget target, Environment env) {
    GcEvents[] active = new GcEvents[1];
    target.function(
        "installGarbageCollectionTracking",
        1,
        (_, args) -> {
          active[0] = new GcEvents(env, args[0]);
          active[0].listen();
          return null;
        });
    target.function(
        "removeGarbageCollectionTracking",
        0,
        (_, _) -> {
          active[0].close();
          return null;
        });
  }

  private void listen() {
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (bean instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(this, null, null);
      }
    }
  }

  private void close() throws ListenerNotFoundException {
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (bean instanceof NotificationEmitter emitter) {
        emitter.removeNotificationListener(this);
      }
    }
    callback.destroy();
  }

  /** Called on a thread of the JVM. */
  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
      env.loop().post(() -> report(info));
    }
  }

  private void report(GarbageCollectionNotificationInfo info) {
    GcInfo gc = info.getGcInfo();
    int kind = info.getGcAction().contains("major") ? MAJOR : MINOR;
    int flags = info.getGcCause().equals("System.gc()") ? FORCED : 0;
    callback.callKeep(
        kind, flags, gc.getStartTime() - originSinceJvmStart, (double) gc.getDuration());
  }
}
