package dev.orrery.gui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a window. They come before what the focused control would do with them. */
final class Shortcuts {
  private final List<Shortcut> all = new ArrayList<>();

  /** Adds a key that works everywhere, also in text fields. */
  Shortcuts always(String group, String key, String text, Runnable action) {
    all.add(new Shortcut(group, key, text, true, action));
    return this;
  }

  /** Adds a key that a text field, or a button that has the focus, keeps for itself. */
  Shortcuts add(String group, String key, String text, Runnable action) {
    all.add(new Shortcut(group, key, text, false, action));
    return this;
  }

  /** Lists a key that a view listens to itself. */
  Shortcuts tell(String group, String key, String text) {
    all.add(new Shortcut(group, key, text, false, null));
    return this;
  }

  List<Shortcut> all() {
    return List.copyOf(all);
  }

  /** A menu item for the key with a text. */
  MenuItem item(String text) {
    for (Shortcut each : all) {
      if (each.text().equals(text)) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(each.combination());
        item.setOnAction(_ -> each.action().run());
        return item;
      }
    }
    throw new IllegalArgumentException("no key does: " + text);
  }

  /** Begins to listen. {@code help}: what "?" does, which no two keyboards have in one place. */
  void install(Scene scene, Runnable help) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, scene.getFocusOwner()));
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals("?")
              && !(scene.getFocusOwner() instanceof TextInputControl)) {
            event.consume();
            help.run();
          }
        });
  }

  private void press(KeyEvent event, Node focused) {
    for (Shortcut each : all) {
      if (each.action() != null
          && each.combination().match(event)
          && (each.typing() || !wants(focused, event.getCode()))) {
        event.consume();
        each.action().run();
        return;
      }
    }
  }

  private static boolean wants(Node focused, KeyCode code) {
    return focused instanceof TextInputControl
        || code == KeyCode.SPACE
            && (focused instanceof ButtonBase || focused instanceof ComboBoxBase<?>);
  }
}
