package dev.orrery.runtime.os;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Signal handlers of the process. The JVM's only interface for them, {@code sun.misc.Signal}, is
 * used by name: the compiler's warning about it can be neither suppressed nor excepted. Any thread.
 */
public final class JvmSignals {
  private static final Class<?> SIGNAL = load("sun.misc.Signal");
  private static final Class<?> HANDLER = load("sun.misc.SignalHandler");
  private static final Method HANDLE = handleMethod();
  private static final Object DEFAULT = disposition("SIG_DFL");
  private static final Object IGNORED = disposition("SIG_IGN");
  private static final CFunction C_SIGNAL = new CFunction("signal");

  private JvmSignals() {}

  /** What to call to restore the handler that was there before. */
  public interface Registration {
    void restore();
  }

  /**
   * Handles a signal.
   *
   * @param name without SIG, such as INT
   * @param action called on a thread of the JVM's
   * @throws SystemException EINVAL for an unknown signal or one the JVM needs itself
   */
  public static Registration handle(String name, Runnable action) {
    try {
      Object signal = SIGNAL.getConstructor(String.class).newInstance(name);
      Object handler =
          Proxy.newProxyInstance(
              JvmSignals.class.getClassLoader(),
              new Class<?>[] {HANDLER},
              (proxy, method, args) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      action.run();
                      yield null;
                    }
                    case "equals" -> proxy == args[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "orrery handler of SIG" + name;
                  });
      Object former = HANDLE.invoke(null, signal, handler);
      if (former != IGNORED || !Platform.LINUX) {
        return () -> restore(signal, former);
      }
      // The JVM leaves hang-ups, interrupts and terminations alone that were ignored when it began,
      // as
      // under nohup, and says no more than this. A program that asks for them gets them.
      stopIgnoring(signal);
      HANDLE.invoke(null, signal, handler);
      return () -> restore(signal, DEFAULT);
    } catch (InvocationTargetException _) {
      throw new SystemException(Errno.EINVAL, "uv_signal_start");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stopIgnoring(Object signal) throws ReflectiveOperationException {
    int number = (int) SIGNAL.getMethod("getNumber").invoke(signal);
    try (Scratch scratch = Scratch.push()) {
      C_SIGNAL.callInt(scratch, number, 0, 0);
    }
  }

  private static void restore(Object signal, Object former) {
    try {
      HANDLE.invoke(null, signal, former);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object disposition(String name) {
    try {
      return HANDLER.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method handleMethod() {
    try {
      return SIGNAL.getMethod("handle", SIGNAL, HANDLER);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
