/** Clients that debug real programs. */
package dev.orrery.dap;
