package dev.orrery.protocol.model.explain;

import java.util.ArrayList;
import java.util.List;

/** Collects sentences. */
final class Answer {
  private final List<Sentence> sentences = new ArrayList<>();

  void say(Rule rule, Object... words) {
    sentences.add(rule.say(words));
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  List<Sentence> sentences() {
    return List.copyOf(sentences);
  }
}
