package dev.orrery.gui.state.why;

import dev.orrery.gui.state.Selection;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Rule;
import dev.orrery.protocol.model.explain.Sentence;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.model.lint.Finding;
import dev.orrery.protocol.model.lint.Lints;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Asks the model all that can be asked at one moment. */
public final class Interview {
  private static final int MANY = 7;

  private final LoopState state;
  private final Explain explain;
  private final Words words;
  private final List<Section> sections = new ArrayList<>();

  private Interview(LoopState state) {
    this.state = state;
    this.explain = new Explain(state);
    this.words = new Words(state.program().cwd());
  }

  /**
   * Asks about what is selected, or about the program if nothing is.
   *
   * @param then the state when the selected callback had just begun, null if there is none
   */
  public static Report of(LoopState state, Selection selection, LoopState then) {
    Interview interview = new Interview(state);
    if (selection.id() == 0 && selection.run() == 0) {
      return interview.program(selection.site());
    }
    return interview.selected(selection, then);
  }

  private Report program(Site site) {
    if (site == null) {
      add("Why is the process alive?", plain(explain.whyAlive()));
      if (!state.program().hasExited()) {
        add("What blocks poll?", plain(explain.whatBlocksPoll()));
      }
      pipelines();
      add("What is wrong?", found(_ -> true, "The lints have found nothing."));
      return report("The program", null);
    }
    add("What is wrong here?", found(each -> isAt(each, site), "The lints have found nothing."));
    return report(words.place(site), site);
  }

  private Report selected(Selection selection, LoopState then) {
    Run run = run(selection, then);
    long id = run == null ? selection.id() : run.id();
    if (run != null) {
      LoopState of = then == null ? state : then;
      List<Line> why = new ArrayList<>(plain(new Explain(of).whyDidThisRun(run)));
      List<Link> causes = Causes.of(run, words);
      if (!causes.isEmpty()) {
        why.add(new Line(Line.Tone.PLAIN, "", null, causes));
      }
      add("Why did it run then?", why);
      List<Line> times = times(run);
      if (!times.isEmpty()) {
        add("How long?", times);
      }
    }
    StreamState stream = state.stream(id);
    waiting(id, run, stream);
    if (stream != null) {
      pipelines();
    }
    Site site = place(selection, run, id, stream);
    List<Line> here = found(each -> site != null && isAt(each, site), null);
    if (!here.isEmpty()) {
      add("What is wrong here?", here);
    }
    return report(subject(selection, run, id, stream), site);
  }

  private void waiting(long id, Run run, StreamState stream) {
    List<Sentence> answer = id == 0 ? List.of() : explain.whyNotYet(id);
    Rule first = answer.isEmpty() ? null : answer.getFirst().rule();
    boolean unknown = first == null || first == Rule.NOTHING_KNOWN;
    boolean told = run != null && (first == Rule.RAN || first == Rule.RUNS_NOW);
    if (!unknown && !told) {
      add(run != null ? "What is still to come?" : "Why has it not run yet?", plain(answer));
    } else if (unknown && run == null && stream == null) {
      add("Why has it not run yet?", plain(answer));
    }
  }

  private Run run(Selection selection, LoopState then) {
    if (then != null && selection.run() != 0) {
      for (Run each : then.stack()) {
        if (each.number() == selection.run()) {
          return finished(each);
        }
      }
    }
    return selection.run() == 0 ? state.latestRun(selection.id()) : remembered(selection.run());
  }

  /** The same callback as it is known at the moment shown: it may have ended. */
  private Run finished(Run run) {
    Run later = remembered(run.number());
    return later == null ? run : later;
  }

  private Run remembered(long number) {
    List<Run> history = state.history();
    for (int i = history.size() - 1; i >= 0; i--) {
      if (history.get(i).number() == number) {
        return history.get(i);
      }
    }
    return state.stack().stream().filter(run -> run.number() == number).findFirst().orElse(null);
  }

