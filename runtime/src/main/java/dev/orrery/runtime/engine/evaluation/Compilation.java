package dev.orrery.runtime.engine.evaluation;

/**
 * The result of compiling.
 *
 * @param code null if it failed
 * @param failure null if it did not
 */
public record Compilation(CompiledCode code, Failure failure) {}
