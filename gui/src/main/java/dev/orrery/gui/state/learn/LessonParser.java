package dev.orrery.gui.state.learn;

import dev.orrery.protocol.connection.Snippet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a lesson: front matter between lines of three dashes, a text, one block of code fenced as
 * {@code js} or {@code mjs}, a text.
 */
final class LessonParser {
  private static final Pattern FILE = Pattern.compile("---\n(.*?)\n---\n(.*)", Pattern.DOTALL);
  private static final Pattern PROGRAM =
      Pattern.compile("(.*?)\n```(m?js)\n(.*?)```\n(.*)", Pattern.DOTALL);

  private LessonParser() {}

  /**
   * The lesson in a text.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Lesson parse(String id, String text) {
    Matcher file = FILE.matcher(text.replace("\r\n", "\n"));
    if (!file.matches()) {
      throw new IllegalArgumentException(id + " has no front matter.");
    }
    Map<String, String> fields = fields(id, file.group(1));
    Matcher body = PROGRAM.matcher(file.group(2));
    if (!body.matches()) {
      throw new IllegalArgumentException(id + " has no program.");
    }
    return new Lesson(
        id,
        field(id, fields, "title"),
        field(id, fields, "misconception"),
        field(id, fields, "rule"),
        field(id, fields, "manual"),
        Prose.paragraphs(body.group(1)),
        new Snippet(body.group(3), body.group(2).equals("mjs")),
        Prose.paragraphs(body.group(4)));
  }

  private static Map<String, String> fields(String id, String text) {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.split("\n")) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(id + ": \"" + line + "\" is no field.");
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return fields;
  }

  private static String field(String id, Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(id + " has no " + name + ".");
    }
    return value;
  }
}
