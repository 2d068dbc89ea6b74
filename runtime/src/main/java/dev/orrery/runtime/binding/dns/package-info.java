/** Names and addresses for dns.js. The blocking calls run on the work pool. */
package dev.orrery.runtime.binding.dns;
