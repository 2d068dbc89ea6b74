package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.instrumentation.Instrumenter;
import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import com.oracle.truffle.api.instrumentation.TruffleInstrument.Registration;
import com.oracle.truffle.api.instrumentation.provider.TruffleInstrumentProvider;
import java.util.Collection;
import java.util.List;
import org.graalvm.polyglot.Engine;

/**
 * Lets {@link Probes} look at code as a tool does: what ends the program while a tool has stopped it
 * goes through the program's code, which the language's own instruments cannot have.
 */
@Registration(id = ProbeInstrument.ID, name = "Probes")
public final class ProbeInstrument extends TruffleInstrument {
  static final String ID = "orrery-probes";

  /** What the instrument has to give. */
  record Access(Instrumenter instrumenter) {}

  static Instrumenter of(Engine engine) {
    return engine.getInstruments().get(ID).lookup(Access.class).instrumenter();
  }

  @Override
  protected void onCreate(Env env) {
    env.registerService(new Access(env.getInstrumenter()));
  }

  /** Found by ServiceLoader. */
  @Registration(id = ID, name = "Probes")
  public static final class Provider extends TruffleInstrumentProvider {
    @Override
    protected String getInstrumentClassName() {
      return ProbeInstrument.class.getName();
    }

    @Override
    protected Object create() {
      return new ProbeInstrument();
    }

    @Override
    protected Collection<String> getServicesClassNames() {
      return List.of(Access.class.getName());
    }
  }
}
