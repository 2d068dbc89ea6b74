package com.intellij.execution.process;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.GeneralCommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** As the platform has it, as far as scenarios need: it works. */
public class OSProcessHandler extends BaseOSProcessHandler {
  public OSProcessHandler(GeneralCommandLine command) throws ExecutionException {
    super(start(command), String.join(" ", command.command()), StandardCharsets.UTF_8);
  }

  private static Process start(GeneralCommandLine command) throws ExecutionException {
    try {
      return command.start();
    } catch (IOException e) {
      throw new ExecutionException(e.getMessage(), e);
    }
  }
}
