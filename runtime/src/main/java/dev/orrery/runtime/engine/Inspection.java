package dev.orrery.runtime.engine;

import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.coverage.CoverageRecorder;
import dev.orrery.runtime.engine.evaluation.Failures;
import dev.orrery.runtime.engine.heap.HeapIds;
import dev.orrery.runtime.engine.heap.HeapWalk;
import dev.orrery.runtime.inspect.Allocations;
import dev.orrery.runtime.inspect.ConsoleCall;
import dev.orrery.runtime.inspect.Coverage;
import dev.orrery.runtime.inspect.HeapGraph;
import dev.orrery.runtime.inspect.InspectedContext;
import dev.orrery.runtime.inspect.InspectedFrame;
import dev.orrery.runtime.inspect.InspectedProgram;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.Inspector;
import dev.orrery.runtime.inspect.InspectorProvider;
import dev.orrery.runtime.inspect.RuntimeListener;
import dev.orrery.runtime.inspect.StackListener;
import dev.orrery.runtime.inspect.ThrownException;
import dev.orrery.runtime.observe.Observation;
import dev.orrery.runtime.observe.gate.LoopGate;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.graalvm.polyglot.Engine;

/**
 * The engine's side of inspection. Made when an inspector is first asked for. JS thread only, unless
 * {@link InspectedRuntime} says otherwise.
 */
public final class Inspection implements InspectedRuntime, AutoCloseable {
  /** Methods of consoles that only inspectors hear. */
  public static final List<String> CONSOLE_METHODS =
      List.of(
          "debug",
          "error",
          "info",
          "log",
          "warn",
          "dir",
          "dirxml",
          "table",
          "trace",
          "group",
          "groupCollapsed",
          "groupEnd",
          "clear",
          "count",
          "countReset",
          "assert",
          "profile",
          "profileEnd",
          "time",
          "timeLog",
          "timeEnd",
          "timeStamp");

  private final Environment env;
  private final Engine engine;
  private final InspectedContext main;
  private final Inspector inspector;
  private final Thread watch;
  private final StackSamples samples;
  private final HeapIds heapIds = new HeapIds();
  private RuntimeListener listener;
  private boolean isInConsoleCall;

  /**
   * Loads the inspector.
   *
   * @throws IllegalStateException if there is none on the class path
   */
  Inspection(Environment env, Engine engine) {
    this.env = env;
    this.engine = engine;
    this.main =
        new InspectedContext(
            1, ContextRegistry.uniqueId(), program().processName(), "", true, env::realm);
    this.samples = new StackSamples(env);
    this.inspector =
        provider()
            .orElseThrow(() -> new IllegalStateException("no inspector on the class path"))
            .create(this);
    this.watch = Thread.ofPlatform().daemon().name("orrery-contexts").start(this::watchContexts);
  }

  private static Optional<InspectorProvider> provider() {
    return ServiceLoader.load(InspectorProvider.class, Inspection.class.getClassLoader())
        .findFirst();
  }

  /** Whether there is an inspector on the class path. */
  public static boolean isAvailable() {
    return provider().isPresent();
  }

  /** Tells of contexts that the program has forgotten. */
  private void watchContexts() {
    try {
      while (true) {
        InspectedContext forgotten = env.vmContexts().registry().awaitForgotten();
        env.postOrGate(
            () -> {
              if (listener != null) {
                listener.contextDestroyed(forgotten);
              }
            });
      }
    } catch (InterruptedException _) {
      // The runtime goes.
    }
  }

  public Inspector inspector() {
    return inspector;
  }

  void contextCreated(InspectedContext context) {
    if (listener != null) {
      listener.contextCreated(context);
    }
  }

  /** The program calls a method of console. */
  public void consoleCalled(String method, Object[] args) {
    consoleCalled(method, args, main);
  }

  /** A client within the process may call console itself when it hears of a call. */
  void consoleCalled(String method, Object[] args, InspectedContext context) {
    if (listener != null && !isInConsoleCall) {
      isInConsoleCall = true;
      try {
        listener.consoleCalled(
            new ConsoleCall(method, List.of(args), context, epochMillis(), StackFrames::now));
      } finally {
        isInConsoleCall = false;
      }
    }
  }

  /** Tells the inspector of the runtime, if there is one, of a script that is no JavaScript. */
  static void scriptFailedToParse(JSRealm realm, Source script) {
    if (realm.getEmbedderData() instanceof Environment env
        && env.inspectionOrNull() instanceof Inspection inspection
        && inspection.listener != null) {
      inspection.listener.scriptFailedToParse(script);
    }
  }

  /** A promise without a handler is rejected. */
  void promiseRejected(Object reason) {
    if (listener != null) {
      listener.promiseRejected(reason);
    }
  }

  /** An exception ends the program. */
  void exceptionThrown(Throwable thrown, boolean isRejection) {
    if (listener != null) {
      listener.exceptionThrown(
          new ThrownException(
              ErrorBridge.valueOf(thrown),
              isRejection,
              isRejection ? null : Failures.placeOf(thrown),
              StackFrames.of(thrown),
              main,
              epochMillis()));
    }
  }

