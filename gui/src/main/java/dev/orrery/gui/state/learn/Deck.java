package dev.orrery.gui.state.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Mixes cards. */
public final class Deck {
  private Deck() {}

  /** The cards in an order that has nothing to do with theirs, and is the same for the same salt. */
  public static List<String> shuffle(List<String> cards, String salt) {
    List<String> mixed = new ArrayList<>(cards);
    Collections.sort(mixed);
    Collections.shuffle(mixed, new Random(salt.hashCode()));
    if (mixed.equals(cards)) {
      Collections.reverse(mixed);
    }
    return List.copyOf(mixed);
  }
}
