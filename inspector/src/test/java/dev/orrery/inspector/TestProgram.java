package dev.orrery.inspector;

import dev.orrery.runtime.Orrery;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs in this JVM with an open inspector. */
final class TestProgram implements AutoCloseable {
  static final int DEADLINE_SECONDS = 60;
  private static final Pattern LISTENING = Pattern.compile("Debugger listening on (ws:\\S+)\n");

  private final Output stdout = new Output();
  private final Output stderr = new Output();
  private final Orrery orrery;

  private TestProgram(Orrery.Builder builder) {
    orrery = builder.stdout(stdout).stderr(stderr).start();
  }

  /** {@code options}: names of flags that are on. */
  static TestProgram start(String code, String... options) {
    return start(Orrery.builder().eval(code), options);
  }

  /** As {@link #start(String, String...)}, of a file. */
  static TestProgram start(Path file, String... options) {
    return start(Orrery.builder().args(file.toString()), options);
  }

  private static TestProgram start(Orrery.Builder program, String... options) {
    Orrery.Builder builder = program.option("--inspect-port", "0");
    for (String option : options) {
      builder = builder.option(option, true);
    }
    return new TestProgram(builder);
  }

  URI url() throws InterruptedException {
    return URI.create(stderr.await(LISTENING).group(1));
  }

  TestClient connect() throws Exception {
    return TestClient.connect(url());
  }

  /** Waits until the program has written that. */
  void awaitOutput(String text) throws InterruptedException {
    stdout.await(Pattern.compile(Pattern.quote(text)));
  }

  void awaitError(String text) throws InterruptedException {
    stderr.await(Pattern.compile(Pattern.quote(text)));
  }

  String output() {
    return stdout.text();
  }

  String errors() {
    return stderr.text();
  }

  int exitCode() throws Exception {
    return orrery.exitCode().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    orrery.close();
  }

  /** What a program has written, to be waited for. */
  private static final class Output extends OutputStream {
    private final StringBuilder written = new StringBuilder();

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      written.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
      notifyAll();
    }

    synchronized String text() {
      return written.toString();
    }

    synchronized Matcher await(Pattern pattern) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
      while (true) {
        Matcher matcher = pattern.matcher(written);
        if (matcher.find()) {
          return matcher;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("waited in vain for " + pattern + " in: " + written);
        }
        wait(left);
      }
    }
  }
}
