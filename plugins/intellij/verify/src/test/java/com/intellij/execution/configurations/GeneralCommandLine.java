package com.intellij.execution.configurations;

import com.intellij.openapi.util.Key;
import com.intellij.openapi.util.UserDataHolderBase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As the platform has it, as far as scenarios need: it works. */
public class GeneralCommandLine extends UserDataHolderBase {
  private final List<String> command;
  private final Map<String, String> variables = new HashMap<>();
  private String folder;

  public GeneralCommandLine(List<String> command) {
    this.command = List.copyOf(command);
  }

  public GeneralCommandLine withCharset(Charset charset) {
    return this;
  }

  public GeneralCommandLine withEnvironment(Map<String, String> more) {
    variables.putAll(more);
    return this;
  }

  public GeneralCommandLine withWorkDirectory(String path) {
    folder = path;
    return this;
  }

  @Override
  public <T> T getUserData(Key<T> key) {
    return super.getUserData(key);
  }

  @Override
  public <T> void putUserData(Key<T> key, T value) {
    super.putUserData(key, value);
  }

  public List<String> command() {
    return command;
  }

  /** Starts it; what it writes to its standard error is seen in the test's. */
  public Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.directory(folder == null ? null : new File(folder)).start();
  }
}
