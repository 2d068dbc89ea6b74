/** The rules of the source tree: layers, who may import what, and what files look like. */
package dev.orrery.runtime.arch;
