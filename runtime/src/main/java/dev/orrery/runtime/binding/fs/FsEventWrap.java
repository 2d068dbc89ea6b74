package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.os.Inotify;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;

/**
 * Node's FSEvent: {@code start(path, persistent, asBuffer)} returns 0 or an errno, then {@code
 * onchange(status, eventType, filename)} is called for what happens.
 */
final class FsEventWrap extends HandleWrap {
  private static final int CHANGES = Inotify.IN_ATTRIB | Inotify.IN_MODIFY;

  private final FsCalls calls;
  private final WatchHandle handle;

  private FsEventWrap(FsCalls calls, Object object) {
    super(calls.env(), object, "FSEVENTWRAP");
    this.calls = calls;
    this.handle = new WatchHandle(calls.env());
  }

  static void install(BindingTarget target, FsCalls calls) {
    HandleWrap.addMethods(
        target
            .wrapClass(
                "FSEvent", FsEventWrap.class, 0, (object, _) -> new FsEventWrap(calls, object))
            .method("start", 3, (self, args) -> self.start(args))
            .getter("initialized", self -> self.handle.isActive()));
  }

  @Override
  protected Handle handle() {
    return handle;
  }

  private Object start(Object[] args) {
    PosixPath path = calls.path(args, 0);
    handle.asBuffer = Js.bool(args, 2);
    try {
      handle.start(path);
      tellDetail();
    } catch (SystemException e) {
      return e.errno();
    }
    if (!Js.bool(args, 1)) {
      handle.unref();
    }
    return 0;
  }

  /** The loop's view of the watch. */
  private final class WatchHandle extends Handle implements Watches.Listener {
    private final Environment env;
    private int watch = -1;
    private byte[] ownName;
    private String watched;
    private boolean asBuffer;

    WatchHandle(Environment env) {
      super(env.loop(), HandleType.FS_EVENT);
      this.env = env;
    }

    @Override
    public long asyncId() {
      return FsEventWrap.this.asyncId();
    }

    @Override
    public String detail() {
      return watched;
    }

    void start(PosixPath path) {
      if (isActive()) {
        return;
      }
      watch = Watches.of(env).add(path, this);
      watched = path.text();
      ownName = lastPart(path.bytes());
      activate();
    }

    @Override
    public void changed(Inotify.Event event) {
      byte[] name = event.name() == null ? ownName : event.name();
      String type = (event.mask() & ~CHANGES) == 0 ? "change" : "rename";
      makeCallback("onchange", 0, type, calls.name(name, asBuffer));
    }

    @Override
    protected void onClose() {
      if (watch >= 0) {
        Watches.of(env).remove(watch, this);
      }
    }
  }

  private static byte[] lastPart(byte[] path) {
    int end = path.length;
    while (end > 1 && path[end - 1] == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && path[start - 1] != '/') {
      start--;
    }
    return java.util.Arrays.copyOfRange(path, start, end);
  }
}
