package dev.orrery.runtime.inspect;

import com.oracle.truffle.api.source.Source;

/**
 * A call in the program's code.
 *
 * @param function its name; empty if it has none
 * @param line from 0
 * @param column from 0, where V8 has it: at the name of a method that is called
 */
public record InspectedFrame(String function, Source script, int line, int column) {}
