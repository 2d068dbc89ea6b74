package dev.orrery.runtime.engine.evaluation;

import dev.orrery.runtime.engine.mirror.Place;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/**
 * What was thrown and where.
 *
 * @param thrown the value
 * @param place of the throw statement or failed expression; null if unknown
 * @param frames the calls that led there, innermost first; empty for syntax errors
 * @param isTermination whether execution was ended from outside, and nothing was thrown
 */
public record Failure(
    Object thrown, Place place, List<InspectedFrame> frames, boolean isTermination) {}
