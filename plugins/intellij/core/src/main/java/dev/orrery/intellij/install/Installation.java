package dev.orrery.intellij.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to start Orrery.
 *
 * @param launcher its command
 * @param home the folder of its image, null if the launcher is not in one
 * @param jdk the JDK to use in place of the image's own JVM, null for that one
 */
public record Installation(Path launcher, Path home, Path jdk) {
  private static final String MAIN = "dev.orrery.runtime.cli.Main";

  /** The words that start Orrery with these arguments. */
  public List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (jdk == null) {
      command.add(launcher.toString());
    } else {
      command.add(Jdk.java(jdk).toString());
      // Programs are compiled by Graal only as the module that the JVM knows, in whose place a JDK
      // has an empty one.
      command.add("-XX:+UnlockExperimentalVMOptions");
      command.add("-XX:+EnableJVMCI");
      command.add("--upgrade-module-path=" + home.resolve("lib").resolve("compiler"));
      command.add("--add-modules=jdk.graal.compiler");
      command.add("-XX:+UseSerialGC");
      command.add("-Xlog:disable");
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
      command.add("-Dpolyglot.engine.WarnInterpreterOnly=false");
      command.add("-Dorrery.home=" + home);
      command.add("-Dorrery.execPath=" + launcher);
      command.add("-cp");
      command.add(home.resolve("lib").resolve("app").resolve("*").toString());
      command.add(MAIN);
    }
    command.addAll(arguments);
    return command;
  }
}
