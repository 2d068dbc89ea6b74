/** Tests of what stops a loop. */
package dev.orrery.runtime.observe.gate;
