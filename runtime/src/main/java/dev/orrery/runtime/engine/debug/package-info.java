/**
 * What a debugger needs of the engine: places where code can stop, what calls and scopes are there,
 * evaluation in them. Checked with GraalJS 25.0.3. JS thread only.
 */
package dev.orrery.runtime.engine.debug;
