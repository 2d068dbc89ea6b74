/**
 * The inspector: a server of the Chrome DevTools Protocol over one runtime. Commands run on the
 * thread that runs the program, whatever that is doing ({@link dev.orrery.inspector.session.JsThread});
 * the network has a thread of its own.
 */
package dev.orrery.inspector;
