/**
 * Evaluation that changes nothing: an interpreter of syntax trees for what clients evaluate while
 * their user is still typing. It reads variables and data properties, calls functions of the
 * language that are known to be harmless, interprets functions of the program, and gives up at
 * everything else. Objects it has made itself it may change. Checked with GraalJS 25.0.3.
 *
 * <p>Threading: on the thread of the environment, running or paused.
 */
package dev.orrery.runtime.engine.evaluation.pure;
