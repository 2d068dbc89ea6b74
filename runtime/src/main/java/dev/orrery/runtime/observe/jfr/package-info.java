/**
 * What a loop does as events of JDK Flight Recorder, for JDK Mission Control.
 *
 * <p>Threading: loop thread only.
 */
package dev.orrery.runtime.observe.jfr;
