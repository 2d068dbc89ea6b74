package dev.orrery.lsp.pace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints how long an editor waits: from opening a file of 2,000 lines to its hints and diagnostics in a
 * process that has just begun, and from a keystroke in it.
 *
 * <p>Usage: {@code Pace <folder of .js files> <command of the server...>}, for example {@code Pace
 * runtime/src/main/js/lib target/orrery/bin/orrery lsp}.
 */
final class Pace {
  private static final int LINES = 2000;
  private static final int STARTS = 15;
  private static final int KEYS = 300;
  private static final String URI = "file:///pace/program.js";
  private static final String TYPED = "setTimeout(() => {}, 1);";

  private Pace() {}

  public static void main(String[] args) throws Exception {
    List<String> command = List.of(args).subList(1, args.length);
    String program = program(Path.of(args[0]));
    double[] ready = new double[STARTS];
    double[] hints = new double[STARTS];
    double[] diagnostics = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      try (Editor editor = new Editor(command)) {
        ready[i] = since(begin);
        long opened = System.nanoTime();
        editor.open(URI, "javascript", program);
        editor.hints(URI, LINES);
        hints[i] = since(opened);
        editor.awaitDiagnostics(1);
        diagnostics[i] = since(opened);
      }
    }
    say("start to initialized", ready);
    say("open to hints, new process", hints);
    say("open to diagnostics, new process", diagnostics);
    type(command, program);
    System.out.printf(
        Locale.ROOT,
        "%d processors, load average %.1f%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void type(List<String> command, String program) throws Exception {
    double[] hints = new double[KEYS];
    double[] diagnostics = new double[KEYS];
    double cpu;
    Random random = new Random(1);
    try (Editor editor = new Editor(command)) {
      editor.open(URI, "javascript", program);
      editor.hints(URI, LINES);
      int line = 0;
      double before = editor.cpuMs();
      for (int i = 0; i < KEYS; i++) {
        int column = i % TYPED.length();
        if (column == 0) {
          line = random.nextInt(LINES);
        }
        long begin = System.nanoTime();
        editor.type(URI, i + 2, line, column, TYPED.substring(column, column + 1));
        editor.hints(URI, LINES);
        hints[i] = since(begin);
        editor.awaitDiagnostics(i + 2);
        diagnostics[i] = since(begin);
      }
      cpu = (editor.cpuMs() - before) / KEYS;
    }
    System.out.printf(Locale.ROOT, "%-36s mean   %5.1f ms%n", "keystroke, processor time", cpu);
    say("keystroke to hints, the first 24", Arrays.copyOf(hints, TYPED.length()));
    say("keystroke to hints", Arrays.copyOfRange(hints, TYPED.length(), KEYS));
    say("keystroke to diagnostics", Arrays.copyOfRange(diagnostics, TYPED.length(), KEYS));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  /** Real code: files of a folder one after the other, up to so many lines. */
  private static String program(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    int lines = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (lines++ < LINES) {
          text.append(line).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static void say(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-36s median %5.0f ms, p95 %5.0f ms, n=%d%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted.length);
  }
}
