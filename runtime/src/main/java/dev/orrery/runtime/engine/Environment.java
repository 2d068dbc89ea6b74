package dev.orrery.runtime.engine;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.ImmediateQueue;
import dev.orrery.runtime.loop.Perturbation;
import dev.orrery.runtime.loop.TimerLists;
import dev.orrery.runtime.loop.WorkPool;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.RuntimeObserver;
import dev.orrery.runtime.observe.gate.LoopGate;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One loop and one JavaScript context: everything a running program has. Made, run and closed on
 * one thread; only {@link EventLoop#post} may be called from others.
 */
public final class Environment implements AutoCloseable {
  private final Milestones milestones = new Milestones();
  private final EnvironmentConfig config;
  private final EngineContext engine;
  private final EventLoop loop;
  private final WorkPool workPool;
  private final TimerLists timers;
  private final ImmediateQueue immediates;
  private final AsyncIds asyncIds = new AsyncIds();
  private final AsyncFrames asyncFrames;
  private final Rejections rejections;
  private final TickQueue ticks;
  private final CallbackScope scope;
  private final Builtins builtins;
  private final ScriptCompiler scriptCompiler;
  private final EsModules esModules = new EsModules(this);
  private final VmContexts vmContexts;
  private final UncaughtExceptions uncaughtExceptions = new UncaughtExceptions(this);
  private final Map<Class<?>, Object> attachments = new HashMap<>();
  private RuntimeObserver observer = RuntimeObserver.NOOP;
  private EngineObservation observed;
  private Observation observation;
  private volatile Inspection inspection;
  private String cwd;
  private Object process;
  private Object bufferPrototype;
  private String mainUrl;
  private boolean exiting;
  private boolean ended;
  private boolean scriptsReady;

  /** Creates the environment on the current thread, which becomes its loop thread. */
  public Environment(EnvironmentConfig config) {
    this.config = config;
    this.cwd = config.cwd();
    this.engine = EngineContext.create(config.options());
    this.loop = newLoop(config.options());
    this.workPool = new WorkPool(poolSize(config.env()));
    this.timers = new TimerLists(loop);
    this.immediates = new ImmediateQueue(loop);
    milestones.reach(Milestones.Stage.V8_START);
    JSRealm realm = engine.realm();
    LoopAgent agent = new LoopAgent(() -> loop.post(this::drain));
    realm.setAgent(agent);
    this.asyncFrames = new AsyncFrames(agent);
    this.rejections = new Rejections(this);
    realm.getContext().setPromiseRejectionTracker(agent, rejections);
    this.ticks = new TickQueue(this);
    this.scope = new CallbackScope(this, agent, ticks);
    this.scriptCompiler = new ScriptCompiler(realm);
    this.vmContexts = new VmContexts(this, realm);
    this.builtins = new Builtins(this, new BuiltinSources(), config.bindings());
    realm.setEmbedderData(this);
    if (config.observer() != RuntimeObserver.NOOP) {
      observed().addObserver(config.observer());
    }
    milestones.reach(Milestones.Stage.ENVIRONMENT);
  }

  private static EventLoop newLoop(Map<String, Object> options) {
    EventLoop loop = new EventLoop();
    if (options.get("--perturb-seed") instanceof Number seed) {
      loop.setPerturbation(Perturbation.of(seed.longValue()));
    }
    return loop;
  }

  private static int poolSize(Map<String, String> env) {
    try {
      return Math.clamp(Integer.parseInt(env.getOrDefault("UV_THREADPOOL_SIZE", "4")), 1, 1024);
    } catch (NumberFormatException e) {
      return 4;
    }
  }

  /**
   * Runs the program to its end: bootstrap, main script, loop, exit events.
   *
   * @return the exit code
   */
  public int run() {
    observer.programStart();
    int code = new ProgramRun(this).toExit();
    ended = true;
    observer.programExit(code);
    if (inspection != null) {
      endProfiles();
      inspection.inspector().programEnds();
    }
    return code;
  }

  /** Writes what was measured of the program, since it ends now. */
  public void endProfiles() {
    if (inspection != null) {
      inspection.inspector().profiles().end();
    }
  }

  /** Writes a heap snapshot as soon as the program can be interrupted; any thread. */
  public void writeHeapSnapshotSoon() {
    AtomicBoolean done = new AtomicBoolean();
    Runnable task =
        () -> {
          if (done.compareAndSet(false, true)) {
            inspection().inspector().profiles().writeHeapSnapshot();
          }
        };
    postOrGate(task);
    interrupt(task);
  }

  /** Ends the program from any thread, even amidst a long computation; no exit event. */
  public void stop(int code) {
    Runnable exit =
        () -> {
          if (!ended) {
            throw new ExitSignal(code);
          }
        };
    loop.post(exit);
    releaseAll();
    try {
      interrupt(exit);
    } catch (IllegalStateException _) {
      // The context is closed: there is nothing to end.
    }
  }

  /** Lets the program pass wherever it is made to wait. */
  private void releaseAll() {
    openGate();
    Inspection present = inspection;
    if (present != null) {
      present.inspector().release();
    }
  }

  private void openGate() {
    EngineObservation present = observedOrNull();
    if (present != null) {
      present.openGate();
    }
  }

  /** Scripts of the bootstrap have run: hooks in JavaScript may be set. */
  synchronized void scriptsReady() {
    scriptsReady = true;
    if (observed != null) {
      observed.interestsChanged();
    }
  }

  boolean areScriptsReady() {
    return scriptsReady;
  }

  /** Runs what ticks and microtasks there are. */
  void drain() {
    scope.run(0, () -> {});
  }

  /**
   * Handles an exception that nobody caught: process's listeners first, else the report on standard
   * error and the end of the program.
   *
   * @throws ExitSignal when the program ends
   */
  public void uncaught(Throwable t, boolean fromPromise) {
    uncaughtExceptions.handle(t, fromPromise);
  }

  /** Raises a JavaScript value as an uncaught exception, from inside JavaScript. */
  public void uncaughtValue(Object error, boolean fromPromise) {
    uncaught(ErrorBridge.thrown(error), fromPromise);
  }

  // ---- asynchronous work -----------------------------------------------------------------------

  /** Prepares a callback for later, capturing async ids and context now. */
  public AsyncCallback async(String type, Object function) {
    return new AsyncCallback(this, type, Js.object(), function);
  }

  /** As {@link #async(String, Object)}, for a request object: resource and receiver of the call. */
  public AsyncCallback async(String type, Object request, Object function) {
    return new AsyncCallback(this, type, request, function);
  }

  /**
   * Runs {@code work} on the pool and calls {@code function(err, result)} on the loop.
   *
   * @param type Node's provider name such as FSREQCALLBACK
   * @return the async id of the request
   */
  public long work(String type, Object function, Callable<?> work) {
    return work(type, function, work, result -> new Object[] {Js.NULL, result});
  }

  /** As {@link #work(String, Object, Callable)}; {@code toArgs} makes the arguments of success. */
  public <T> long work(
      String type,
      Object function,
      Callable<T> work,
      java.util.function.Function<T, Object[]> toArgs) {
    AsyncCallback callback = async(type, function);
    workPool.submit(new CallbackWork<>(loop, type, work, toArgs, callback));
    return callback.asyncId();
  }

  /** Calls work at once, telling observers how long the loop stood still for it. */
  public <T> T syncCall(String name, Callable<T> work) throws Exception {
    if (!isObserved()) {
      return work.call();
    }
    long start = System.nanoTime();
    try {
      return work.call();
    } finally {
      observer.syncCall(name, System.nanoTime() - start);
    }
  }

  // ---- parts -----------------------------------------------------------------------------------

  public EnvironmentConfig config() {
    return config;
  }

  public EventLoop loop() {
    return loop;
  }

  public WorkPool workPool() {
    return workPool;
  }

  public TimerLists timers() {
    return timers;
  }

  public ImmediateQueue immediates() {
    return immediates;
  }

  public AsyncIds asyncIds() {
    return asyncIds;
  }

  public AsyncFrames asyncFrames() {
    return asyncFrames;
  }

  public CallbackScope callbackScope() {
    return scope;
  }

  public Builtins builtins() {
    return builtins;
  }

  /** When the stages of the environment's life were reached. */
  public Milestones milestones() {
    return milestones;
  }

  /** Who is told of what happens; the one that does nothing as a rule. */
  public RuntimeObserver observer() {
    return observer;
  }

  /** Whether to prepare what only observers need. */
  public boolean isObserved() {
    return observer != RuntimeObserver.NOOP;
  }

  /** What observation needs of this runtime; any thread. */
  synchronized EngineObservation observed() {
    if (observed == null) {
      observed = new EngineObservation(this);
    }
    return observed;
  }

  private synchronized EngineObservation observedOrNull() {
    return observed;
  }

  /** Records what happens, while somebody wants it to; any thread. */
  public synchronized Observation observation() {
    if (observation == null) {
      observation = new Observation(observed());
    }
    return observation;
  }

  /** Stops and steps the loop; set up when first asked for. Any thread. */
  public LoopGate gate() {
    return observed().gate(observation());
  }

  /**
   * Inspection of this runtime, set up when first asked for.
   *
   * @throws IllegalStateException if there is no inspector on the class path
   */
  public Inspection inspection() {
    if (inspection == null) {
      inspection = new Inspection(this, engine.engine());
    }
    return inspection;
  }

  /** Inspection if it was asked for, else null: what reports to it costs nothing without. */
  public Inspection inspectionOrNull() {
    return inspection;
  }

  /** Runs a task on the loop, or at its gate while that holds it; any thread. */
  void postOrGate(Runnable task) {
    EngineObservation present = observedOrNull();
    if (present == null) {
      loop.post(task);
    } else {
      present.onLoopLater(task);
    }
  }

  /** Runs a task amidst what the program runs, at its next call or loop; any thread. */
  void interrupt(Runnable task) {
    ThreadLocalAction action =
        new ThreadLocalAction(true, false) {
          @Override
          protected void perform(Access access) {
            task.run();
          }
        };
    realm().getEnv().submitThreadLocal(new Thread[] {loop.thread()}, action);
  }

  TickQueue ticks() {
    return ticks;
  }

  void setObserver(RuntimeObserver next) {
    observer = next;
    loop.setObserver(next);
  }

  /** Contexts of node:vm. */
  public VmContexts vmContexts() {
    return vmContexts;
  }

  /** ECMAScript modules. */
  public EsModules esModules() {
    return esModules;
  }

  /** The main module's URL for import.meta.main, or null. */
  public String mainUrl() {
    return mainUrl;
  }

  public void setMainUrl(String url) {
    this.mainUrl = url;
  }

  /** The realm's own Promise constructor, whatever the program did to the global. */
  public Object promiseConstructor() {
    return engine.realm().getPromiseConstructor();
  }

  /** Compiles user code. */
  public ScriptCompiler scriptCompiler() {
    return scriptCompiler;
  }

  Rejections rejections() {
    return rejections;
  }

  JSRealm realm() {
    return engine.realm();
  }

  /** A runtime option's value by its long name ({@code --title}), or null. */
  public Object option(String name) {
    return config.options().get(name);
  }

  /** All runtime options. */
  public Map<String, Object> options() {
    return config.options();
  }

  /** The process object. */
  public Object process() {
    return process;
  }

  public void setProcess(Object process) {
    this.process = process;
    builtins.setProcess(process);
  }

  /** nextTick's body: {@code raw[0]} is a function, the rest its arguments. */
  public void nextTick(Object[] raw) {
    ticks.add(raw);
  }

  /** Queues a function that does not throw as a microtask. */
  public void enqueueMicrotask(Object function) {
    engine
        .realm()
        .getAgent()
        .enqueuePromiseJob((com.oracle.truffle.js.runtime.builtins.JSFunctionObject) function);
  }

  /** Nanoseconds since the environment was made. */
  public long uptimeNanos() {
    return milestones.nanos();
  }

  /** True once exit events have begun. */
  public boolean isExiting() {
    return exiting;
  }

  public void setExiting() {
    exiting = true;
  }

  /** The time zone of Date; an unknown name means UTC, as in Node. */
  public void setTimeZone(String name) {
    engine.realm().setLocalTimeZone(TimeZone.getTimeZone(name).getID());
  }

  /** The working directory; absolute. */
  public String cwd() {
    return cwd;
  }

  /** Changes the working directory; the caller has checked that it exists. */
  public void setCwd(String cwd) {
    this.cwd = cwd;
  }

  /** Resolves a path against the working directory, without normalising it. */
  public String resolvePath(String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return cwd.endsWith("/") ? cwd + path : cwd + "/" + path;
  }

  // ---- buffers ---------------------------------------------------------------------------------

  /** Sets the prototype of Buffers made by {@link #newBuffer}. */
  public void setBufferPrototype(Object prototype) {
    this.bufferPrototype = prototype;
  }

  /** A Node Buffer over the bytes, not copied. */
  public Object newBuffer(byte[] bytes, int offset, int length) {
    if (bufferPrototype == null) {
      builtins.require("buffer");
    }
    Object view = Js.uint8Array(bytes, offset, length);
    JsPrototypes.set(view, bufferPrototype);
    return view;
  }

  /** A Node Buffer over the bytes, not copied. */
  public Object newBuffer(byte[] bytes) {
    return newBuffer(bytes, 0, bytes.length);
  }

  // ---- attachments -----------------------------------------------------------------------------

  /** The environment's single object of a class if it has been made, else null. */
  <T> T attachmentOrNull(Class<T> type) {
    return type.cast(attachments.get(type));
  }

  /** The environment's single object of a class, made on first use: state of bindings. */
  public <T> T attachment(Class<T> type, java.util.function.Function<Environment, T> maker) {
    Object found = attachments.get(type);
    if (found == null) {
      found = maker.apply(this);
      attachments.put(type, found);
    }
    return type.cast(found);
  }

  /** Stops the pool and releases loop and context. The program must have ended. */
  @Override
  public void close() {
    releaseAll();
    if (inspection != null) {
      inspection.close();
    }
    workPool.close();
    for (Object attachment : attachments.values()) {
      if (attachment instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          throw new IllegalStateException("closing " + attachment.getClass().getName(), e);
        }
      }
    }
    loop.close();
    engine.close();
  }
}
