package dev.orrery.intellij.verify;

import org.junit.jupiter.api.Test;

/** What the plugin does, with its classes from the zip and with the real server and adapter. */
class BehaviourTest {
  @Test
  void startsTheLanguageServer() throws Exception {
    PluginLoader.run(LanguageServerScenario.class);
  }

  @Test
  void startsTheLanguageServerAnewWithOtherSettings() throws Exception {
    PluginLoader.run(SettingsScenario.class);
  }

  @Test
  void knowsWhereTheLatestProgramIsInspected() throws Exception {
    PluginLoader.run(InspectorScenario.class);
  }

  @Test
  void debugsARunConfiguration() throws Exception {
    PluginLoader.run(DebugAdapterScenario.class);
  }
}
