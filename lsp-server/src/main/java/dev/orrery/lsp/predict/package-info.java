/**
 * In which order a small program prints, found by running it several times under virtual time.
 *
 * <p>Threading: {@link dev.orrery.lsp.predict.Predictor} blocks and may be used by any thread;
 * everything it hands out is immutable.
 */
package dev.orrery.lsp.predict;
