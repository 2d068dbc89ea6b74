package dev.orrery.protocol.model.explain;

/** Everything that is said in explanations, with the page that says why it is so. */
public enum Rule {
  // The main program and what has no queue.
  MAIN(
      "The main program runs first and to its end: nothing else runs before it returns.",
      Docs.EVENT_LOOP),
  MODULE(
      "The main program is an ES module, which is evaluated within the microtasks.",
      Docs.TICK_OR_MICROTASK),
  INNER("It was called within %s, on behalf of %s.", Docs.ASYNC_RESOURCE),
  HOOK("The runtime called it, for an event of the process.", Docs.BEFORE_EXIT),
  UNKNOWN("Why is not known: too little of it was recorded.", null),
  REJECTIONS(
      "Rejections that nobody handles are reported when both queues have been drained.",
      Docs.UNHANDLED_REJECTION),
  HANDLED_LATE("The rejection had been reported when it got its handler.", Docs.REJECTION_HANDLED),
  EXIT(
      "The loop had nothing left to do, or exit was called: the process emits its last events.",
      Docs.PROCESS_EXIT),

  // Ticks.
  TICK_AFTER(
      "%s had ended, and the nextTick queue is drained after every callback, before the"
          + " loop goes on.",
      Docs.NEXT_TICK),
  TICK_COMMONJS(
      "The nextTick queue is drained before promise microtasks because the callback"
          + " before it came from CommonJS.",
      Docs.TICK_OR_MICROTASK),
  TICK_FIRST("The nextTick queue is drained before promise microtasks.", Docs.TICK_OR_MICROTASK),
  TICK_SAME_DRAIN(
      "Another tick queued it, and the queue is drained to its end: it ran in the same" + " drain.",
      Docs.NEXT_TICK),
  TICK_AFTER_MICROTASKS(
      "A microtask queued it, so it waited until the microtask queue was empty.",
      Docs.TICK_OR_MICROTASK),
  TICK_MODULE(
      "The main program is an ES module, which itself runs within the microtasks: those"
          + " queued meanwhile run before the nextTick queue.",
      Docs.TICK_OR_MICROTASK),

  // Microtasks.
  MICROTASK_AFTER(
      "%s had ended, and microtasks are drained after every callback, once the"
          + " nextTick queue is empty.",
      Docs.MICROTASK),
  MICROTASK_SAME_DRAIN(
      "Another microtask queued it, and the queue is drained to its end: it ran"
          + " in the same drain.",
      Docs.MICROTASK),
  MICROTASK_MODULE(
      "The main program is an ES module, which itself runs within the microtasks:"
          + " those queued meanwhile run before the nextTick queue.",
      Docs.TICK_OR_MICROTASK),
  THEN_READY(
      "%s subscribed%s to a promise that was %s already, so the reaction was queued at" + " once.",
      Docs.THEN),
  THEN_SETTLED("%s subscribed%s; %s %s the promise later, which queued the reaction.", Docs.THEN),
  AWAIT_READY(
      "%s reached the await%s; what it awaits was %s already, but the rest of an async"
          + " function always runs as a microtask.",
      Docs.AWAIT),
  AWAIT_SETTLED(
      "%s reached the await%s; %s %s the promise later, which queued the rest of the"
          + " function.",
      Docs.AWAIT),
  ADOPTION(
      "A promise was resolved with another promise. Subscribing to that one takes a microtask"
          + " of its own, and passing its result on another one.",
      Docs.THEN),

  // Timers.
  TIMER_DUE("The timer was due at %s ms of loop time.", Docs.SET_TIMEOUT),
  TIMER_FIRST(
      "The loop runs the timers that are due once before its first iteration, so they come"
          + " before poll and check.",
      Docs.LOOP_ITERATION),
  TIMER_WAITED(
      "Poll waited until it was due; timers run at the end of an iteration.", Docs.LOOP_ITERATION),
  TIMER_AFTER_IO(
      "Timers run at the end of an iteration: their phase came after poll, which ran"
          + " %s, and after check.",
      Docs.LOOP_ITERATION),
  TIMER_AFTER_CHECK(
      "Timers run at the end of an iteration, after poll and check.", Docs.LOOP_ITERATION),
  TIMER_LATE("It was called %s ms late: %s ran for %s of that time.", Docs.BLOCKING),
  TIMER_LATE_DRAIN(
      "It was called %s ms late: a drain of %s callbacks, the first one %s, took %s of that"
          + " time.",
      Docs.BLOCKING),
  TIMER_LITTLE_LATE("It was called %s ms late.", Docs.SET_TIMEOUT),
  TIMER_AGAIN("It was due again before the timers phase had ended.", Docs.SET_TIMEOUT),
  TIMER_TOO("It was due, too, when the timer before it had been called.", Docs.SET_TIMEOUT),
  TIMER_ORDER(
      "Timers of the same duration run in the order in which they were started.", Docs.SET_TIMEOUT),

  // Immediates.
  IMMEDIATE_CHECK(
      "Immediates run in the check phase, after poll, which does not wait while there"
          + " are any.",
      Docs.SET_IMMEDIATE),
  IMMEDIATE_AFTER_POLL(
      "It was queued in the poll phase: check comes next, and before timers.", Docs.SET_IMMEDIATE),
  IMMEDIATE_NEXT(
      "It was queued in a check phase, which runs only what was queued before it began:"
          + " it waited for the next iteration.",
      Docs.SET_IMMEDIATE),

