package dev.orrery.runtime.os;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Starts a program, feeds and collects its pipes and waits for its end, on the calling thread. */
public final class SpawnSync {

  /**
   * One pipe of the program.
   *
   * @param index the program's descriptor
   * @param input what the program can read; null for nothing
   * @param collect whether to keep what the program writes
   */
  public record Pipe(int index, byte[] input, boolean collect) {}

  /**
   * What came of it.
   *
   * @param pid 0 when the program did not start
   * @param exit null when it did not start
   * @param output by descriptor; null where nothing was collected
   * @param errno of the start, or ETIMEDOUT or ENOBUFS when a limit ended it; 0 otherwise
   */
  public record Result(int pid, ChildExit exit, byte[][] output, int errno) {}

  /**
   * When to end the program by force.
   *
   * @param timeoutMillis 0 for never
   * @param maxBuffer bytes of output on one pipe; infinite for no limit
   */
  public record Limits(long timeoutMillis, double maxBuffer, int killSignal) {}

  private static final int READ_BYTES = 64 * 1024;
  private static final int F_SETFL = 4;
  private static final int O_RDWR_NONBLOCK = 0x802;

  private static final CFunction SHUTDOWN = new CFunction("shutdown");

  private final Limits limits;
  private final List<End> ends = new ArrayList<>();
  private final byte[] buffer = new byte[READ_BYTES];
  private int pid;
  private int errno;
  private boolean killed;

  /** Our end of a pipe. */
  private static final class End {
    final Pipe pipe;
    final ByteArrayOutputStream output = new ByteArrayOutputStream();
    int fd;
    int written;
    boolean writing;

    End(Pipe pipe, int fd) {
      this.pipe = pipe;
      this.fd = fd;
      this.writing = pipe.input() != null;
    }
  }

  private SpawnSync(Limits limits) {
    this.limits = limits;
  }

  /** Runs the program; {@code request.descriptors()} gets the ends of the pipes. */
  public static Result run(SpawnRequest request, List<Pipe> pipes, Limits limits) {
    return new SpawnSync(limits).run(request, pipes);
  }

  private Result run(SpawnRequest request, List<Pipe> pipes) {
    List<Integer> childEnds = new ArrayList<>();
    int exitFd = -1;
    try {
      for (Pipe pipe : pipes) {
        int[] pair = PosixPipe.socketpair();
        childEnds.add(pair[1]);
        PosixFd.fcntl(pair[0], F_SETFL, O_RDWR_NONBLOCK);
        ends.add(new End(pipe, pair[0]));
        request.descriptors()[pipe.index()] = pair[1];
      }
      pid = PosixSpawn.spawn(request);
      exitFd = ChildExit.openDescriptor(pid);
    } catch (SystemException e) {
      errno = e.errno();
    } finally {
      childEnds.forEach(PosixFd::close);
    }
    ChildExit exit = null;
    if (pid != 0) {
      exit = attend(exitFd);
    }
    if (exitFd >= 0) {
      PosixFd.close(exitFd);
    }
    ends.forEach(this::close);
    return new Result(pid, exit, outputs(request.descriptors().length), errno);
  }

  /** Serves the pipes until they are closed and the program has ended. */
  private ChildExit attend(int exitFd) {
    long deadline = System.nanoTime() + limits.timeoutMillis() * 1_000_000;
    ends.forEach(this::write);
    boolean exited = false;
    while (!exited || ends.stream().anyMatch(end -> end.fd >= 0)) {
      PollSet set = new PollSet();
      int[] places = ends.stream().mapToInt(end -> set.add(end.fd, interest(end))).toArray();
      int exitPlace = set.add(exited ? -1 : exitFd, PollSet.IN);
      PosixFd.poll(set, timeout(deadline));
      if (limits.timeoutMillis() > 0 && !killed && System.nanoTime() - deadline >= 0) {
        kill(Errno.ETIMEDOUT);
      }
      for (int i = 0; i < places.length; i++) {
        if (ends.get(i).fd >= 0 && set.found(places[i]) != 0) {
          write(ends.get(i));
          read(ends.get(i));
        }
      }
      exited |= set.found(exitPlace) != 0;
    }
    return ChildExit.reap(pid);
  }

  private static int interest(End end) {
    return end.writing ? PollSet.IN | PollSet.OUT : PollSet.IN;
  }

  private int timeout(long deadline) {
    if (limits.timeoutMillis() <= 0 || killed) {
      return -1;
    }
    long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
    return Math.clamp(millis, 0, Integer.MAX_VALUE);
  }

  private void write(End end) {
    try {
      while (end.writing && end.written < end.pipe.input().length) {
        int left = end.pipe.input().length - end.written;
        end.written += PosixFd.write(end.fd, end.pipe.input(), end.written, left, -1);
      }
    } catch (SystemException e) {
      if (e.is(Errno.EAGAIN)) {
        return;
      }
      // The program does not want more.
      end.written = end.pipe.input().length;
    }
    if (end.writing) {
      end.writing = false;
      endOfInput(end);
    }
  }

  private static void endOfInput(End end) {
    try (Scratch s = Scratch.push()) {
      SHUTDOWN.callInt(s, end.fd, 1, 0);
    }
  }

  private void read(End end) {
    try {
      while (true) {
        int count = PosixFd.read(end.fd, buffer, 0, buffer.length, -1);
        if (count == 0) {
          close(end);
          return;
        }
        keep(end, count);
      }
    } catch (SystemException e) {
      if (!e.is(Errno.EAGAIN)) {
        close(end);
      }
    }
  }

  private void keep(End end, int count) {
    if (!end.pipe.collect()) {
      return;
    }
    // What has been read is kept whole, as libuv does: the limit only ends the program.
    end.output.write(buffer, 0, count);
    if (end.output.size() > limits.maxBuffer()) {
      kill(Errno.ENOBUFS);
    }
  }

  /** Ends the program; its pipes may stay open in others, which are not waited for. */
  private void kill(Errno reason) {
    if (killed) {
      return;
    }
    killed = true;
    errno = reason.number();
    try {
      PosixProcess.kill(pid, limits.killSignal());
    } catch (SystemException e) {
      if (!e.is(Errno.ESRCH)) {
        errno = e.errno();
      }
    }
    ends.forEach(this::close);
  }

  private void close(End end) {
    if (end.fd >= 0) {
      PosixFd.close(end.fd);
      end.fd = -1;
    }
  }

  private byte[][] outputs(int count) {
    byte[][] outputs = new byte[count][];
    for (End end : ends) {
      if (end.pipe.collect()) {
        outputs[end.pipe.index()] = end.output.toByteArray();
      }
    }
    return outputs;
  }
}
