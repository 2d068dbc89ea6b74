/**
 * Coverage as V8 counts it. The parser says where the parts of a script are that may run more or less
 * often than what is around them; instruments count. Checked with GraalJS 25.0.3. JS thread only.
 */
package dev.orrery.runtime.engine.coverage;
