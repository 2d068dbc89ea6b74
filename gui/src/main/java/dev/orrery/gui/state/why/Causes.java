package dev.orrery.gui.state.why;

import dev.orrery.gui.state.Selection;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunRef;
import dev.orrery.protocol.model.explain.Words;
import java.util.ArrayList;
import java.util.List;

/** The callbacks without which one would not have run, or not then. */
final class Causes {
  private final Words words;
  private final List<Link> links = new ArrayList<>();

  private Causes(Words words) {
    this.words = words;
  }

  static List<Link> of(Run run, Words words) {
    Causes causes = new Causes(words);
    if (run.links() != null) {
      causes.add("Subscribed by", run.links().subscribedBy());
      causes.add("Settled by", run.links().settledBy());
    } else if (run.entry() != null) {
      causes.add("Queued by", run.entry().by());
    }
    causes.add("Within", run.outer());
    if (run.delay() != null) {
      causes.add("Delayed by", run.delay().by());
    }
    return causes.links;
  }

  private void add(String how, RunRef by) {
    if (by != null) {
      Selection cause = new Selection(by.id(), by.number(), by.site());
      Link link = new Link(how + " " + words.run(by), cause);
      if (!links.contains(link)) {
        links.add(link);
      }
    }
  }
}
