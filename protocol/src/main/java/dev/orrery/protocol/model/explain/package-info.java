/**
 * Answers about a program, in sentences, from a {@code LoopState}: why did this run, why has that not
 * run yet, why is the process alive. One class for each question or kind of callback; the words are
 * in {@code Rule}.
 *
 * <p>Everything is immutable or used by one call; any thread may ask.
 */
package dev.orrery.protocol.model.explain;
