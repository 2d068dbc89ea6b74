package dev.orrery.runtime.loop;

import java.util.ArrayList;
import java.util.List;

/** A loop with a fake clock and a scripted poller, and a log of what ran. */
abstract class LoopTestBase {
  final FakeClock clock = new FakeClock();
  final ScriptedPoller poller = new ScriptedPoller(clock);
  final List<String> log = new ArrayList<>();
  final EventLoop loop = new EventLoop(clock, poller, LoopObserver.NOOP);

  Runnable logs(String what) {
    return () -> log.add(what);
  }

  Timer timer(long timeout, Runnable callback) {
    Timer timer = new Timer(loop);
    timer.start(timeout, 0, callback);
    return timer;
  }

  /** A request that only keeps the loop alive. */
  Request request() {
    Request request = new Request(loop, "TEST") {};
    request.begin();
    return request;
  }
}
