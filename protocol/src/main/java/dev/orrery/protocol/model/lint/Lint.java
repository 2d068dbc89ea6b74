package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

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
    return List.copyOf(findings.list);
  }

  abstract void look(LoopState state, Words words, Findings findings);

  /** Collects what a lint finds. */
  final class Findings {
    private final List<Finding> list = new ArrayList<>();

    private Findings() {}

    /** {@code site} may be null. */
    void add(Site site, String template, Object... numbers) {
      list.add(new Finding(id, severity, template.formatted(numbers), site, doc));
    }
  }
}
