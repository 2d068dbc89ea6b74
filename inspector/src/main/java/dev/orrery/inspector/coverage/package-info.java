/** Coverage in the form that V8 gives it to clients and files. JS thread only. */
package dev.orrery.inspector.coverage;
