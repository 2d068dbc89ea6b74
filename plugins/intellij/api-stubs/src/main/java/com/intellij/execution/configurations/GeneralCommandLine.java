package com.intellij.execution.configurations;

import com.intellij.openapi.util.Key;
import com.intellij.openapi.util.UserDataHolder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Declared as the API declares it, as far as it is used. */
public class GeneralCommandLine implements UserDataHolder {
  public GeneralCommandLine(List<String> command) {
    throw new AbstractMethodError();
  }

  public GeneralCommandLine withCharset(Charset charset) {
    throw new AbstractMethodError();
  }

  public GeneralCommandLine withEnvironment(Map<String, String> variables) {
    throw new AbstractMethodError();
  }

  public GeneralCommandLine withWorkDirectory(String folder) {
    throw new AbstractMethodError();
  }

  @Override
  public <T> T getUserData(Key<T> key) {
    throw new AbstractMethodError();
  }

  @Override
  public <T> void putUserData(Key<T> key, T value) {
    throw new AbstractMethodError();
  }
}
