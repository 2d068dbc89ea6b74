package dev.orrery.runtime.engine;

import java.util.List;

/**
 * Initialises, on a thread of its own, classes whose static tables every context needs. They depend
 * on nothing that the engine initialises meanwhile, so two threads cannot wait for each other.
 * Checked with GraalJS 25.0.3.
 */
final class ClassPreloader implements Runnable {
  private static final List<String> CLASSES =
      List.of(
          // Large powers of ten, for Intl.DurationFormat.
          "java.math.BigDecimal",
          // Unicode tables of the regular expression language.
          "com.oracle.truffle.regex.charset.UnicodePropertyData",
          "com.oracle.truffle.regex.tregex.parser.CaseFoldData");

  private ClassPreloader() {}

  static void start() {
    Thread.ofPlatform().daemon().name("class-preloader").start(new ClassPreloader());
  }

  @Override
  public void run() {
    for (String name : CLASSES) {
      try {
        Class.forName(name);
      } catch (ClassNotFoundException e) {
        throw new LinkageError("not the GraalJS this was written for", e);
      }
    }
  }
}
