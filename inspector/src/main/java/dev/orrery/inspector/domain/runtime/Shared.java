package dev.orrery.inspector.domain.runtime;

import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.object.ScriptIds;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Reply;
import dev.orrery.inspector.session.Target;
import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** What all sessions share: ids that must differ between them. */
public final class Shared {
  private final long runtimeId = ThreadLocalRandom.current().nextLong();
  private final Map<Source, String> ids = new HashMap<>();
  private int lastException;

  private final Target target;
  private final TimeLimit timeLimit;
  private Cleaner cleaner;

  Shared(Target target) {
    this.target = target;
    this.timeLimit = new TimeLimit(target.runtime());
  }

  /**
   * Fails a command when the promise it waits for can no longer be settled.
   *
   * @return to be run when it is settled
   */
  Runnable whenCollected(Object promise, Reply reply) {
    if (cleaner == null) {
      cleaner = Cleaner.create();
    }
    AtomicBoolean settled = new AtomicBoolean();
    Runnable fail = () -> reply.failure(CdpError.server("Promise was collected"));
    Runnable collected =
        () -> {
          if (!settled.get()) {
            target.thread().run(fail);
          }
        };
    Cleaner.Cleanable watch = cleaner.register(promise, collected);
    return () -> {
      settled.set(true);
      watch.clean();
    };
  }

  /** Begins the ids of objects. */
  long runtimeId() {
    return runtimeId;
  }

  TimeLimit timeLimit() {
    return timeLimit;
  }

  int nextExceptionId() {
    return ++lastException;
  }

  ScriptIds scripts() {
    return source -> ids.computeIfAbsent(source, _ -> Integer.toString(ids.size() + 1));
  }
}
