/**
 * CommonJS and ECMAScript module resolution and loading.
 *
 * <p>Threading: loop thread only.
 */
package dev.orrery.runtime.module;
