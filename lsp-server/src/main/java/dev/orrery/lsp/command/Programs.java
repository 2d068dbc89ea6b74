package dev.orrery.lsp.command;

import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * Programs that commands have started. What they print goes to the client's log; they end with the
 * server. Any thread.
 */
public final class Programs {
  private static final int MAX_RUNNING = 8;
  private static final int MAX_LINE = 2000;

  /** What is more in one second is only counted. */
  private static final int MAX_LINES = 200;

  private static final long SECOND_NS = 1_000_000_000;

  private final Session session;
  private final String orrery;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  /** {@code orrery}: the command. */
  public Programs(Session session, String orrery) {
    this.session = session;
    this.orrery = orrery;
    session.onEnd(() -> running.forEach(Process::destroy));
  }

  /**
   * Starts the launcher.
   *
   * @param ended is called with the exit code, on a thread of the program's own
   */
  Process start(Path folder, String name, List<String> arguments, ExitListener ended)
      throws CommandException {
    if (running.size() >= MAX_RUNNING) {
      throw new CommandException(
          MAX_RUNNING + " programs that were started from here are running already.");
    }
    List<String> command = new ArrayList<>(List.of(orrery));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      running.add(process);
      process.getOutputStream().close();
      Thread.ofPlatform()
          .daemon()
          .name("orrery-program-" + process.pid())
          .start(() -> read(process, name, ended));
      return process;
    } catch (IOException e) {
      throw new CommandException(orrery + " cannot be started: " + e.getMessage() + ".");
    }
  }

  private void read(Process process, String name, ExitListener ended) {
    try (CutLines lines = new CutLines(process.inputReader(StandardCharsets.UTF_8), MAX_LINE)) {
      long second = System.nanoTime();
      long count = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (System.nanoTime() - second > SECOND_NS) {
          sayLeftOut(name, count);
          second = System.nanoTime();
          count = 0;
        }
        if (++count <= MAX_LINES) {
          log(name + ": " + line);
        }
      }
      sayLeftOut(name, count);
      ended.ended(process.waitFor());
    } catch (IOException e) {
      log(name + " cannot be read any more: " + e.getMessage() + ".");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      running.remove(process);
    }
  }

  private void sayLeftOut(String name, long count) {
    if (count > MAX_LINES) {
      log(name + ": (" + (count - MAX_LINES) + " more lines)");
    }
  }

  /** Ends programs that were started from here. */
  int stop(long pid) {
    List<Process> stopped = running.stream().filter(each -> pid < 0 || each.pid() == pid).toList();
    stopped.forEach(Process::destroy);
    return stopped.size();
  }

  /** Writes a line to the client's log. */
  void log(String line) {
    session.client().logMessage(new MessageParams(MessageType.Log, line));
  }

  /** Tells the user something. */
  void tell(MessageType type, String sentence) {
    session.client().showMessage(new MessageParams(type, sentence));
  }

  /** Hears of a program's end. */
  interface ExitListener {
    void ended(int code);
  }
}
