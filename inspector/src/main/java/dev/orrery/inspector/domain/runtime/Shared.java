package dev.orrery.inspector.domain.runtime;

import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Reply;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.engine.evaluation.Termination;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** What all sessions share: ids that must differ between them. */
public final class Shared {
  private final long runtimeId = ThreadLocalRandom.current().nextLong();

  private final Target target;
  private final TimeLimit timeLimit;
  private final List<BindingCommands> bindings = new CopyOnWriteArrayList<>();
  private Cleaner cleaner;
  private boolean prepared;

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

  /**
   * Runs something the first time only: what loads classes that an evaluation needs takes longer than
   * the half second that clients allow for what is being typed.
   */
  void prepareOnce(Runnable preparation) {
    if (!prepared) {
      prepared = true;
      preparation.run();
    }
  }

  /** Ends what the program runs now; a program that waits for events goes on. */
  void terminate() {
    if (target.thread().isInside()) {
      target.thread().endInterrupted(new Termination());
    } else if (!target.runtime().stack(1).isEmpty()) {
      target.runtime().interrupt(Shared::throwTermination);
    }
  }

  private static void throwTermination() {
    throw new Termination();
  }

  /** Clients whose functions the program can call. */
  List<BindingCommands> bindings() {
    return bindings;
  }
}
