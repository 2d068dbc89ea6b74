package dev.orrery.intellij.verify;

import com.intellij.openapi.application.Application;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.settings.OrrerySettings;
import dev.orrery.intellij.ide.settings.OrreryState;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What scenarios play on: an application with the plugin's settings, and a project. */
final class Stage {
  private Stage() {}

  /** Has the settings say where Orrery is. */
  static void set() throws IOException {
    OrrerySettings settings = new OrrerySettings();
    OrreryState state = new OrreryState();
    state.orrery = Launcher.path().toString();
    settings.loadState(state);
    set(Map.of(OrrerySettings.class, settings));
  }

  /** An application with these services. */
  static void set(Map<Class<?>, Object> services) {
    ApplicationManager.setApplication(
        proxy(
            Application.class,
            (name, arguments) ->
                switch (name) {
                  case "getService" -> services.get(arguments[0]);
                  case "isUnitTestMode", "isHeadlessEnvironment" -> true;
                  default -> throw new UnsupportedOperationException(name);
                }),
        () -> {});
  }

  /** A project in a folder. */
  static Project project(Path folder) {
    return project(folder, Map.of());
  }

  /** One with services of its own. */
  static Project project(Path folder, Map<Class<?>, Object> services) {
    Map<Object, Object> kept = new HashMap<>();
    return proxy(
        Project.class,
        (name, arguments) ->
            switch (name) {
              case "getBasePath" -> folder.toString();
              case "getService" -> services.get(arguments[0]);
              case "getUserData" -> kept.get(arguments[0]);
              case "putUserData" -> kept.put(arguments[0], arguments[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Stage.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> 1;
                  case "equals" -> proxy == arguments[0];
                  case "toString" -> type.getSimpleName();
                  default -> answer.to(method.getName(), arguments);
                }));
  }
}
