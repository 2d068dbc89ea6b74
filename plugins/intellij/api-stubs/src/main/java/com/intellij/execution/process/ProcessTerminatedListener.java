package com.intellij.execution.process;

/** Declared as the API declares it, as far as it is used. */
public class ProcessTerminatedListener {
  public static void attach(ProcessHandler handler) {
    throw new AbstractMethodError();
  }
}
