package dev.orrery.dap.variable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers by which clients open containers. Those of a stop end with it; those of results that
 * stay in a client's console are kept until there are too many.
 */
public final class References {
  private static final int MAX_KEPT = 10_000;
  private static final int MAX_OF_STOP = 200_000;

  private final Map<Integer, Container> ofStop = new LinkedHashMap<>();
  private final Map<Integer, Container> kept = new LinkedHashMap<>();
  private int last;

  /** Whether a container is there for longer than the stop. */
  public enum Life {
    STOP,
    KEPT
  }

  /** The number of a container. */
  public int add(Container container, Life life) {
    Map<Integer, Container> map = life == Life.STOP ? ofStop : kept;
    map.put(++last, container);
    if (map.size() > (life == Life.STOP ? MAX_OF_STOP : MAX_KEPT)) {
      map.remove(map.keySet().iterator().next());
    }
    return last;
  }

  /** Null if there is none, or no longer. */
  public Container get(int reference) {
    Container container = ofStop.get(reference);
    return container == null ? kept.get(reference) : container;
  }

  /** The program goes on. */
  public void stopIsOver() {
    ofStop.clear();
  }
}
