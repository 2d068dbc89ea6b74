package dev.orrery.gui.view.draw;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** The tooltip of something that is drawn: told what the mouse is at whenever it moves. */
public final class HoverTip {
  private static final double AWAY = 14;

  private final Tooltip tooltip = new Tooltip();
  private Object shown;

  public HoverTip() {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(460);
  }

  /** {@code thing}: what the mouse is at, null for nothing. */
  public void show(Node owner, MouseEvent mouse, Object thing, String text) {
    if (thing == null) {
      hide();
    } else if (thing.equals(shown)) {
      tooltip.setText(text);
      tooltip.setAnchorX(mouse.getScreenX() + AWAY);
      tooltip.setAnchorY(mouse.getScreenY() + AWAY);
    } else {
      shown = thing;
      tooltip.setText(text);
      tooltip.show(owner, mouse.getScreenX() + AWAY, mouse.getScreenY() + AWAY);
    }
  }

  public void hide() {
    shown = null;
    tooltip.hide();
  }

  /** What is shown, "" if nothing is. */
  public String text() {
    return shown == null ? "" : tooltip.getText();
  }
}
