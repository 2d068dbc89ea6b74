package dev.orrery.gui.view.wheel;

import dev.orrery.gui.state.wheel.Heading;
import dev.orrery.gui.state.wheel.Narrative;
import dev.orrery.gui.theme.Palette;
import dev.orrery.protocol.model.Run;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/** Beside the wheel: what the loop does, in words, and what the phases are. */
final class SidePanel extends ScrollPane {
  static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private static final int SENTENCES = 5;

  private final Label headline = label("title-4");
  private final Label runs = label("text-normal");
  private final Label poll = label("text-normal");
  private final Legend legend = new Legend();

  SidePanel() {
    headline.setId("wheel-headline");
    runs.setId("wheel-runs");
    poll.setId("wheel-poll");
    VBox content = new VBox(headline, runs, poll, new Separator(), legend);
    content.getStyleClass().add("wheel-side");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("wheel-panel");
  }

  private static Label label(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  /** {@code headline}: the narrative's. */
  void show(Narrative narrative, Heading heading, List<Run> stack, String text) {
    headline.setText(text);
    List<String> awaited = narrative.poll();
    String sentences = String.join("\n", awaited.subList(0, Math.min(SENTENCES, awaited.size())));
    int more = awaited.size() - SENTENCES;
    poll.setText(more > 0 ? sentences + "\nAnd for " + more + " more." : sentences);
    poll.setVisible(stack.isEmpty());
    poll.setManaged(stack.isEmpty());
    runs.setVisible(!stack.isEmpty());
    runs.setManaged(!stack.isEmpty());
    legend.show(heading);
    ran(narrative, stack, 0);
  }

  /** What runs, with how long by now. */
  void ran(Narrative narrative, List<Run> stack, long sinceNs) {
    StringBuilder text = new StringBuilder();
    for (Run run : stack) {
      text.append(text.isEmpty() ? "" : "\n  within it ");
      text.append(narrative.describe(run));
      text.append(", for ").append(narrative.duration(run, sinceNs));
    }
    if (!text.isEmpty()) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    }
    runs.setText(text.toString());
  }

  void paint(Palette palette) {
    legend.paint(palette);
  }
}
