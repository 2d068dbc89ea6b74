package dev.orrery.gui.state.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph of a lesson: text with `code` and *stress*. */
public record Prose(List<Span> spans) {
  private static final Pattern MARKED = Pattern.compile("`([^`]+)`|\\*([^*]+)\\*");

  public Prose {
    spans = List.copyOf(spans);
  }

  /** The paragraphs of a text, which empty lines part. */
  static List<Prose> paragraphs(String text) {
    return Pattern.compile("\n\\s*\n")
        .splitAsStream(text.strip())
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> of(paragraph.replaceAll("\\s*\n\\s*", " ")))
        .toList();
  }

  /** One paragraph. */
  public static Prose of(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int end = 0;
    while (marked.find()) {
      add(spans, Span.Style.PLAIN, text.substring(end, marked.start()));
      boolean code = marked.group(1) != null;
      add(
          spans,
          code ? Span.Style.CODE : Span.Style.STRESSED,
          code ? marked.group(1) : marked.group(2));
      end = marked.end();
    }
    add(spans, Span.Style.PLAIN, text.substring(end));
    return new Prose(spans);
  }

  private static void add(List<Span> spans, Span.Style style, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(style, text));
    }
  }
}
