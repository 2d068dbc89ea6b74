package dev.orrery.lsp.predict;

import dev.orrery.protocol.local.LineTransport;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.protocol.model.explain.PrintedLine;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs programs several times, each time with other choices, and compares. Blocks. Any thread. */
public final class Predictor {
  private static final Logger LOG = Logger.getLogger(Predictor.class.getName());
  private static final int RUNS = 4;
  private static final int AT_A_TIME = 2;
  private static final long START_MS = 60_000;
  private static final long LOOK_MS = 10;

  private final String orrery;
  private final RuntimeSockets sockets;
  private final Set<Sandbox> open = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  /**
   * Starts programs by a command.
   *
   * @param sockets null if programs cannot be reached on this system
   */
  public Predictor(String orrery, RuntimeSockets sockets) {
    this.orrery = orrery;
    this.sockets = sockets;
  }

  /**
   * Predicts a program.
   *
   * @param name of the file that it is run from
   * @param takesTime see {@link SelfContained#takesTime}
   * @throws IOException with a sentence if it cannot be run
   */
  public Prediction predict(String name, String code, boolean takesTime)
      throws IOException, InterruptedException {
    if (sockets == null) {
      throw new IOException("Programs cannot be driven on this system.");
    }
    List<Future<Observed>> runs = new ArrayList<>();
    try (ExecutorService runners = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (int seed = 0; seed < RUNS; seed++) {
        Choices choices = new Choices(seed);
        runs.add(runners.submit(() -> run(name, code, choices, takesTime)));
      }
    }
    List<Observed> observed = new ArrayList<>();
    try {
      for (Future<Observed> run : runs) {
        observed.add(run.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    }
    return compare(name, observed);
  }

  private Observed run(String name, String code, Choices choices, boolean takesTime)
      throws IOException, InterruptedException {
    try (Sandbox sandbox = new Sandbox(name, code)) {
      open.add(sandbox);
      try {
        if (ended) {
          throw new IOException("The server ends.");
        }
        Process process = sandbox.start(orrery, choices.seed());
        return new SandboxRun(choices, takesTime).run(connect(process, sandbox), sandbox);
      } finally {
        open.remove(sandbox);
      }
    }
  }

  /**
   * Ends the programs that run, and runs none any more: without this process to drive them they would
   * run on in real time.
   */
  public void end() {
    ended = true;
    for (Sandbox each : open) {
      try {
        each.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "a folder of a prediction stays", e);
      }
    }
  }

  /** The file of a socket is there a moment before anybody listens. */
  private LineTransport connect(Process process, Sandbox sandbox)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MS);
    while (System.nanoTime() < end) {
      Path socket = sockets.find(process.pid());
      if (socket != null) {
        try {
          return LineTransport.connect(socket);
        } catch (ConnectException _) {
          // Not yet.
        }
      }
      if (process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
        throw new IOException("The program cannot be run. " + sandbox.errors());
      }
    }
    throw new IOException("The program did not begin within a minute.");
  }

  static Prediction compare(String name, List<Observed> runs) {
    Observed first = runs.getFirst();
    List<Map<String, Integer>> places = new ArrayList<>();
    for (Observed run : runs) {
      Map<String, Integer> place = new HashMap<>();
      for (int i = 0; i < run.lines().size(); i++) {
        place.putIfAbsent(run.lines().get(i).key(), i);
      }
      places.add(place);
    }
    List<PredictedLine> lines = new ArrayList<>();
    for (int i = 0; i < first.lines().size(); i++) {
      lines.add(line(first, i, runs, places));
    }
    return new Prediction(name, lines, runs.size(), first.stopped());
  }

  private static PredictedLine line(
      Observed first, int at, List<Observed> runs, List<Map<String, Integer>> places) {
    Line line = first.lines().get(at);
    PrintedLine printed = first.report().printed().get(at);
    boolean always = true;
    boolean same = true;
    for (int r = 1; r < runs.size(); r++) {
      Integer place = places.get(r).get(line.key());
      // What was cut off might have come.
      always &= place != null || runs.get(r).stopped() != null;
      same &= place == null || runs.get(r).lines().get(place).text().equals(line.text());
    }
    List<Integer> rivals = new ArrayList<>();
    for (int other = 0; other < first.lines().size(); other++) {
      if (other != at && differs(first, at, other, places)) {
        rivals.add(other + 1);
      }
    }
    List<String> because =
        printed.step().because().stream()
            .map(sentence -> sentence.text().replace(first.folder() + "/", ""))
            .toList();
    int source = line.site() == null ? 0 : line.site().line();
    return new PredictedLine(
        line.text(), source, printed.step().where(), because, rivals, always, same);
  }

  private static boolean differs(
      Observed first, int one, int other, List<Map<String, Integer>> places) {
    String oneKey = first.lines().get(one).key();
    String otherKey = first.lines().get(other).key();
    for (Map<String, Integer> run : places) {
      Integer a = run.get(oneKey);
      Integer b = run.get(otherKey);
      if (a != null && b != null && a < b != one < other) {
        return true;
      }
    }
    return false;
  }
}
