package dev.orrery.inspector.session;

import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.inspect.ConsoleCall;
import dev.orrery.runtime.inspect.InspectedContext;
import dev.orrery.runtime.inspect.InspectedRuntime;
import dev.orrery.runtime.inspect.RuntimeListener;
import dev.orrery.runtime.inspect.ThrownException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is inspected, and who inspects it: the part that all sessions share. JS thread only. */
public final class Target implements RuntimeListener {
  private final InspectedRuntime runtime;
  private final JsThread thread;
  private final Function<InspectorSession, List<Domain>> domains;
  private final List<InspectorSession> sessions = new ArrayList<>();
  private final ProgramMessages messages;
  private final ScriptIds scripts = new ScriptIds();
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private Runnable pauseOnStart = () -> {};
  private Supplier<AsyncParent> asyncParents = () -> null;
  private boolean waitingForDebugger;
  private boolean ended;

  /** {@code domains}: makes those of a session. */
  public Target(InspectedRuntime runtime, Function<InspectorSession, List<Domain>> domains) {
    this.runtime = runtime;
    this.thread = new JsThread(runtime);
    this.domains = domains;
    this.messages = new ProgramMessages(runtime);
  }

  /** Any thread. */
  public InspectedRuntime runtime() {
    return runtime;
  }

  /** Any thread. */
  public JsThread thread() {
    return thread;
  }

  /** What the program has said. */
  public ProgramMessages messages() {
    return messages;
  }

  public ScriptIds scripts() {
    return scripts;
  }

  /** Begins a session. */
  public InspectorSession connect(Client client) {
    InspectorSession session = new InspectorSession(this, client, domains);
    sessions.add(session);
    return session;
  }

  /** Ends a session. */
  public void disconnect(InspectorSession session) {
    sessions.remove(session);
    session.close();
  }

  /** The sessions there are; a copy. */
  public List<InspectorSession> sessions() {
    return List.copyOf(sessions);
  }

  /** Does something in each session's domain of a class. */
  public <T extends Domain> void forEach(Class<T> type, Consumer<T> action) {
    for (InspectorSession session : sessions()) {
      T domain = session.domain(type);
      if (domain != null) {
        action.accept(domain);
      }
    }
  }

  public boolean hasRemoteSessions() {
    return sessions.stream().anyMatch(session -> session.client().isRemote());
  }

  /** The single object of a class that all sessions share, made when first asked for. */
  public <T> T shared(Class<T> type, Function<Target, T> maker) {
    Object found = shared.get(type);
    if (found == null) {
      found = maker.apply(this);
      shared.put(type, found);
    }
    return type.cast(found);
  }

  /** The contexts that clients may use: none once the program has ended. */
  public List<InspectedContext> contexts() {
    return ended ? List.of() : runtime.contexts();
  }

  // ---- what the program does -------------------------------------------------------------------

  /** Does something in all domains of all sessions. */
  private void tell(Consumer<Domain> event) {
    sessions().forEach(session -> session.domains().forEach(event));
  }

  @Override
  public void contextCreated(InspectedContext context) {
    tell(domain -> domain.contextCreated(context));
  }

  @Override
  public void contextDestroyed(InspectedContext context) {
    tell(domain -> domain.contextDestroyed(context));
  }

  @Override
  public void consoleCalled(ConsoleCall call) {
    tell(domain -> domain.consoleCalled(call));
    boolean isWatched =
        sessions.stream().anyMatch(s -> s.domains().stream().anyMatch(Domain::wantsStacks));
    ProgramMessage message = messages.add(call, isWatched, isWatched ? asyncParents.get() : null);
    if (message != null) {
      tell(domain -> domain.said(message));
    }
  }

  @Override
  public void scriptFailedToParse(Source script) {
    tell(domain -> domain.scriptFailedToParse(script));
  }

  @Override
  public void promiseRejected(Object reason) {
    messages.rejected(reason, asyncParents.get());
    tell(domain -> domain.promiseRejected(reason));
  }

  @Override
  public void exceptionThrown(ThrownException thrown) {
    ProgramMessage message = messages.add(thrown, asyncParents.get());
    tell(domain -> domain.said(message));
  }

  /** The program has ended, and its contexts with it. */
  public void programEnded() {
    List<InspectedContext> last = contexts();
    ended = true;
    last.forEach(this::contextDestroyed);
  }

  // ---- the program's start ---------------------------------------------------------------------

  /** Whether the program stands still until a client lets it run. */
  public boolean isWaitingForDebugger() {
    return waitingForDebugger;
  }

  /** Stands still until {@link #runIfWaitingForDebugger}. */
  public void waitForDebugger() {
    waitingForDebugger = true;
    thread.runWhile(() -> waitingForDebugger);
    waitingForDebugger = false;
  }

  /** A client lets the program run. */
  public void runIfWaitingForDebugger() {
    waitingForDebugger = false;
    thread.wake();
  }

  /** Has the debugger say what scheduled the code that runs; null while it does not follow that. */
  public void setAsyncParents(Supplier<AsyncParent> parents) {
    asyncParents = parents;
  }

  /** Has the debugger say how the program's first statement comes to pause it. */
  public void setPauseOnStart(Runnable action) {
    pauseOnStart = action;
  }

  /** The program's first statement shall pause it. */
  public void pauseOnStart() {
    pauseOnStart.run();
  }
}
