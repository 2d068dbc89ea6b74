package dev.orrery.lsp.typescript;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A process that runs TypeScript, and the lines of JSON between it and us. Any thread. */
final class Worker {
  /** Is told what the process says, on the thread that reads. */
  interface Listener {
    void message(Worker worker, JsonObject message);

    /** It has ended, for whichever reason. */
    void ended(Worker worker, int exitCode, String lastWords);
  }

  private static final String END = "";
  private static final int LAST_LINES = 12;

  private final Process process;
  private final Cancellations cancellations;
  private final Listener listener;
  private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
  private final Deque<String> lastWords = new ArrayDeque<>();

  /** Starts a process of the launcher. */
  static Worker start(String launcher, int heapMegabytes, Path program, Path cwd, Listener listener)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(launcher, "--max-old-space-size=" + heapMegabytes, program.toString());
    builder.directory(cwd.toFile());
    // Meant for the user's own programs.
    builder.environment().remove("NODE_OPTIONS");
    Cancellations cancellations = new Cancellations();
    try {
      return new Worker(builder.start(), cancellations, listener);
    } catch (IOException e) {
      cancellations.close();
      throw e;
    }
  }

  private Worker(Process process, Cancellations cancellations, Listener listener) {
    this.process = process;
    this.cancellations = cancellations;
    this.listener = listener;
    daemon("orrery-typescript-in", this::read);
    daemon("orrery-typescript-out", this::write);
    daemon("orrery-typescript-err", this::readErrors);
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  long pid() {
    return process.pid();
  }

  Path cancellationFile() {
    return cancellations.file();
  }

  /** The process has begun to read cancellations. */
  void readsCancellations() {
    cancellations.opened();
  }

  void send(JsonObject message) {
    outgoing.add(message.toString());
  }

  /** Ends a request sooner: it still answers, with an error. */
  void cancel(int id) {
    try {
      cancellations.cancel(id);
    } catch (IOException _) {
      // It has just ended, or goes on in vain.
    }
  }

  /** Ends the process at once. The listener is told. */
  void kill() {
    outgoing.add(END);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader lines = reader(process.getInputStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonElement message = JsonParser.parseString(line);
        if (message.isJsonObject()) {
          listener.message(this, message.getAsJsonObject());
        }
      }
    } catch (IOException | JsonParseException e) {
      remember(e.toString());
    }
    // Whatever has come between us, it is of no use any more.
    kill();
    cancellations.close();
    listener.ended(this, waitFor(), lastWords());
  }

  private int waitFor() {
    try {
      return process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private void write() {
    try (Writer out = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line = outgoing.take(); !line.equals(END); line = outgoing.take()) {
        out.write(line);
        out.write('\n');
        if (outgoing.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException _) {
      // It has ended: the reader sees it, too.
      outgoing.clear();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void readErrors() {
    try (BufferedReader lines = reader(process.getErrorStream())) {
      lines.lines().forEach(this::remember);
    } catch (IOException | UncheckedIOException e) {
      remember(e.toString());
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private void remember(String line) {
    synchronized (lastWords) {
      lastWords.add(line);
      if (lastWords.size() > LAST_LINES) {
        lastWords.remove();
      }
    }
  }

  private String lastWords() {
    synchronized (lastWords) {
      return String.join("\n", lastWords);
    }
  }
}
