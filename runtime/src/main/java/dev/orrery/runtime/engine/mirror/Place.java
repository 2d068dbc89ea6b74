package dev.orrery.runtime.engine.mirror;

import com.oracle.truffle.api.source.Source;

/**
 * A position in a script, counted from 0.
 *
 * @param script the script's source, by which its id is found
 */
public record Place(Source script, int line, int column) {}
