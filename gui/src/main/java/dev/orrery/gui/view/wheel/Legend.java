package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.wheel.Heading;
import dev.orrery.gui.state.wheel.Station;
import dev.orrery.gui.theme.Palette;
import dev.orrery.gui.view.draw.Sign;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Says in a sentence each what happens at the stations. */
final class Legend extends GridPane {
  private static final int SIGN = 14;

  private final Map<Station, VBox> texts = new EnumMap<>(Station.class);
  private final Map<Station, Sign> signs = new EnumMap<>(Station.class);

  Legend() {
    setHgap(8);
    setVgap(3);
    int line = 0;
    for (Station station : Station.values()) {
      Label title = new Label(station.title());
      title.getStyleClass().add("text-bold");
      Label sentence = new Label(station.sentence());
      sentence.setWrapText(true);
      sentence.getStyleClass().addAll("text-small", "text-muted");
      VBox text = new VBox(title, sentence);
      text.getStyleClass().add("legend-entry");
      Sign sign = new Sign(SIGN);
      texts.put(station, text);
      signs.put(station, sign);
      addRow(line++, sign, text);
      GridPane.setValignment(sign, VPos.TOP);
      GridPane.setMargin(sign, new Insets(2, 2, 0, 2));
    }
  }

  void paint(Palette palette) {
    signs.forEach(
        (station, sign) ->
            sign.show(WheelPainter.mark(station), WheelPainter.colour(palette, station)));
  }

  /** Marks the stations where the loop is. */
  void show(Heading heading) {
    texts.forEach(
        (station, text) -> {
          boolean here = station == heading.phase() || station == heading.inner();
          text.setOpacity(here || heading.phase() == null && heading.inner() == null ? 1 : 0.9);
          text.pseudoClassStateChanged(SidePanel.HERE, here);
        });
  }
}
