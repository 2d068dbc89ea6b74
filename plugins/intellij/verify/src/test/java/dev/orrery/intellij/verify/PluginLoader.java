package dev.orrery.intellij.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the plugin from the zip, as an IDE does: the platform's classes are those around it, its own
 * those of its jars. Scenarios are loaded beside it, so that they can use it.
 */
final class PluginLoader extends URLClassLoader {
  private PluginLoader(URL[] places) {
    super(places, PluginLoader.class.getClassLoader());
  }

  static PluginLoader make() {
    try {
      List<URL> places = new ArrayList<>();
      for (Path jar : Artifacts.jars()) {
        places.add(url(jar));
      }
      places.add(url(Artifacts.onClassPath("test-classes")));
      return new PluginLoader(places.toArray(URL[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path place) throws MalformedURLException {
    return place.toUri().toURL();
  }

  /** Runs a scenario, which is loaded anew. */
  static void run(Class<? extends Scenario> scenario) throws Exception {
    try (PluginLoader loader = make()) {
      Object made = loader.loadClass(scenario.getName()).getDeclaredConstructor().newInstance();
      ((Scenario) made).run();
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean own =
        name.startsWith("dev.orrery.intellij.") && !name.equals(Scenario.class.getName())
            || name.startsWith("dev.orrery.protocol.");
    if (!own) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
