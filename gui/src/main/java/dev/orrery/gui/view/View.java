package dev.orrery.gui.view;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Selection;
import dev.orrery.gui.theme.Palette;
import javafx.scene.Node;

/** One view of the program. Made once per session; called on JavaFX's thread alone. */
public interface View {
  /** The name of its tab. */
  String title();

  Node node();

  /** Whether it has the window to itself: it is not about the moment nor the selection. */
  default boolean isAlone() {
    return false;
  }

  /** Shows a moment; called at most once a pulse, and only while the view is to be seen. */
  void show(Moment moment);

  /** The screen is drawn next; called each pulse while the view is to be seen. */
  default void pulse() {}

  /** Whether all that is to be shown is drawn: a picture may be made on another thread. */
  default boolean isDrawn() {
    return true;
  }

  /** Shows what has been selected, here or in another view. */
  default void select(Selection selection) {}

  /** Draws with other colours from now on. */
  default void paint(Palette palette) {}
}
