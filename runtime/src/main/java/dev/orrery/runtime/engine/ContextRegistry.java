package dev.orrery.runtime.engine;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import dev.orrery.runtime.inspect.InspectedContext;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * The contexts of node:vm that the program has not forgotten, for inspectors: they have to be known
 * from the first on, since an inspector may come later. Loop thread, unless a method says otherwise.
 */
final class ContextRegistry {
  private final ReferenceQueue<JSDynamicObject> forgotten = new ReferenceQueue<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Source, WeakReference<JSRealm>> scripts = new WeakHashMap<>();
  private final Function<JSDynamicObject, JSRealm> realmOf;
  private int unnamed;
  private int lastId = 1;

  ContextRegistry(Function<JSDynamicObject, JSRealm> realmOf) {
    this.realmOf = realmOf;
  }

  private static final class Entry extends WeakReference<JSDynamicObject> {
    private final InspectedContext context;

    Entry(JSDynamicObject sandbox, ContextRegistry registry, String name, String origin) {
      super(sandbox, registry.forgotten);
      this.context =
          new InspectedContext(
              ++registry.lastId,
              uniqueId(),
              name,
              origin,
              false,
              () -> {
                JSDynamicObject present = get();
                return present == null ? null : registry.realmOf.apply(present);
              });
    }
  }

  static String uniqueId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return random.nextLong() + "." + random.nextLong();
  }

  /** {@code name}, {@code origin}: null for none. */
  InspectedContext add(JSDynamicObject sandbox, String name, String origin) {
    String shown = name == null ? "VM Context " + ++unnamed : name;
    Entry entry = new Entry(sandbox, this, shown, origin == null ? "" : origin);
    synchronized (entries) {
      entries.add(entry);
    }
    return entry.context;
  }

  /** A script runs in a context; it belongs to the first one. */
  void ran(Source script, JSRealm realm) {
    scripts.putIfAbsent(script, new WeakReference<>(realm));
  }

  /** The realm of the context that a script belongs to; null for those of the program's own. */
  JSRealm realmOf(Source script) {
    WeakReference<JSRealm> realm = scripts.get(script);
    return realm == null ? null : realm.get();
  }

  /** Those that are left. */
  List<InspectedContext> present() {
    synchronized (entries) {
      return entries.stream()
          .filter(entry -> !entry.refersTo(null))
          .map(entry -> entry.context)
          .toList();
    }
  }

  /** Waits until one is forgotten; any thread, but one at a time. */
  InspectedContext awaitForgotten() throws InterruptedException {
    Entry entry = (Entry) forgotten.remove();
    synchronized (entries) {
      entries.remove(entry);
    }
    return entry.context;
  }
}
