/** Tests of observation: recorder and readers alone, and whole programs as they are recorded. */
package dev.orrery.runtime.observe;
