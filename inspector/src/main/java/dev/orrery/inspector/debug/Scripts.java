package dev.orrery.inspector.debug;

import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.inspect.InspectedContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The scripts of the program, in the order in which they first ran. */
public final class Scripts {
  /** How the names of texts begin that a debugger runs. */
  private static final String EVALUATED = "eval at pause";

  private final Target target;
  private final Probes probes;
  private final Map<String, Script> byId = new LinkedHashMap<>();
  private final List<Consumer<Script>> listeners = new ArrayList<>();
  private boolean isFollowing;

  Scripts(Target target, Probes probes) {
    this.target = target;
    this.probes = probes;
  }

  /** Hears of scripts that come from now on. */
  void addListener(Consumer<Script> listener) {
    listeners.add(listener);
  }

  /** Begins to follow which scripts there are. */
  void follow() {
    if (!isFollowing) {
      isFollowing = true;
      probes.scripts(this::loaded);
    }
  }

  private void loaded(Source source) {
    if (isScript(source) && !isKnown(source)) {
      Script script = add(source);
      List.copyOf(listeners).forEach(listener -> listener.accept(script));
    }
  }

  private static boolean isScript(Source source) {
    String name = source.getName();
    boolean isOurs = source.isInternal() && !name.startsWith("node:");
    return source.hasCharacters() && !isOurs && !name.startsWith(EVALUATED);
  }

  private boolean isKnown(Source source) {
    return byId.containsKey(target.scripts().of(source));
  }

  private Script add(Source source) {
    Script script = unlisted(source);
    byId.put(script.id(), script);
    return script;
  }

  /** Describes what is no script of the program's, as it cannot be parsed. */
  public Script unlisted(Source source) {
    InspectedContext context = target.runtime().contextOf(source);
    return new Script(
        target.scripts().of(source), ScriptIds.url(source), source, context, probes.modules());
  }

  /** The script of a source; one that was never seen is known from now on. */
  public Script of(Source source) {
    Script known = byId.get(target.scripts().of(source));
    return known == null ? add(source) : known;
  }

  /** Null if there is none. */
  public Script byId(String id) {
    return byId.get(id);
  }

  public Collection<Script> all() {
    return Collections.unmodifiableCollection(byId.values());
  }
}
