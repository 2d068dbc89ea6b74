package com.intellij.ide;

/** Declared as the API declares it, as far as it is used. */
public final class BrowserUtil {
  private BrowserUtil() {}

  public static void browse(String url) {
    throw new AbstractMethodError();
  }
}
