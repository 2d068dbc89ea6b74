package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Run;
import java.util.List;

/**
 * A step of a program: a callback, what it printed and why it ran.
 *
 * @param run null for what the runtime does between callbacks, such as exit events
 * @param where queue or phase, in words
 * @param what the callback, in words
 * @param output lines it printed
 * @param because why it ran now
 * @param repeated how many more like it followed at once without output
 */
public record ExplainStep(
    Run run,
    String where,
    String what,
    List<String> output,
    List<Sentence> because,
    long repeated) {
  public ExplainStep {
    output = List.copyOf(output);
    because = List.copyOf(because);
  }
}
