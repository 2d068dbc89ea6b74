/** Source maps. */
package dev.orrery.dap.source;
