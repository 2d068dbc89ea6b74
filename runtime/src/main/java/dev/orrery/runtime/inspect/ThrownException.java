package dev.orrery.runtime.inspect;

import java.util.List;

/**
 * An exception that ends the program.
 *
 * @param value what was thrown
 * @param isRejection whether it is the reason of a promise that nobody handled
 * @param place where it was thrown; null if unknown
 * @param stack the calls it has left, innermost first; empty if unknown
 * @param time milliseconds since 1970
 */
public record ThrownException(
    Object value,
    boolean isRejection,
    InspectedFrame place,
    List<InspectedFrame> stack,
    InspectedContext context,
    double time) {}
