package dev.orrery.gui.view.why;

import dev.orrery.gui.state.why.Line;
import dev.orrery.gui.state.why.Link;
import dev.orrery.gui.state.why.Report;
import dev.orrery.gui.state.why.Segment;
import dev.orrery.gui.view.Desk;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence, with links to the places it names, to what it speaks of, and to the manual. */
final class LineNode extends VBox {
  private static final int LONGEST = 32;

  LineNode(Line line, Report report, Desk desk) {
    getStyleClass().addAll("why-line", line.tone().name().toLowerCase(Locale.ROOT));
    if (!line.text().isEmpty()) {
      getChildren().add(sentence(line, report, desk));
    }
    for (Link link : line.links()) {
      String words = brief(link.text());
      Hyperlink cause = link("→ " + words);
      if (!words.equals(link.text())) {
        cause.setTooltip(new Tooltip(link.text()));
      }
      cause.setWrapText(true);
      cause.getStyleClass().add("why-cause");
      cause.setOnAction(_ -> follow(link, desk));
      getChildren().add(cause);
    }
  }

  private static void follow(Link link, Desk desk) {
    if (link.cause().id() == 0 && link.cause().run() == 0) {
      desk.showSource(link.cause().site());
    } else {
      desk.select(link.cause());
    }
  }

  private static TextFlow sentence(Line line, Report report, Desk desk) {
    TextFlow flow = new TextFlow();
    String sign =
        switch (line.tone()) {
          case ERROR -> "✕ ";
          case WARNING -> "▲ ";
          case INFO -> "● ";
          case PLAIN, ASIDE -> "";
        };
    if (!sign.isEmpty()) {
      flow.getChildren().add(text(sign, "why-sign"));
    }
    for (Segment segment : Segment.of(line.text(), report.cwd())) {
      if (segment.site() == null) {
        flow.getChildren().add(text(segment.text(), "why-text"));
      } else {
        Hyperlink place = link(shorter(segment.text()));
        place.setTooltip(new Tooltip(segment.text()));
        place.setOnAction(_ -> desk.showSource(segment.site()));
        flow.getChildren().add(place);
      }
    }
    if (line.doc() != null) {
      Hyperlink manual = link(line.manual());
      manual.getStyleClass().add("why-manual");
      manual.setTooltip(new Tooltip(line.doc()));
      manual.setOnAction(_ -> desk.browse(line.doc()));
      flow.getChildren().addAll(text("  ", "why-text"), manual);
    }
    return flow;
  }

  /** Links cannot be broken over lines: of a long place the end says most. */
  private static String shorter(String place) {
    int slash = place.indexOf('/', Math.max(0, place.length() - LONGEST));
    return place.length() <= LONGEST || slash < 0 ? place : "…" + place.substring(slash);
  }

  /** As {@link #shorter}, of a place that follows the function's name. */
  private static String brief(String words) {
    int open = words.lastIndexOf('(') + 1;
    boolean place = open > 0 && words.endsWith(")");
    return place
        ? words.substring(0, open) + shorter(words.substring(open, words.length() - 1)) + ")"
        : words;
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }

  private static Hyperlink link(String words) {
    Hyperlink link = new Hyperlink(words);
    link.getStyleClass().add("why-link");
    return link;
  }
}
