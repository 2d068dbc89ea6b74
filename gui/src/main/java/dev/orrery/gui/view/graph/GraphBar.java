package dev.orrery.gui.view.graph;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What of the graph is to be seen. */
final class GraphBar extends HBox {
  private final ToggleButton whole = new ToggleButton("Whole program");
  private final ToggleButton around = new ToggleButton("Around the selection");

  /**
   * The whole program is chosen.
   *
   * @param changed called when another part is
   * @param fit shows all there is of it
   */
  GraphBar(Runnable changed, Runnable fit) {
    ToggleGroup group = new ToggleGroup();
    whole.setToggleGroup(group);
    around.setToggleGroup(group);
    whole.setId("graph-whole");
    around.setId("graph-around");
    whole.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                changed.run();
              }
            });
    Button all = new Button("All");
    all.setId("graph-all");
    all.setOnAction(_ -> fit.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(whole, around, gap, all);
    getStyleClass().add("graph-bar");
  }

  /** Whether only what is around the selection is to be seen. */
  boolean isAround() {
    return around.isSelected();
  }
}
