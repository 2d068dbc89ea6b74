package dev.orrery.gui.view.source;

import dev.orrery.gui.state.source.LineCount;
import dev.orrery.gui.state.source.Token;
import dev.orrery.gui.state.source.Tokenizer;
import dev.orrery.gui.theme.Palette;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The text of a file, coloured, with a gutter. */
final class CodePane extends CodeArea {
  /** Lines to be seen above one that is shown. */
  private static final int CONTEXT = 12;

  private final IntConsumer chosen;
  private Map<Integer, LineCount> counts = Map.of();
  private Palette palette = Palette.LIGHT;
  private int here;

  /** {@code chosen}: told of lines that are clicked on, from 1. */
  CodePane(IntConsumer chosen) {
    this.chosen = chosen;
    setId("source-code");
    setEditable(false);
    setParagraphGraphicFactory(line -> new Gutter(line + 1, counts.get(line + 1), palette));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** Shows a file from its top. */
  void show(String text, List<LineCount> lines) {
    here = 0;
    counts = byLine(lines);
    replaceText(text);
    if (!text.isEmpty()) {
      setStyleSpans(0, spans(text));
    }
    moveTo(0);
    scrollToPixel(0, 0);
  }

  /** Shows the counts of the same file. */
  void count(List<LineCount> lines) {
    Map<Integer, LineCount> next = byLine(lines);
    if (!next.equals(counts)) {
      Map<Integer, LineCount> before = counts;
      counts = next;
      for (int i = 0; i < getParagraphs().size(); i++) {
        LineCount now = counts.get(i + 1);
        LineCount then = before.get(i + 1);
        if (now == null ? then != null : !now.equals(then)) {
          recreateParagraphGraphic(i);
        }
      }
    }
  }

  /** Marks a line; 0 for none. {@code show}: scrolls there. */
  void here(int line, boolean show) {
    int known = line > getParagraphs().size() ? 0 : line;
    if (here > 0 && here <= getParagraphs().size()) {
      setParagraphStyle(here - 1, List.of());
    }
    here = known;
    if (known > 0) {
      setParagraphStyle(known - 1, List.of("here"));
      if (show) {
        showParagraphAtCenter(known - 1);
      }
    }
  }

  /** Shows the first line of which something ran. */
  void showFirst() {
    int first = counts.keySet().stream().mapToInt(line -> line).min().orElse(1);
    if (first <= getParagraphs().size()) {
      showParagraphAtTop(Math.max(0, first - CONTEXT));
    }
  }

  /** The line that is marked, 0 if none is. */
  int here() {
    return here;
  }

  /** What is beside a line, null if nothing ran of it. */
  LineCount countOf(int line) {
    return counts.get(line);
  }

  void paint(Palette next) {
    palette = next;
    for (int line : counts.keySet()) {
      if (line <= getParagraphs().size()) {
        recreateParagraphGraphic(line - 1);
      }
    }
  }

  private static Map<Integer, LineCount> byLine(List<LineCount> lines) {
    Map<Integer, LineCount> map = new HashMap<>();
    lines.forEach(each -> map.put(each.line(), each));
    return map;
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && getSelection().getLength() == 0) {
      chosen.accept(
          offsetToPosition(hit(event.getX(), event.getY()).getInsertionIndex(), Bias.Backward)
                  .getMajor()
              + 1);
    }
  }

  private static StyleSpans<Collection<String>> spans(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (Token token : Tokenizer.tokens(text)) {
      spans.add(List.of(), token.begin() - at);
      spans.add(List.of(token.kind().name().toLowerCase(Locale.ROOT)), token.end() - token.begin());
      at = token.end();
    }
    spans.add(List.of(), text.length() - at);
    return spans.create();
  }
}
