package com.redhat.devtools.lsp4ij.server;

import com.intellij.openapi.vfs.VirtualFile;
import java.io.InputStream;
import java.io.OutputStream;

/** Declared as the API declares it, as far as it is used. */
public interface StreamConnectionProvider {
  void start() throws CannotStartProcessException;

  void stop();

  InputStream getInputStream();

  OutputStream getOutputStream();

  default Object getInitializationOptions(VirtualFile rootUri) {
    throw new AbstractMethodError();
  }
}
