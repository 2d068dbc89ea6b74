package com.redhat.devtools.lsp4ij.server;

import com.intellij.execution.configurations.GeneralCommandLine;
import java.io.InputStream;
import java.io.OutputStream;

/** Declared as the API declares it, as far as it is used. */
public class OSProcessStreamConnectionProvider implements StreamConnectionProvider {
  public OSProcessStreamConnectionProvider() {
    throw new AbstractMethodError();
  }

  public void setCommandLine(GeneralCommandLine command) {
    throw new AbstractMethodError();
  }

  @Override
  public void start() throws CannotStartProcessException {
    throw new AbstractMethodError();
  }

  @Override
  public void stop() {
    throw new AbstractMethodError();
  }

  @Override
  public InputStream getInputStream() {
    throw new AbstractMethodError();
  }

  @Override
  public OutputStream getOutputStream() {
    throw new AbstractMethodError();
  }
}
