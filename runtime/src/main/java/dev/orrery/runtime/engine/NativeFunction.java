package dev.orrery.runtime.engine;

/** The body of a JavaScript function that is written in Java. */
@FunctionalInterface
public interface NativeFunction {

  /**
   * Runs on the loop thread.
   *
   * @param self the receiver ({@code this}), a JavaScript value
   * @param args the arguments as given, raw JavaScript values
   * @return a JavaScript value, or a Java value that {@link Js#toJs} can convert; null is undefined
   * @throws Exception {@link NodeError} and system errors become JavaScript errors
   */
  Object call(Object self, Object[] args) throws Exception;
}
