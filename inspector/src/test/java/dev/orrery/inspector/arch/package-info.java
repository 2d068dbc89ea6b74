/** The rules of the source tree: who may import what, and what files look like. */
package dev.orrery.inspector.arch;
