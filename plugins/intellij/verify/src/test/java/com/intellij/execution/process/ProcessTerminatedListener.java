package com.intellij.execution.process;

/** As the platform has it, as far as scenarios need: it works. */
public class ProcessTerminatedListener {
  public static void attach(ProcessHandler handler) {}
}
