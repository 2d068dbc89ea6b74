package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord.Emit;
import dev.orrery.protocol.record.LoopRecord.EmitterInit;
import dev.orrery.protocol.record.LoopRecord.Listeners;
import dev.orrery.protocol.record.LoopRecord.StreamInit;
import dev.orrery.protocol.record.Site;
import java.util.List;
import java.util.Objects;

/** Emitters and their listeners. Nobody tells when an emitter is gone: the latest are kept. */
final class EmitterFold {
  private static final int SHARE = 20;

  private final Table<Long, Emitter> emitters;
  private final Table<Key, ListenerCount> listeners;
  private final Table<Long, LostError> lostErrors;
  private long next;

  private record Key(long id, String event, Site site) {}

  EmitterFold(int max) {
    emitters = new Table<>(max * SHARE);
    listeners = new Table<>(max * SHARE);
    lostErrors = new Table<>(max);
  }

  private EmitterFold(EmitterFold other) {
    emitters = other.emitters.copy();
    listeners = other.listeners.copy();
    lostErrors = other.lostErrors.copy();
    next = other.next;
  }

  void init(EmitterInit r) {
    emitters.putLast(r.id(), new Emitter(r.id(), r.className(), r.site()));
  }

  /** Streams are emitters, too. What was told of one as an emitter says better where it was made. */
  void init(StreamInit r) {
    if (emitters.get(r.id()) == null) {
      emitters.putLast(r.id(), new Emitter(r.id(), r.className(), r.site()));
    }
  }

  /** Emitters without id share an entry for each place, so that what they have stays apart. */
  void listeners(Listeners r) {
    Key key =
        new Key(r.id(), Objects.requireNonNullElse(r.event(), ""), r.id() > 0 ? null : r.site());
    ListenerCount known = listeners.get(key);
    int max = known == null ? 0 : known.max();
    boolean most = known == null || r.listeners() > max;
    ListenerCount count =
        new ListenerCount(
            r.id(),
            r.event(),
            r.listeners(),
            Math.max(max, r.listeners()),
            most ? r.site() : known.maxSite(),
            emitters.get(r.id()));
    listeners.put(key, count);
  }

  /** {@code run}: in which it was emitted, may be null. */
  void emit(Emit r, RunRef run) {
    if (r.listeners() == 0 && "error".equals(r.event())) {
      Emitter known = emitters.get(r.id());
      Emitter emitter =
          known == null && r.emitter() != null ? new Emitter(r.id(), r.emitter(), null) : known;
      lostErrors.putLast(--next, new LostError(r.time(), r.id(), emitter, run));
    }
  }

  List<ListenerCount> listeners() {
    return listeners.view();
  }

  List<LostError> lostErrors() {
    return lostErrors.view();
  }

  EmitterFold copy() {
    return new EmitterFold(this);
  }
}
