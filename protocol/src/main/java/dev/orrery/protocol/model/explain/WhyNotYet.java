package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Cancelled;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.Reaction;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import java.util.List;
import java.util.stream.Collectors;

/** Why something has not run yet. */
final class WhyNotYet {
  private static final int MAX_CHAIN = 20;

  private final LoopState state;
  private final Words words;
  private final Answer answer = new Answer();

  private WhyNotYet(LoopState state, Words words) {
    this.state = state;
    this.words = words;
  }

  static List<Sentence> answer(long id, LoopState state, Words words) {
    return new WhyNotYet(state, words).of(id);
  }

  private List<Sentence> of(long id) {
    QueueEntry entry = state.queues().find(id);
    PromiseState promise = state.promise(id);
    Reaction reaction = reaction(id);
    if (entry != null) {
      queued(entry);
    } else if (!pool(id)) {
      if (reaction != null) {
        chain(reaction);
      } else if (promise != null) {
        pending(promise);
      } else {
        resource(id);
      }
    }
    if (state.loop().paused() != null) {
      answer.say(Rule.PAUSED, state.loop().paused());
    }
    return answer.sentences();
  }

  private void queued(QueueEntry entry) {
    switch (entry.queue()) {
      case TIMERS -> timer(entry);
      case IMMEDIATE -> immediate(entry);
      case TICK -> answer.say(Rule.WAITS_DRAIN, ahead(state.queues().ticks(), entry, "tick"));
      case MICROTASK -> microtask(entry);
      case CLOSING -> answer.say(Rule.WAITS_CLOSING);
      case PENDING -> answer.say(Rule.WAITS_PENDING);
      case POSTED, WORK -> answer.say(Rule.WAITS_POSTED);
    }
    running();
  }

  private void timer(QueueEntry entry) {
    long passedMs = (state.timeNs() - state.loop().loopTimeNs()) / 1_000_000;
    long left = entry.dueMs() - state.loop().loopTimeMs() - passedMs;
    if (left > 0) {
      answer.say(Rule.WAITS_TIMER, left, entry.dueMs());
    } else {
      answer.say(Rule.WAITS_TIMER_DUE, -left);
    }
    ResourceState resource = state.resource(entry.id());
    if (resource != null && !resource.refed()) {
      answer.say(Rule.UNREFED, words.resource(resource));
    }
  }

  private void immediate(QueueEntry entry) {
    boolean now =
        state.loop().place().phase() == Phase.CHECK && entry.place().equals(state.loop().place());
    answer.say(now ? Rule.WAITS_NEXT_CHECK : Rule.WAITS_CHECK);
  }

  private void microtask(QueueEntry entry) {
    answer.say(Rule.WAITS_DRAIN, ahead(state.queues().microtasks(), entry, "microtask"));
    int ticks = state.queues().ticks().size();
    if (ticks > 0) {
      answer.say(Rule.WAITS_TICKS, Words.count(ticks, "tick") + " in the nextTick queue");
    }
  }

  private static String ahead(List<QueueEntry> queue, QueueEntry entry, String noun) {
    int before = queue.indexOf(entry);
    return Words.count(before, noun) + (before == 1 ? " is" : " are");
  }

  private void running() {
    Run run = state.running();
    if (run != null) {
      String time = Words.time(state.timeNs() - run.startNs());
      answer.say(Rule.WAITS_FOR_CALLBACK, words.run(run), time);
    }
  }

  private boolean pool(long id) {
    PoolJob queued = find(state.pool().queued(), id);
    PoolJob running = find(state.pool().running(), id);
    if (queued != null) {
      List<PoolJob> busy = state.pool().running();
      int before = state.pool().queued().indexOf(queued);
      String jobs = busy.stream().map(words::job).collect(Collectors.joining(", "));
      answer.say(
          Rule.WAITS_POOL, Words.count(before, "job"), jobs.isEmpty() ? "work not recorded" : jobs);
    } else if (running != null) {
      String time = Words.time(state.timeNs() - running.startedNs());
      answer.say(Rule.WORKS, running.thread(), time);
    } else if (find(state.pool().done(), id) != null) {
      answer.say(Rule.WORK_DONE);
      running();
    } else {
      return false;
    }
    return true;
  }

  private static PoolJob find(List<PoolJob> jobs, long id) {
    return jobs.stream().filter(job -> job.id() == id).findFirst().orElse(null);
  }

  private Reaction reaction(long id) {
    return state.reactions().stream().filter(each -> each.id() == id).findFirst().orElse(null);
  }

  /** From promise to promise, to the one that nobody has settled. */
  private void chain(Reaction first) {
    Reaction at = first;
    for (int i = 0; at != null && i < MAX_CHAIN; i++) {
      PromiseState parent = state.promise(at.parentId());
      String what = parent == null ? "promise " + at.parentId() : words.promise(parent);
      String where = at.site() == null ? "" : ", at " + words.place(at.site());
      answer.say(Rule.PROMISE_AWAITS, what, where);
      at = reaction(at.parentId());
      if (at == null && parent != null) {
        pending(parent);
      }
    }
  }

  private void pending(PromiseState promise) {
    if (promise.status() == PromiseState.Status.TIED) {
      answer.say(Rule.PROMISE_TIED, words.promise(promise));
    } else {
      String time = Words.time(state.timeNs() - promise.createdNs());
      answer.say(Rule.PROMISE_PENDING, words.promise(promise), time);
    }
  }

  private void resource(long id) {
    Run latest = state.latestRun(id);
    ResourceState resource = state.resource(id);
    Cancelled cancelled = cancelled(id);
    if (latest != null && latest.isRunning()) {
      answer.say(Rule.RUNS_NOW, Words.time(state.timeNs() - latest.startNs()));
    } else if (cancelled != null) {
      String by = cancelled.by() == null ? "" : ", by " + words.run(cancelled.by());
      answer.say(Rule.CANCELLED, Words.time(state.timeNs() - cancelled.timeNs()), by);
    } else if (resource != null && resource.kind() != ResourceKind.RESOURCE) {
      open(resource, latest);
    } else if (latest != null) {
      answer.say(Rule.RAN, Words.time(state.timeNs() - latest.endNs()));
    } else if (resource != null) {
      answer.say(Rule.RESOURCE_QUIET, words.resource(resource));
    } else {
      answer.say(Rule.NOTHING_KNOWN, String.valueOf(id));
    }
  }

  private void open(ResourceState resource, Run latest) {
    String name = words.resource(resource);
    if (!resource.active()) {
      answer.say(Rule.HANDLE_INACTIVE, name);
    } else if (resource.kind() == ResourceKind.REQUEST) {
      String time = Words.time(state.timeNs() - resource.createdNs());
      answer.say(Rule.REQUEST_OPEN, name, time);
    } else {
      String since = latest == null ? "" : " for " + Words.time(state.timeNs() - latest.endNs());
      answer.say(Rule.HANDLE_QUIET, name, since);
    }
  }

  private Cancelled cancelled(long id) {
    return state.incidents().cancelled().stream()
        .filter(each -> each.entry().id() == id && each.entry().queue() != QueueKind.WORK)
        .findFirst()
        .orElse(null);
  }
}
