package dev.orrery.protocol.model;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Programs that do anything a program can do, in an order that a loop keeps to. */
final class RandomPrograms {
  private final Random random;
  private final Script script = new Script();
  private final List<Long> live = new ArrayList<>();
  private long next = 1;

  private RandomPrograms(long seed) {
    random = new Random(seed);
  }

  /** Exactly {@code count} records. */
  static List<LoopRecord> records(long seed, int count) {
    RandomPrograms program = new RandomPrograms(seed);
    program.script.main(program::act);
    while (program.script.records().size() < count) {
      program.turn();
    }
    return program.script.records().subList(0, count);
  }

  private void turn() {
    script.iteration();
    script.phase(Phase.PENDING, () -> {});
    script.phase(
        Phase.POLL,
        () -> {
          script.block(random.nextInt(50) - 1, PollReason.TIMER).pass(random.nextInt(20));
          script.wake(WakeCause.values()[random.nextInt(4)]);
          callback();
        });
    script.phase(Phase.CHECK, this::callback);
    script.phase(Phase.CLOSING, this::callback);
    script.phase(Phase.TIMERS, this::callback);
  }

  private void callback() {
    script.run(any(), this::act);
    if (random.nextBoolean()) {
      script.run(any(), this::act).drain(QueueKind.MICROTASK, 1);
    }
  }

  private long any() {
    return live.isEmpty() ? ++next : live.get(random.nextInt(live.size()));
  }

  private long fresh() {
    live.add(++next);
    return next;
  }

  private void act() {
    for (int i = random.nextInt(6); i > 0; i--) {
      one(random.nextInt(20));
    }
  }

  private void one(int choice) {
    int line = random.nextInt(5);
    switch (choice) {
      case 0, 1 -> script.timer(fresh(), random.nextInt(40), line);
      case 2 -> script.immediate(fresh(), line);
      case 3 -> script.nextTick(fresh(), line);
      case 4 -> script.microtask(fresh(), line);
      case 5, 6 -> script.promise(fresh(), line);
      case 7 -> script.then(fresh(), any(), line);
      case 8 -> script.await(any(), any(), line);
      case 9 -> script.resolve(any());
      case 10 -> script.request(fresh(), "FSREQCALLBACK", line, "open").work(next);
      case 11 -> script.workStart(any(), "pool-" + line).workEnd(any(), "pool-" + line);
      case 12 -> script.handle(fresh(), "TCPWRAP", line, "localhost:80");
      case 13 -> script.close(any());
      case 14 -> script.destroy(live.isEmpty() ? 0 : live.remove(random.nextInt(live.size())));
      case 15 -> script.stream(fresh(), "Duplex", 100, 100, line);
      case 16 -> stream(line);
      case 17 -> script.pipe(any(), any());
      case 18 -> script.rejection(any(), RejectionKind.values()[random.nextInt(2)], "no");
      default -> script.blocked(100, line + 1).unref(any()).listeners(any(), "data", line, line);
    }
  }

  private void stream(int line) {
    StreamOperation[] all = StreamOperation.values();
    script.op(any(), all[random.nextInt(all.length)], 10, random.nextInt(200), 100, line);
  }
}
