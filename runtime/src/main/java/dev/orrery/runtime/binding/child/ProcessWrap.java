package dev.orrery.runtime.binding.child;

import dev.orrery.runtime.binding.os.OsConstants;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.os.ChildExit;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.PosixFd;
import dev.orrery.runtime.os.PosixPipe;
import dev.orrery.runtime.os.PosixProcess;
import dev.orrery.runtime.os.PosixSpawn;
import dev.orrery.runtime.os.SpawnRequest;
import dev.orrery.runtime.os.SystemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Node's Process: {@code spawn(options)} returns 0 or an errno and sets {@code pid}; the end of the
 * program comes by {@code onexit(exitCode, signalName)}.
 */
final class ProcessWrap extends HandleWrap {
  private static final long WAITER_STACK_BYTES = 256 * 1024;

  private final ChildHandle handle;
  private int pid;

  ProcessWrap(Environment env, Object object) {
    super(env, object, "PROCESSWRAP");
    handle = new ChildHandle(env);
  }

  /** Active from the start of the program to its end. */
  private final class ChildHandle extends Handle {
    ChildHandle(Environment env) {
      super(env.loop(), HandleType.PROCESS);
    }

    @Override
    public long asyncId() {
      return ProcessWrap.this.asyncId();
    }

    @Override
    public String detail() {
      return "pid " + pid;
    }

    void started() {
      activate();
    }

    void ended() {
      deactivate();
    }
  }

  @Override
  protected Handle handle() {
    return handle;
  }

  int spawn(Object options) {
    List<Object> stdio = SpawnOptions.stdio(options);
    SpawnRequest request = SpawnOptions.request(env(), options, stdio.size());
    List<Integer> childEnds = new ArrayList<>();
    try {
      for (int i = 0; i < stdio.size(); i++) {
        request.descriptors()[i] = descriptor(stdio.get(i), childEnds);
      }
      pid = PosixSpawn.spawn(request);
    } catch (SystemException e) {
      return e.errno();
    } finally {
      childEnds.forEach(PosixFd::close);
    }
    Js.set(object(), "pid", pid);
    handle.started();
    tellDetail();
    int child = pid;
    Thread.ofPlatform()
        .daemon()
        .name("orrery-child-" + child)
        .stackSize(WAITER_STACK_BYTES)
        .start(
            () -> {
              ChildExit.await(child);
              // Twice, so that a poll comes first: what the child wrote is read before its exit.
              env().loop().post(() -> env().loop().post(this::ended));
            });
    return 0;
  }

  /** What the program gets for an entry of stdio; the handle of a pipe gets the other end. */
  private static int descriptor(Object entry, List<Integer> childEnds) {
    return switch (SpawnOptions.type(entry)) {
      case "ignore" -> SpawnRequest.IGNORE;
      case "pipe", "overlapped" -> {
        int[] pair = PosixPipe.socketpair();
        childEnds.add(pair[1]);
        Object pipe = Js.get(entry, "handle");
        Js.call(Js.get(pipe, "open"), pipe, pair[0]);
        yield pair[1];
      }
      case "wrap" -> Js.toInt(Js.get(Js.get(entry, "handle"), "fd"));
      default -> Js.toInt(Js.get(entry, "fd"));
    };
  }

  private void ended() {
    ChildExit exit = ChildExit.reap(pid);
    pid = 0;
    handle.ended();
    makeCallback("onexit", exit.code(), OsConstants.signalName(exit.signal()));
  }

  /** kill(signal): 0 or an errno. */
  Object kill(Object[] args) {
    if (pid == 0) {
      return Errno.ESRCH.number();
    }
    try {
      PosixProcess.kill(pid, Js.integer(args, 0));
      return 0;
    } catch (SystemException e) {
      return e.errno();
    }
  }
}
