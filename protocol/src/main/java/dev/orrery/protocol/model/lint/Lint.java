package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for one kind of trouble. */
public abstract class Lint {
  private final String id;
  private final Severity severity;
  private final String doc;

  Lint(String id, Severity severity, String doc) {
    this.id = id;
    this.severity = severity;
    this.doc = doc;
  }

  /** Such as late-timer. */
  public final String id() {
    return id;
  }

  public final Severity severity() {
    return severity;
  }

  /** The page that explains it. */
  public final String doc() {
    return doc;
  }

  /** What is found in a state. */
  public final List<Finding> check(LoopState state) {
    Findings findings = new Findings();
    look(state, new Words(state.program().cwd()), findings);
    return findings.found.values().stream().map(this::finding).toList();
  }

  private Finding finding(Seen seen) {
    return new Finding(id, severity, seen.sentence, seen.site, doc, seen.times);
  }

  abstract void look(LoopState state, Words words, Findings findings);

  /** What was seen at one place; without place, what has the same sentence. */
  private record Seen(Site site, String sentence, long times, long weight) {
    static Seen worse(Seen one, Seen other) {
      Seen told = other.weight > one.weight ? other : one;
      return new Seen(told.site, told.sentence, one.times + other.times, told.weight);
    }
  }

  /** Collects what a lint finds, one finding for each place. */
  static final class Findings {
    private final Map<Object, Seen> found = new LinkedHashMap<>();

    private Findings() {}

    /** Seen once; {@code site} may be null. */
    void add(Site site, String template, Object... numbers) {
      add(site, 1, 0, template, numbers);
    }

    /**
     * Adds what was seen.
     *
     * @param site may be null
     * @param times how often
     * @param weight of several sentences for one site, the one with the greatest is told; among
     *     equals the first
     */
    void add(Site site, long times, long weight, String template, Object... numbers) {
      Seen seen = new Seen(site, template.formatted(numbers), times, weight);
      found.merge(site == null ? seen.sentence : site, seen, Seen::worse);
    }
  }
}
