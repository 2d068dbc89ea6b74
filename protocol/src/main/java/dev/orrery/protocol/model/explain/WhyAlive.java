package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.record.ResourceKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What keeps the process alive, and what does not although it seems to. */
final class WhyAlive {
  private final LoopState state;
  private final Words words;
  private final Answer answer = new Answer();
  private final Map<Long, ResourceState> resources = new HashMap<>();

  /** By name, how many there are. */
  private final Map<String, Long> reasons = new LinkedHashMap<>();

  private final Map<String, Long> ignored = new LinkedHashMap<>();

  private WhyAlive(LoopState state, Words words) {
    this.state = state;
    this.words = words;
  }

  static List<Sentence> answer(LoopState state, Words words) {
    return new WhyAlive(state, words).answer();
  }

  private List<Sentence> answer() {
    if (state.program().hasExited()) {
      answer.say(Rule.EXITED, state.program().exitCode());
      return answer.sentences();
    }
    if (state.running() != null) {
      answer.say(Rule.ALIVE_RUNNING, words.run(state.running()));
    }
    state.resources().forEach(this::resource);
    state.queues().timers().forEach(this::entry);
    state.queues().immediates().forEach(this::entry);
    state.queues().pending().forEach(ignored -> count(reasons, "a pending callback"));
    state.queues().closing().forEach(this::closing);
    reasons.forEach((name, times) -> say(Rule.ALIVE, Rule.ALIVE_MANY, name, times));
    if (answer.isEmpty()) {
      answer.say(Rule.NOT_ALIVE);
    }
    ignored.forEach((name, times) -> say(Rule.UNREFED, Rule.UNREFED_MANY, name, times));
    return answer.sentences();
  }

  private void say(Rule one, Rule many, String name, long times) {
    if (times == 1) {
      answer.say(one, name);
    } else {
      answer.say(many, name, times);
    }
  }

  private static void count(Map<String, Long> names, String name) {
    names.merge(name, 1L, Long::sum);
  }

  private void resource(ResourceState resource) {
    resources.put(resource.id(), resource);
    boolean counts = resource.kind() != ResourceKind.RESOURCE && resource.active();
    if (counts && !resource.closing()) {
      count(resource.refed() ? reasons : ignored, words.resource(resource));
    }
  }

  private void entry(QueueEntry entry) {
    ResourceState resource = resources.get(entry.id());
    boolean refed = resource == null || resource.refed();
    count(refed ? reasons : ignored, words.waiting(entry, resource));
  }

  private void closing(QueueEntry entry) {
    count(reasons, words.entry(entry) + ", which is closing,");
  }
}