  private List<Line> times(Run run) {
    List<Line> lines = new ArrayList<>();
    if (run.startNs() > state.timeNs()) {
      lines.add(aside("At the moment shown it has yet to begin."));
    } else if (run.isRunning() && state.stack().contains(run)) {
      long ns = Math.max(0, state.timeNs() - run.startNs());
      lines.add(aside("It has run for " + Words.shortTime(ns) + " so far."));
    } else if (!run.isRunning()) {
      lines.add(aside("It ran for " + Words.shortTime(run.durationNs()) + "."));
    }
    if (run.waitedNs() >= 0) {
      lines.add(aside("It had waited in its queue for " + Words.shortTime(run.waitedNs()) + "."));
    }
    return lines;
  }

  private void pipelines() {
    boolean piped = state.streams().stream().anyMatch(each -> !each.pipesTo().isEmpty());
    if (piped) {
      add("Which stage is the slowest?", plain(explain.slowestStage()));
    }
  }

  private String subject(Selection selection, Run run, long id, StreamState stream) {
    if (run != null) {
      return capital(words.run(run));
    }
    ResourceState resource = state.resource(id);
    PromiseState promise = state.promise(id);
    QueueEntry entry = state.queues().find(id);
    if (stream != null) {
      return capital(words.stream(stream));
    } else if (promise != null) {
      return capital(words.promise(promise));
    } else if (entry != null && (resource == null || resource.kind() == ResourceKind.RESOURCE)) {
      return capital(words.waiting(entry, resource));
    } else if (resource != null) {
      return capital(words.resource(resource));
    }
    return selection.run() != 0 ? "Callback " + selection.run() : "Resource " + id;
  }

  private Site place(Selection selection, Run run, long id, StreamState stream) {
    if (selection.site() != null) {
      return selection.site();
    } else if (run != null) {
      return run.callback();
    } else if (stream != null) {
      return stream.site();
    }
    ResourceState resource = state.resource(id);
    PromiseState promise = state.promise(id);
    return resource != null ? resource.site() : promise == null ? null : promise.site();
  }

  private static boolean isAt(Finding finding, Site site) {
    Site at = finding.site();
    return at != null && at.file().equals(site.file()) && at.line() == site.line();
  }

  private List<Line> found(Predicate<Finding> wanted, String otherwise) {
    List<Line> lines = new ArrayList<>();
    for (Finding each : Lints.check(state)) {
      if (wanted.test(each)) {
        Line.Tone tone = Line.Tone.valueOf(each.severity().name());
        String times = times(each);
        List<Link> links =
            each.site() == null
                ? List.of()
                : List.of(new Link(words.place(each.site()), new Selection(0, 0, each.site())));
        boolean said = each.site() != null && each.sentence().contains(place(each.site()));
        String text = each.sentence() + times;
        lines.add(new Line(tone, text, each.doc(), said ? List.of() : links));
      }
    }
    if (lines.isEmpty() && otherwise != null) {
      lines.add(aside(otherwise));
    }
    return lines;
  }

  /** How often it was seen, unless that is said already. */
  private static String times(Finding of) {
    String times = of.count() + " times";
    return of.count() == 1 || of.sentence().contains(" " + times) ? "" : " (seen " + times + ")";
  }

  private String place(Site site) {
    return words.place(new Site("", site.file(), site.line(), site.column()));
  }

  private void add(String question, List<Line> lines) {
    sections.add(new Section(question, lines));
  }

  private Report report(String subject, Site site) {
    return new Report(subject, site, state.program().cwd(), sections);
  }

  private static List<Line> plain(List<Sentence> sentences) {
    List<Line> lines = new ArrayList<>();
    String latest = null;
    for (Sentence each : sentences.subList(0, Math.min(MANY, sentences.size()))) {
      // One link to a page is enough.
      String doc = Objects.equals(each.doc(), latest) ? null : each.doc();
      latest = each.doc();
      lines.add(new Line(Line.Tone.PLAIN, each.text(), doc, List.of()));
    }
    if (sentences.size() > MANY) {
      lines.add(aside("And " + (sentences.size() - MANY) + " more."));
    }
    return lines;
  }

  private static Line aside(String text) {
    return new Line(Line.Tone.ASIDE, text, null, List.of());
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
