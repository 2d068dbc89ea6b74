/** What starts programs. */
package dev.orrery.dap.launch;