  // Handles and requests.
  REQUEST_POOL(
      "%s had been done by a thread of the pool; its callback runs in the poll phase.",
      Docs.THREAD_POOL),
  REQUEST_DONE("%s had ended; callbacks of requests run in the poll phase.", Docs.EVENT_LOOP),
  REQUEST_AT_ONCE("%s had ended.", Docs.EVENT_LOOP),
  REQUEST_PENDING(
      "%s had ended while it was started or within another callback, so its callback was put"
          + " off to the pending phase.",
      Docs.LOOP_ITERATION),
  HANDLE_EVENT("%s had something to report, which is what poll waits for.", Docs.EVENT_LOOP),
  HANDLE_CALL("%s had something to report.", Docs.EVENT_LOOP),
  CLOSED("%s was closed; close callbacks have a phase of their own, after check.", Docs.EVENT_LOOP),
  PENDING(
      "An earlier operation put it off to the pending phase of the next iteration.",
      Docs.LOOP_ITERATION),

  // Why not yet.
  RUNS_NOW("It runs now, for %s so far.", null),
  RAN("It does not wait: it ran last %s ago.", null),
  CANCELLED("It was cancelled %s ago%s.", null),
  NOTHING_KNOWN("Nothing is known of %s: it is over, or its records are missing.", null),
  NO_CALLBACK("No callback ran then, or it is no longer remembered.", null),
  WAITS_TIMER("It is due in %s ms, at %s ms of loop time.", Docs.SET_TIMEOUT),
  WAITS_TIMER_DUE(
      "It has been due for %s ms and runs when the timers phase comes.", Docs.SET_TIMEOUT),
  WAITS_FOR_CALLBACK(
      "%s has run for %s, and the loop goes on only when it returns.", Docs.BLOCKING),
  WAITS_DRAIN(
      "%s before it in the queue; the queue is drained when the callback that runs now"
          + " returns.",
      Docs.NEXT_TICK),
  WAITS_TICKS("%s, which come before microtasks.", Docs.TICK_OR_MICROTASK),
  WAITS_CHECK("It runs in the next check phase, after poll.", Docs.SET_IMMEDIATE),
  WAITS_NEXT_CHECK(
      "It was queued in the check phase that is still going on: it runs in the next"
          + " iteration.",
      Docs.SET_IMMEDIATE),
  WAITS_CLOSING("It runs in the closing phase of this iteration.", Docs.EVENT_LOOP),
  WAITS_PENDING("It runs in the pending phase of the next iteration.", Docs.LOOP_ITERATION),
  WAITS_POSTED("It runs in the poll phase.", Docs.LOOP_ITERATION),
  WAITS_POOL(
      "It waits for a thread of the pool, with %s before it. Threads are busy with %s.",
      Docs.THREAD_POOL),
  WORKS("The thread %s has worked on it for %s.", Docs.THREAD_POOL),
  WORK_DONE(
      "The pool is done with it; its callback runs in the next poll phase.", Docs.THREAD_POOL),
  REQUEST_OPEN("%s has been under way for %s.", Docs.EVENT_LOOP),
  HANDLE_QUIET("%s has had nothing to report%s.", Docs.EVENT_LOOP),
  HANDLE_INACTIVE("%s is not active: it waits for nothing.", Docs.EVENT_LOOP),
  RESOURCE_QUIET("%s exists, and nothing of it waits in a queue.", Docs.ASYNC_RESOURCE),
  PROMISE_PENDING("Nobody has settled %s yet; it was made %s ago.", Docs.THEN),
  PROMISE_TIED("%s was resolved with another promise and shares its fate.", Docs.THEN),
  PROMISE_AWAITS("It waits for %s%s.", Docs.AWAIT),
  PAUSED("The loop is paused: %s.", null),

  // Why alive, what blocks poll.
  ALIVE("%s keeps the process alive.", Docs.EVENT_LOOP),
  ALIVE_MANY("%s keeps the process alive; there are %s like it.", Docs.EVENT_LOOP),
  ALIVE_RUNNING("%s is running.", Docs.EVENT_LOOP),
  NOT_ALIVE(
      "Nothing keeps the process alive: it ends when the loop has finished this iteration.",
      Docs.BEFORE_EXIT),
  EXITED("The program has ended with exit code %s.", Docs.EXIT_CODES),
  UNREFED("%s does not count: unref was called.", Docs.UNREF),
  UNREFED_MANY("%s does not count, nor do others: there are %s like it.", Docs.UNREF),
  POLL_NOT_WAITING("Poll does not wait now: %s.", Docs.LOOP_ITERATION),
  POLL_NO_WAIT("Poll does not wait because %s.", Docs.LOOP_ITERATION),
  POLL_TIMER("Poll waits %s ms at most, for %s.", Docs.LOOP_ITERATION),
  POLL_FOREVER(
      "Poll waits until there is I/O or another thread has news: no timer is set.",
      Docs.LOOP_ITERATION),
  POLL_AWAITS("It waits for %s.", Docs.LOOP_ITERATION),

  // Pipelines.
  NO_PIPELINE("No stream is piped into another one.", Docs.PIPE),
  SLOWEST("The slowest stage is the %s: %s.", Docs.BACK_PRESSURE),
  SLOWEST_SOURCE(
      "The slowest stage is the source %s: all buffers after it are below their high"
          + " water mark.",
      Docs.BACK_PRESSURE);

  private final String template;
  private final String doc;

  Rule(String template, String doc) {
    this.template = template;
    this.doc = doc;
  }

  Sentence say(Object... words) {
    String text = template.formatted(words);
    return new Sentence(this, Character.toUpperCase(text.charAt(0)) + text.substring(1));
  }

  /** The page that explains it, or null. */
  public String doc() {
    return doc;
  }
}
