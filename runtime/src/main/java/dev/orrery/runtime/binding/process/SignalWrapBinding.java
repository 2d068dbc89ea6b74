package dev.orrery.runtime.binding.process;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.HandleWrap;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.Handle;
import dev.orrery.runtime.loop.HandleType;
import dev.orrery.runtime.os.JvmSignals;

/** Signals of the process as loop handles; the JVM keeps a few to itself. */
public final class SignalWrapBinding implements Binding {
  @Override
  public String name() {
    return "signal_wrap";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    HandleWrap.addMethods(
            target.wrapClass("Signal", SignalWrap.class, 0, (self, _) -> new SignalWrap(env, self)))
        .method("start", 1, (self, args) -> self.start(Js.str(args, 0)))
        .method("stop", 0, (self, _) -> self.stop());
  }

  /** One watched signal; calls {@code onsignal}. */
  static final class SignalWrap extends HandleWrap {
    private final SignalHandle handle;
    private JvmSignals.Registration registration;

    SignalWrap(Environment env, Object object) {
      super(env, object, "SIGNALWRAP");
      this.handle = new SignalHandle(env);
      handle.setOwner(asyncId(), this);
    }

    @Override
    protected Handle handle() {
      return handle;
    }

    /** {@code name} without SIG, such as INT. */
    Object start(String name) {
      registration = JvmSignals.handle(name, () -> env().loop().post(this::deliver));
      handle.begin();
      env().observer().detail(asyncId(), "SIG" + name);
      return null;
    }

    private void deliver() {
      if (!handle.isClosing()) {
        makeCallback("onsignal");
      }
    }

    Object stop() {
      if (registration != null) {
        registration.restore();
        registration = null;
      }
      handle.end();
      return null;
    }

    @Override
    protected Object close(Object callback) {
      stop();
      return super.close(callback);
    }
  }

  private static final class SignalHandle extends Handle {
    SignalHandle(Environment env) {
      super(env.loop(), HandleType.SIGNAL);
    }

    void begin() {
      activate();
    }

    void end() {
      deactivate();
    }
  }
}
