package dev.orrery.lsp.live;

import dev.orrery.lsp.document.Document;
import dev.orrery.lsp.document.Uris;
import dev.orrery.lsp.server.DocumentListener;
import dev.orrery.lsp.server.Session;
import dev.orrery.lsp.server.Setting;
import dev.orrery.protocol.connection.RunningProgram;
import dev.orrery.protocol.connection.RunningPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for programs of the workspace every second, and tells at most twice a second that figures are
 * others than those shown. Any thread; it has two of its own, from the first document on.
 */
public final class LiveFollower implements DocumentListener {
  private static final Logger LOG = Logger.getLogger(LiveFollower.class.getName());
  private static final long LOOK_MS = 1000;
  private static final long TELL_MS = 500;

  private final Session session;
  private final RunningPrograms programs;
  private final LiveSources sources;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> recordListeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean dirty = new AtomicBoolean();
  private final ScheduledExecutorService looker = thread("orrery-live-programs");
  private final ScheduledExecutorService teller = thread("orrery-live-figures");
  private List<String> shown = List.of();

  /** {@code programs}: null if they cannot be found on this system. */
  public LiveFollower(Session session, RunningPrograms programs, LiveSources sources) {
    this.session = session;
    this.programs = programs;
    this.sources = sources;
    session.onDocuments(this);
    session.onSettings(this::configured);
    session.onEnd(this::close);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
  }

  /** Is called when figures of documents have changed; on a thread that may take its time. */
  public void onFigures(Runnable listener) {
    listeners.add(listener);
  }

  /** Is called at most twice a second when programs have done something; on the same thread. */
  public void onRecords(Runnable listener) {
    recordListeners.add(listener);
  }

  /** A source has something new. */
  public void dirty() {
    dirty.set(true);
  }

  @Override
  public void changed(Document document) {
    sources.changed(document);
    if (started.compareAndSet(false, true)) {
      try {
        looker.scheduleWithFixedDelay(lasting(this::look), 0, LOOK_MS, TimeUnit.MILLISECONDS);
        teller.scheduleWithFixedDelay(lasting(this::tell), TELL_MS, TELL_MS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        // The server ends.
      }
    }
  }

  /** A task that is done the next time, too, where it fails: an executor would drop it in silence. */
  private static Runnable lasting(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "following programs", e);
      }
    };
  }

  @Override
  public void closed(String uri) {
    sources.closed(uri);
  }

  private boolean isOn() {
    return !session.settings().get(Setting.LIVE).equals(Setting.OFF);
  }

  private void configured() {
    if (!isOn()) {
      sources.leave();
    }
  }

  private void look() {
    if (programs == null || !isOn()) {
      return;
    }
    try {
      List<RunningProgram> found = programs.find().stream().filter(this::isOurs).toList();
      sources.follow(found, session.settings().get(Setting.LIVE_PROMISES));
      // The user may have said so meanwhile.
      configured();
    } catch (IOException _) {
      // The folder of sockets is not there, or not safe: no program can be reached.
    }
  }

  /** Whether its script is in the workspace, or is shown. */
  private boolean isOurs(RunningProgram program) {
    Path script = program.script();
    if (script == null) {
      return false;
    }
    Path real = SourceNames.real(script);
    if (session.folders().stream().map(SourceNames::real).anyMatch(real::startsWith)) {
      return true;
    }
    return session.documents().all().stream()
        .map(each -> Uris.path(each.uri()))
        .anyMatch(path -> path != null && SourceNames.real(path).equals(real));
  }

  private void tell() {
    if (!dirty.getAndSet(false)) {
      return;
    }
    recordListeners.forEach(Runnable::run);
    List<String> now = new ArrayList<>();
    for (Document document : session.documents().all()) {
      for (PlacedFigure placed : sources.figures(document)) {
        now.add(document.uri() + placed.figure().site() + FigureText.line(placed));
      }
    }
    now.sort(null);
    if (!now.equals(shown)) {
      shown = now;
      listeners.forEach(Runnable::run);
    }
  }

  private void close() {
    looker.shutdownNow();
    teller.shutdownNow();
    sources.close();
  }
}
