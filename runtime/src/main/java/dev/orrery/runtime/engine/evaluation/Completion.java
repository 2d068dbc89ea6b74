package dev.orrery.runtime.engine.evaluation;

/**
 * How code ended.
 *
 * @param value its value; null if it failed
 * @param failure why it failed; null if it did not
 */
public record Completion(Object value, Failure failure) {
  static Completion of(Object value) {
    return new Completion(value, null);
  }

  static Completion failed(Failure failure) {
    return new Completion(null, failure);
  }

  public boolean isFailure() {
    return failure != null;
  }
}
