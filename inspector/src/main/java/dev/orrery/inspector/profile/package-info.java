/**
 * CPU profiles: samples of the stack and the tree made of them. Samples come on the JS thread and on
 * the sampler's own.
 */
package dev.orrery.inspector.profile;
