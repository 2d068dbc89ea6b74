package dev.orrery.runtime.observe.serve;

import dev.orrery.protocol.eventloop.AliveReason;
import dev.orrery.protocol.json.RecordJsonWriter;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.explain.Words;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import java.util.ArrayList;
import java.util.List;

/** What keeps a process alive, with ids and places, the places also in the sentences. */
final class AliveReasons {
  private final LoopState state;
  private final RecordJsonWriter sites;
  private final Words words;
  private final List<AliveReason> reasons = new ArrayList<>();

  private AliveReasons(LoopState state, RecordJsonWriter sites) {
    this.state = state;
    this.sites = sites;
    this.words = new Words(state.program().cwd());
  }

  static List<AliveReason> of(LoopState state, RecordJsonWriter sites) {
    AliveReasons found = new AliveReasons(state, sites);
    if (!state.stack().isEmpty()) {
      found.running(state.stack().getFirst());
    }
    state.resources().forEach(found::resource);
    state.queues().timers().forEach(found::timer);
    state.queues().immediates().forEach(found::immediate);
    state.queues().closing().forEach(found::closing);
    return found.reasons;
  }

  private void add(long id, String sentence, Site site) {
    reasons.add(new AliveReason(id, sentence, sites.site(site)));
  }

  private void running(Run run) {
    Site site = run.callback();
    String place = site == null ? "" : ": " + words.place(site);
    add(run.id(), "A callback runs now" + place + ".", site);
  }

  private void resource(ResourceState resource) {
    boolean counts =
        resource.kind() != ResourceKind.RESOURCE
            && resource.active()
            && resource.refed()
            && !resource.closing();
    if (counts) {
      String what = resource.kind() == ResourceKind.HANDLE ? " is open" : " is under way";
      add(resource.id(), name(resource) + what + at(resource.site()) + ".", resource.site());
    }
  }

  private static String name(ResourceState resource) {
    String plain = ResourceNames.of(resource.type());
    return resource.detail() == null ? plain : plain + " (" + resource.detail() + ")";
  }

  private String at(Site site) {
    return site == null ? "" : ", at " + words.place(site);
  }

  private void timer(QueueEntry entry) {
    ResourceState resource = state.resource(entry.id());
    if (resource != null && !resource.refed()) {
      return;
    }
    String length = resource == null || resource.detail() == null ? "" : " of " + resource.detail();
    long left = Math.max(0, entry.dueMs() - state.loop().loopTimeMs());
    String sentence =
        "A timer" + length + " is due in " + left + " ms" + queued(entry, "set") + ".";
    add(entry.id(), sentence, place(entry));
  }

  private void immediate(QueueEntry entry) {
    ResourceState resource = state.resource(entry.id());
    if (resource == null || resource.refed()) {
      add(entry.id(), "An immediate waits" + queued(entry, "queued") + ".", place(entry));
    }
  }

  private void closing(QueueEntry entry) {
    add(entry.id(), "A handle is being closed" + queued(entry, "closed") + ".", place(entry));
  }

  private static Site place(QueueEntry entry) {
    return entry.site() != null ? entry.site() : entry.callback();
  }

  private String queued(QueueEntry entry, String verb) {
    if (entry.site() != null) {
      return ", " + verb + " at " + words.place(entry.site());
    }
    return entry.callback() == null ? "" : "; its callback is " + words.place(entry.callback());
  }
}
