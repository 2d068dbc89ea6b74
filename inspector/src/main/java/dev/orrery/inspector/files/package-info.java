/** Profiles that a program's options ask for, written to files at its end. JS thread only. */
package dev.orrery.inspector.files;
