package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Lesson;
import dev.orrery.protocol.connection.Snippet;
import java.util.List;

/**
 * What is to be predicted.
 *
 * @param lesson null for a program of the user's own
 * @param deck the lines, mixed
 */
record Task(Lesson lesson, Snippet program, List<String> deck) {
  Task {
    deck = List.copyOf(deck);
  }

  static Task of(Lesson lesson) {
    return new Task(lesson, lesson.program(), lesson.deck());
  }
}
