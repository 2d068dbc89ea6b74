package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.Timer;
import dev.orrery.runtime.loop.WorkRequest;
import dev.orrery.runtime.os.FileStat;
import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;

/**
 * Node's StatWatcher: {@code start(path, interval)} asks for the file's status again and again and
 * calls {@code onchange(errno, current, previous)} when it differs, with arrays of the fields. A
 * missing file has the status of zeros; that it is missing is told once.
 */
final class StatWatcherWrap extends HandleWrap {
  private static final long[] NOTHING = new long[FileStat.FIELDS];

  /** dev, mode, uid, gid, ino, size; modification, change and birth. */
  private static final int[] COMPARED = {0, 1, 3, 4, 7, 8, 12, 13, 14, 15, 16, 17};

  private final FsCalls calls;
  private final boolean bigint;
  private final Timer timer;
  private PosixPath path;
  private long intervalMs;
  private long[] previous;
  private int previousErrno;

  private StatWatcherWrap(FsCalls calls, Object object, boolean bigint) {
    super(calls.env(), object, "STATWATCHER");
    this.calls = calls;
    this.bigint = bigint;
    this.timer = new Timer(calls.env().loop());
    timer.setOwner(asyncId(), this);
  }

  static void install(BindingTarget target, FsCalls calls) {
    HandleWrap.addMethods(
        target
            .wrapClass(
                "StatWatcher",
                StatWatcherWrap.class,
                1,
                (object, args) -> new StatWatcherWrap(calls, object, Js.bool(args, 0)))
            .method("start", 2, (self, args) -> self.start(args)));
  }

  @Override
  protected Handle handle() {
    return timer;
  }

  private Object start(Object[] args) {
    path = calls.path(args, 0);
    intervalMs = Math.max(1, Js.lng(args, 1));
    env().observer().detail(asyncId(), path.text());
    ask();
    return 0;
  }

  private void ask() {
    env().workPool().submit(new Question(env()));
  }

  /** One look at the file, on the pool. */
  private final class Question extends WorkRequest {
    private long[] fields = NOTHING;
    private int errno;

    Question(Environment env) {
      super(env.loop(), "STATWATCHER");
    }

    @Override
    protected void work() {
      try {
        fields = PosixFile.stat(path).fields();
      } catch (SystemException e) {
        errno = e.errno();
      }
    }

    @Override
    protected void done(Throwable failure) {
      if (timer.isClosing()) {
        return;
      }
      long started = env().loop().now();
      tell(fields, errno);
      if (!timer.isClosing()) {
        timer.start(intervalMs - started % intervalMs, 0, StatWatcherWrap.this::ask);
      }
    }
  }

  private void tell(long[] fields, int errno) {
    boolean first = previous == null;
    boolean changed = first ? errno != 0 : errno != previousErrno || differ(fields, previous);
    long[] before = first ? fields : previous;
    previous = fields;
    previousErrno = errno;
    if (changed) {
      makeCallback(
          "onchange",
          errno,
          StatusFunctions.toJs(fields, bigint),
          StatusFunctions.toJs(before, bigint));
    }
  }

  /** Whether more has changed than links, blocks or the time of the last access. */
  private static boolean differ(long[] a, long[] b) {
    for (int field : COMPARED) {
      if (a[field] != b[field]) {
        return true;
      }
    }
    return false;
  }
}
