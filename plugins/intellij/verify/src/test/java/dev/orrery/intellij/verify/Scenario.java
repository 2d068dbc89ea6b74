package dev.orrery.intellij.verify;

/** Something that is done with the plugin's classes, as they are in the zip. */
public interface Scenario {
  void run() throws Exception;
}
