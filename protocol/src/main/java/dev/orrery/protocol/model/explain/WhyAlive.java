package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.record.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/** What keeps the process alive, and what does not although it seems to. */
final class WhyAlive {
  private final LoopState state;
  private final Words words;
  private final Answer answer = new Answer();
  private final List<String> ignored = new ArrayList<>();

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
    state.queues().pending().forEach(entry -> answer.say(Rule.ALIVE, "a pending callback"));
    state.queues().closing().forEach(this::closing);
    if (answer.isEmpty()) {
      answer.say(Rule.NOT_ALIVE);
    }
    ignored.forEach(name -> answer.say(Rule.UNREFED, name));
    return answer.sentences();
  }

  private void resource(ResourceState resource) {
    if (resource.kind() == ResourceKind.RESOURCE || !resource.active() || resource.closing()) {
      return;
    }
    if (resource.refed()) {
      answer.say(Rule.ALIVE, words.resource(resource));
    } else {
      ignored.add(words.resource(resource));
    }
  }

  private void entry(QueueEntry entry) {
    ResourceState resource = state.resource(entry.id());
    String name = words.waiting(entry, resource);
    if (resource == null || resource.refed()) {
      answer.say(Rule.ALIVE, name);
    } else {
      ignored.add(name);
    }
  }

  private void closing(QueueEntry entry) {
    answer.say(Rule.ALIVE, words.entry(entry) + ", which is closing,");
  }
}
