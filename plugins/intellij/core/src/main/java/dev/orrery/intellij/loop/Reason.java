package dev.orrery.intellij.loop;

/** A sentence and the page that explains it, or null. */
public record Reason(String text, String page) {}
