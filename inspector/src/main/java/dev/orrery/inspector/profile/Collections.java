package dev.orrery.inspector.profile;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Hears of the garbage collections that stop the program. Any thread. */
public final class Collections implements NotificationListener, AutoCloseable {
  /** Told of a collection, on a thread of the JVM's; times as {@link System#nanoTime} has them. */
  public interface Listener {
    void collected(long from, long to);
  }

  private final Listener listener;

  /** Listens until closed; takes a while the first time. */
  public Collections(Listener listener) {
    this.listener = listener;
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (stopsTheProgram(bean) && bean instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(this, null, null);
      }
    }
  }

  private static boolean stopsTheProgram(GarbageCollectorMXBean bean) {
    return !bean.getName().contains("Concurrent") && !bean.getName().contains("Cycles");
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      long millis = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
      long now = System.nanoTime();
      if (millis > 0) {
        listener.collected(now - TimeUnit.MILLISECONDS.toNanos(millis), now);
      }
    }
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (stopsTheProgram(bean) && bean instanceof NotificationEmitter emitter) {
        try {
          emitter.removeNotificationListener(this);
        } catch (ListenerNotFoundException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
