package dev.orrery.gui.state.learn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lessons that come with the visualizer: the folder docs/lessons, as resources. */
public final class Lessons {
  private static final String FOLDER = "/dev/orrery/gui/lessons/";
  private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+)\\.md\\)");

  private Lessons() {}

  /**
   * All lessons, in the order of the folder's index.
   *
   * @throws IOException if they cannot be read
   */
  public static List<Lesson> load() throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    Matcher links = LINK.matcher(text("README"));
    while (links.find()) {
      lessons.add(LessonParser.parse(links.group(1), text(links.group(1))));
    }
    return List.copyOf(lessons);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Lessons.class.getResourceAsStream(FOLDER + name + ".md")) {
      if (in == null) {
        throw new IOException("The lesson " + name + " is missing from this build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
