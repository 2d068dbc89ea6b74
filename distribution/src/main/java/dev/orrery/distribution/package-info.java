/**
 * Builds the image in {@code target/orrery}: a JDK run-time image, our jars, the Graal compiler, an
 * AOT cache and the launcher.
 *
 * <p>Threading: a build tool; everything runs on the main thread.
 */
package dev.orrery.distribution;
