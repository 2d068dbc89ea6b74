package dev.orrery.intellij.ide.settings;

import com.intellij.util.messages.Topic;

/** Hears of new settings, on the event dispatch thread. */
public interface SettingsListener {
  Topic<SettingsListener> TOPIC = Topic.create("Orrery settings", SettingsListener.class);

  /** {@link OrrerySettings} has them already. */
  void settingsChanged();
}
