package dev.orrery.protocol.model.explain;

/** Pages that say the same with authority. */
public final class Docs {
  public static final String EVENT_LOOP =
      "https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick";
  public static final String BLOCKING =
      "https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop";
  public static final String BACK_PRESSURE =
      "https://nodejs.org/en/learn/modules/backpressuring-in-streams";
  public static final String LOOP_ITERATION =
      "https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop";
  public static final String NEXT_TICK =
      "https://nodejs.org/api/process.html#processnexttickcallback-args";
  public static final String TICK_OR_MICROTASK =
      "https://nodejs.org/api/process.html#when-to-use-queuemicrotask-vs-processnexttick";
  public static final String SET_TIMEOUT =
      "https://nodejs.org/api/timers.html#settimeoutcallback-delay-args";
  public static final String SET_IMMEDIATE =
      "https://nodejs.org/api/timers.html#setimmediatecallback-args";
  public static final String UNREF = "https://nodejs.org/api/timers.html#timeoutunref";
  public static final String THREAD_POOL = "https://nodejs.org/api/cli.html#uv_threadpool_sizesize";
  public static final String BEFORE_EXIT = "https://nodejs.org/api/process.html#event-beforeexit";
  public static final String EXIT_CODES = "https://nodejs.org/api/process.html#exit-codes";
  public static final String PROCESS_EXIT = "https://nodejs.org/api/process.html#processexitcode";
  public static final String UNHANDLED_REJECTION =
      "https://nodejs.org/api/process.html#event-unhandledrejection";
  public static final String REJECTION_HANDLED =
      "https://nodejs.org/api/process.html#event-rejectionhandled";
  public static final String WRITE =
      "https://nodejs.org/api/stream.html#writablewritechunk-encoding-callback";
  public static final String BUFFERING = "https://nodejs.org/api/stream.html#buffering";
  public static final String PIPE =
      "https://nodejs.org/api/stream.html#readablepipedestination-options";
  public static final String ERROR_EVENTS = "https://nodejs.org/api/events.html#error-events";
  public static final String MAX_LISTENERS =
      "https://nodejs.org/api/events.html#eventsdefaultmaxlisteners";
  public static final String ASYNC_RESOURCE =
      "https://nodejs.org/api/async_context.html#class-asyncresource";
  public static final String AWAIT =
      "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/await";
  public static final String THEN =
      "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/then";
  public static final String MICROTASK =
      "https://nodejs.org/api/globals.html#queuemicrotaskcallback";

  private Docs() {}
}
