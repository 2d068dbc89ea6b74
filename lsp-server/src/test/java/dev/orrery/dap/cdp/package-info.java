/** The inspector's side. */
package dev.orrery.dap.cdp;