  private static double epochMillis() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1000.0 + now.getNano() / 1_000_000.0;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public InspectedProgram program() {
    EnvironmentConfig config = env.config();
    String name = config.execPath() + "[" + ProcessHandle.current().pid() + "]";
    List<String> args = config.args();
    if (args.isEmpty() || config.options().containsKey("--eval")) {
      return new InspectedProgram(name, "", "", EngineInfo.NODE_VERSION);
    }
    String script = args.getFirst();
    String url = Path.of(env.resolvePath(script)).normalize().toUri().toString();
    return new InspectedProgram(name, script, url, EngineInfo.NODE_VERSION);
  }

  @Override
  public boolean hasOption(String name) {
    return env.option(name) == Boolean.TRUE;
  }

  @Override
  public Object option(String name) {
    return env.option(name);
  }

  @Override
  public String environmentVariable(String name) {
    return env.config().env().get(name);
  }

  @Override
  public String resolvePath(String path) {
    return env.resolvePath(path);
  }

  @Override
  public List<InspectedContext> contexts() {
    List<InspectedContext> all = new ArrayList<>();
    all.add(main);
    all.addAll(env.vmContexts().registry().present());
    return all;
  }

  @Override
  public InspectedContext contextOf(Source script) {
    JSRealm known = env.vmContexts().registry().realmOf(script);
    JSRealm realm = known == null ? JSRealm.get(null) : known;
    return contexts().stream().filter(context -> context.realm() == realm).findFirst().orElse(main);
  }

  @Override
  public boolean inLoop() {
    return env.loop().inLoop();
  }

  @Override
  public void post(Runnable task) {
    env.postOrGate(task);
  }

  @Override
  public void interrupt(Runnable task) {
    env.interrupt(() -> env.builtins().whenComplete(task));
  }

  @Override
  public void inCallback(Runnable task) {
    env.callbackScope().run(0, task);
  }

  @Override
  public boolean isInCallback() {
    return env.callbackScope().isInside();
  }

  @Override
  public Object evaluate(String code, String name) {
    // A program in the middle of vm code is in another realm.
    JSRealm realm = env.realm();
    JSRealm previous = realm.enterRealm(null, realm);
    try {
      return env.scriptCompiler().runScript(code, name);
    } finally {
      realm.leaveRealm(null, previous);
    }
  }

  @Override
  public Object commandLineRequire() {
    return env.builtins().require("internal/inspector/console_require");
  }

  @Override
  public Object string(String text) {
    return Js.string(text);
  }

  @Override
  public String textOf(Object value) {
    return Js.isString(value) ? Js.toJava(value) : ScriptHooks.display(value);
  }

  @Override
  public boolean isTruthy(Object value) {
    return Js.truthy(value);
  }

  @Override
  public boolean isUndefined(Object value) {
    return Js.isUndefined(value);
  }

  @Override
  public List<InspectedFrame> stack(int limit) {
    return StackFrames.now(limit);
  }

  @Override
  public List<InspectedFrame> stackOf(Throwable thrown) {
    return StackFrames.of(thrown);
  }

  @Override
  public void sampleStack(StackListener sampleListener) {
    samples.take(sampleListener);
  }

  @Override
  public HeapGraph heap() {
    return HeapWalk.of(HeapRoots.of(env), heapIds);
  }

  @Override
  public int heapId(Object object) {
    return heapIds.of(object);
  }

  @Override
  public Object heapObject(int id) {
    return heapIds.find(id);
  }

  @Override
  public Allocations sampleAllocations(double interval, boolean withCollected) {
    Instrumenter instrumenter = env.realm().getEnv().lookup(Instrumenter.class);
    return new AllocationSamples(env, samples, instrumenter, interval, withCollected);
  }

  @Override
  public Coverage startCoverage() {
    return new CoverageRecorder(
        env.realm().getEnv().lookup(Instrumenter.class), env.realm().getContext());
  }

  @Override
  public boolean isExit(Throwable thrown) {
    return thrown instanceof ExitSignal;
  }

  @Override
  public void setListener(RuntimeListener next) {
    listener = next;
  }

  @Override
  public void writeError(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputStream given = env.config().stdio().err();
    // Not closed: the descriptor belongs to the process.
    @SuppressWarnings("resource")
    OutputStream out = given == null ? new FileOutputStream(FileDescriptor.err) : given;
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void trackHttp(boolean ofClients, boolean ofServers) {
    Object tracking = env.builtins().require("internal/inspector/http_tracking");
    Js.call(Js.get(tracking, "track"), Js.UNDEFINED, ofClients, ofServers);
  }

  @Override
  public Observation observation() {
    return env.observation();
  }

  @Override
  public LoopGate gate() {
    return env.gate();
  }

  /** Closes the inspector's port if it is still open. The program must have ended. */
  @Override
  public void close() {
    watch.interrupt();
    inspector.dispose();
  }
}
