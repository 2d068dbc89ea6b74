package dev.orrery.gui.view;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Text for which there may be too little room. */
public final class CutText {
  private static final double WIDEST = 600;

  private CutText() {}

  /** Has a tooltip show all of the text while some of it is cut. */
  public static void tell(Labeled label) {
    label.tooltipProperty().bind(label.textTruncatedProperty().map(cut -> cut ? tip(label) : null));
  }

  private static Tooltip tip(Labeled label) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(label.textProperty());
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
    return tip;
  }
}
