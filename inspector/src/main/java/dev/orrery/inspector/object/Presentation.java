package dev.orrery.inspector.object;

/**
 * What a client wants to have of a value.
 *
 * @param group under which ids are released together; null for none
 * @param mode how much of the value is sent
 * @param maxDepth levels of a deep copy; -1 for all
 */
public record Presentation(String group, Mode mode, int maxDepth) {
  /** How much of a value is sent. */
  public enum Mode {
    ID,
    PREVIEW,
    JSON,
    DEEP
  }

  public Presentation(String group, Mode mode) {
    this(group, mode, -1);
  }

  public static Presentation byId(String group) {
    return new Presentation(group, Mode.ID);
  }

  /** The same for what belongs to a value: never by value. */
  Presentation forParts() {
    return mode == Mode.PREVIEW ? this : byId(group);
  }

  boolean is(Mode wanted) {
    return mode == wanted;
  }
}
