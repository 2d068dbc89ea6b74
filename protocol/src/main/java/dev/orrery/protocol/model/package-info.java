/**
 * What a loop's records add up to: {@code LoopModel} folds them into the state of the program at any
 * moment, and a {@code LoopState} is that state, which nothing changes any more.
 *
 * <p>The model belongs to one thread at a time. States and all they hold are immutable. Nothing here
 * does I/O or reads a clock: the same records give the same state.
 */
package dev.orrery.protocol.model;
