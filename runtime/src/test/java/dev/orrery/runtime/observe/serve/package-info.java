/** Tests of the package of the same name. */
package dev.orrery.runtime.observe.serve;
