package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.Cause;
import dev.orrery.protocol.eventloop.CauseKind;
import dev.orrery.protocol.eventloop.ExplainResult;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PromiseLinks;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunRef;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.model.explain.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Why a callback ran or waits. */
final class Answers {
  private final LoopState state;
  private final RecordJsonWriter sites;
  private final List<Cause> causes = new ArrayList<>();

  private Answers(LoopState state, RecordJsonWriter sites) {
    this.state = state;
    this.sites = sites;
  }

  static ExplainResult explain(long id, LoopState state, RecordJsonWriter sites) {
    Answers answers = new Answers(state, sites);
    Run run = state.latestRun(id);
    QueueEntry waiting = state.queues().find(id);
    Explain explain = new Explain(state);
    List<Sentence> sentences;
    if (waiting != null || run == null) {
      sentences = explain.whyNotYet(id);
      answers.queued(waiting);
    } else {
      sentences = explain.whyDidThisRun(run);
      answers.links(run);
      answers.queued(run.entry());
    }
    answers.created(id);
    return new ExplainResult(
        sentences.stream().map(Sentence::text).toList(), answers.causes, sites.takeSites());
  }

  private void links(Run run) {
    PromiseLinks links = run.links();
    if (links != null) {
      RunRef settledBy = links.settledBy();
      causes.add(
          new Cause(
              CauseKind.RESOLVED,
              links.parentId(),
              id(settledBy),
              run.startNs(),
              sites.site(settledBy == null ? null : settledBy.site())));
      causes.add(
          new Cause(
              CauseKind.SUBSCRIBED,
              run.id(),
              id(links.subscribedBy()),
              run.startNs(),
              sites.site(links.site())));
    }
  }

  private void queued(QueueEntry entry) {
    if (entry != null) {
      causes.add(
          new Cause(
              CauseKind.QUEUED,
              entry.id(),
              id(entry.by()),
              entry.sinceNs(),
              sites.site(entry.site())));
    }
  }

  private void created(long id) {
    ResourceState resource = state.resource(id);
    if (resource != null) {
      causes.add(
          new Cause(
              CauseKind.CREATED,
              id,
              resource.executionId(),
              resource.createdNs(),
              sites.site(resource.site())));
    }
  }

  private static long id(RunRef run) {
    return run == null ? 0 : run.id();
  }
}
