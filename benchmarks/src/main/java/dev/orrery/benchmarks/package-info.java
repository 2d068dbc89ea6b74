/** JMH benchmarks of the loop and of observation; each benchmark thread owns the loop it runs. */
package dev.orrery.benchmarks;
