package dev.orrery.intellij.panel;

import dev.orrery.intellij.loop.Reason;
import java.awt.Color;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JEditorPane;
import javax.swing.event.HyperlinkEvent;

/** Sentences, each with a link to the page that explains it. */
final class ReasonPane extends JEditorPane {
  private static final long serialVersionUID = 1L;

  private transient List<Reason> shown = List.of();

  ReasonPane(Consumer<String> openPage) {
    super("text/html", "");
    setEditable(false);
    putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
    addHyperlinkListener(
        event -> {
          if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
            openPage.accept(event.getDescription());
          }
        });
  }

  /** The colour of links is one of the look and feel's. */
  @Override
  public void updateUI() {
    super.updateUI();
    if (shown != null) {
      setText(html(shown));
    }
  }

  void show(List<Reason> reasons) {
    if (reasons.equals(shown)) {
      return;
    }
    shown = List.copyOf(reasons);
    setText(html(reasons));
    setCaretPosition(0);
  }

  private static String html(List<Reason> reasons) {
    StringBuilder text = new StringBuilder("<html><body>");
    for (Reason reason : reasons) {
      text.append("<p style='margin: 3px 6px'>").append(escaped(reason.text()));
      if (reason.page() != null) {
        text.append(" <a style='color: ").append(css(Shades.link())).append("' href='");
        text.append(escaped(reason.page())).append("'>why</a>");
      }
      text.append("</p>");
    }
    return text.append("</body></html>").toString();
  }

  private static String css(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
