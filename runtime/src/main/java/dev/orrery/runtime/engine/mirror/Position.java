package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.js.runtime.builtins.JSCollectionIteratorObject;
import com.oracle.truffle.js.runtime.builtins.JSMapObject;
import com.oracle.truffle.js.runtime.builtins.JSSetObject;
import java.util.Optional;

/** How far the iterator of a collection has come. */
final class Position {
  private Position() {}

  /** The entries already given; empty once the iterator is done. */
  static Optional<Integer> of(JSCollectionIteratorObject iterator) {
    return switch (iterator.getIteratedObject()) {
      case JSMapObject map -> Optional.of(map.getMap().size() - remaining(iterator));
      case JSSetObject set -> Optional.of(set.getMap().size() - remaining(iterator));
      default -> Optional.empty();
    };
  }

  private static int remaining(JSCollectionIteratorObject iterator) {
    return Entries.of(iterator).list().size();
  }
}
