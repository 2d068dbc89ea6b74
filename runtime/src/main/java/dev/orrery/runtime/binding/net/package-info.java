/** TCP and pipe handles, addresses and block lists for net.js. Loop thread only. */
package dev.orrery.runtime.binding.net;
