package com.redhat.devtools.lsp4ij.server;

import com.intellij.execution.configurations.GeneralCommandLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** As the platform has it, as far as scenarios need: it works. */
public class OSProcessStreamConnectionProvider implements StreamConnectionProvider {
  private GeneralCommandLine command;
  private Process process;

  public void setCommandLine(GeneralCommandLine line) {
    command = line;
  }

  @Override
  public void start() throws CannotStartProcessException {
    try {
      process = command.start();
    } catch (IOException e) {
      throw new CannotStartProcessException(e.getMessage());
    }
  }

  @Override
  public void stop() {
    process.destroy();
  }

  @Override
  public InputStream getInputStream() {
    return process.getInputStream();
  }

  @Override
  public OutputStream getOutputStream() {
    return process.getOutputStream();
  }

  public Process process() {
    return process;
  }
}
