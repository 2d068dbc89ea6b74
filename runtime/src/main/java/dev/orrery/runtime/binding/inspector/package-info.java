/** {@code node:inspector}: the inspector as the program sees it. Loop thread only. */
package dev.orrery.runtime.binding.inspector;
