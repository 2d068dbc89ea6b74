package dev.orrery.gui.window;

import javafx.scene.input.KeyCombination;

/**
 * A key and what it does.
 *
 * @param group the heading under which it is listed
 * @param key as {@link KeyCombination#valueOf} takes it, such as {@code Shortcut+S}
 * @param text what it does
 * @param typing whether it works while the user types text, too
 * @param action null if somebody else listens
 */
record Shortcut(String group, String key, String text, boolean typing, Runnable action) {
  KeyCombination combination() {
    return KeyCombination.valueOf(key);
  }

  /** As it stands on the keys. */
  String keys() {
    return combination().getDisplayText();
  }
}
