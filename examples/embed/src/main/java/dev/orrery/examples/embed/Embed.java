package dev.orrery.examples.embed;

import dev.orrery.runtime.Orrery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs two Node programs at once in this JVM, each with its own environment and output. */
public final class Embed {
  private static final String PROGRAM =
      """
      const { setTimeout: sleep } = require('node:timers/promises');
      (async () => {
        await sleep(10);
        console.log(`hello from ${process.env.NAME}`);
        process.exitCode = Number(process.env.CODE);
      })();
      """;

  private Embed() {}

  /** Prints what both programs printed and how they ended. */
  public static void main(String[] args) {
    ByteArrayOutputStream firstOut = new ByteArrayOutputStream();
    ByteArrayOutputStream secondOut = new ByteArrayOutputStream();
    try (Orrery first = start("the first", 0, firstOut);
        Orrery second = start("the second", 7, secondOut)) {
      report(first.exitCode().join(), firstOut);
      report(second.exitCode().join(), secondOut);
    }
  }

  private static Orrery start(String name, int code, ByteArrayOutputStream out) {
    return Orrery.builder()
        .eval(PROGRAM)
        .env(Map.of("NAME", name, "CODE", String.valueOf(code)))
        .stdout(out)
        .start();
  }

  private static void report(int exitCode, ByteArrayOutputStream out) {
    System.out.println(exitCode + ": " + out.toString(StandardCharsets.UTF_8).strip());
  }
}
