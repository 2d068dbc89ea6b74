package dev.orrery.runtime.engine.clone;

import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import dev.orrery.runtime.engine.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One reading of a message: the objects made so far. */
final class Assembly {
  final Environment env;
  final JSRealm realm = JSRealm.get(null);
  final JSContext context = realm.getContext();
  final List<Object> ports = new ArrayList<>();
  private final Object[] made;
  private final Map<Integer, Part> transferred;

  Assembly(Environment env, int objects, Map<Integer, Part> transferred) {
    this.env = env;
    this.made = new Object[objects];
    this.transferred = transferred;
  }

  /** Remembers the object of an id, before what it contains is made. */
  <T> T remember(int id, T object) {
    made[id] = object;
    return object;
  }

  /** The object of an id met before, or of the transfer list. */
  Object made(int id) {
    return made[id] == null ? transferred.get(id).build(this) : made[id];
  }
}
