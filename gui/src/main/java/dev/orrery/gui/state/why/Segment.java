package dev.orrery.gui.state.why;

import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence.
 *
 * @param site the place in the program it names, null for plain text
 */
public record Segment(String text, Site site) {
  /**
   * After "at" or a bracket a file's name may have blanks. Addresses of version 6 have colons and
   * numbers, too.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(?<=\\bat |\\()(?<named>(?:(?! at |, |\\. )[^():\\[\\]\\n])+?)"
              + "|(?<![^\\s(])(?<word>(?:file:|node:)?[^\\s():\\[\\]]+|\\[\\w+]))"
              + ":(?<line>\\d+):(?<column>\\d+)");

  /** The pieces of a sentence, in order. {@code cwd}: the program's folder. */
  public static List<Segment> of(String sentence, String cwd) {
    List<Segment> segments = new ArrayList<>();
    Matcher matcher = PLACE.matcher(sentence);
    int at = 0;
    while (matcher.find()) {
      if (matcher.start() > at) {
        segments.add(new Segment(sentence.substring(at, matcher.start()), null));
      }
      segments.add(new Segment(matcher.group(), site(matcher, cwd)));
      at = matcher.end();
    }
    if (at < sentence.length()) {
      segments.add(new Segment(sentence.substring(at), null));
    }
    return segments;
  }

  private static Site site(Matcher matcher, String cwd) {
    String file = matcher.group(matcher.group("named") == null ? "word" : "named");
    boolean absolute = file.startsWith("/") || file.startsWith("[") || file.contains(":");
    String folder = cwd.endsWith("/") || cwd.isEmpty() ? cwd : cwd + "/";
    int line = number(matcher.group("line"));
    int column = number(matcher.group("column"));
    return new Site("", absolute ? file : folder + file, line, column);
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
