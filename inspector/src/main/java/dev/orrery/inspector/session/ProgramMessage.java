package dev.orrery.inspector.session;

import dev.orrery.runtime.inspect.InspectedContext;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/** What the program has said, kept for clients that come later. Values are raw. */
public sealed interface ProgramMessage {
  InspectedContext context();

  /** Milliseconds since 1970. */
  double time();

  /** The calls at that time, innermost first. */
  List<InspectedFrame> stack();

  /** What scheduled them; null if that was not followed. */
  AsyncParent parent();

  /**
   * A call of console's.
   *
   * @param type of {@code Runtime.consoleAPICalled}
   */
  record Console(
      String type,
      List<Object> args,
      InspectedContext context,
      double time,
      List<InspectedFrame> stack,
      AsyncParent parent)
      implements ProgramMessage {}

  /**
   * An exception that nobody caught.
   *
   * @param id of {@code ExceptionDetails}
   * @param isRejection whether it is the reason of a promise
   * @param place where it was thrown; null if unknown
   */
  record Exception(
      int id,
      Object value,
      boolean isRejection,
      InspectedFrame place,
      InspectedContext context,
      double time,
      List<InspectedFrame> stack,
      AsyncParent parent)
      implements ProgramMessage {}
}
