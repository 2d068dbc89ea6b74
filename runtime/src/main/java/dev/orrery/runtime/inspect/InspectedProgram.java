package dev.orrery.runtime.inspect;

/**
 * The program under inspection.
 *
 * @param processName title and number of the process, such as {@code node[123]}
 * @param script the main script as the command line names it; empty if there is none
 * @param url its {@code file:} URL; empty if there is none
 * @param version the Node version that the runtime is compatible with, such as {@code v24.12.0}
 */
public record InspectedProgram(String processName, String script, String url, String version) {}
