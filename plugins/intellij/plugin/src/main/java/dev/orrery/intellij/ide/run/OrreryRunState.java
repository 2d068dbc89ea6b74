package dev.orrery.intellij.ide.run;

import com.intellij.execution.ExecutionException;
import com.intellij.execution.configurations.CommandLineState;
import com.intellij.execution.configurations.GeneralCommandLine;
import com.intellij.execution.process.OSProcessHandler;
import com.intellij.execution.process.ProcessHandler;
import com.intellij.execution.process.ProcessHandlerFactory;
import com.intellij.execution.process.ProcessTerminatedListener;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.program.Commands;
import dev.orrery.intellij.program.Inspect;
import dev.orrery.intellij.program.Program;
import dev.orrery.intellij.program.Watch;

/** Runs a program in a console. */
public final class OrreryRunState extends CommandLineState {
  private final Project project;
  private final Program program;
  private final Installation installation;

  public OrreryRunState(
      ExecutionEnvironment environment, Program program, Installation installation) {
    super(environment);
    this.project = environment.getProject();
    this.program = program;
    this.installation = installation;
  }

  @Override
  protected ProcessHandler startProcess() throws ExecutionException {
    GeneralCommandLine line =
        Processes.commandLine(new Commands(installation).run(program), program.workingFolder())
            .withEnvironment(program.environment());
    OSProcessHandler handler =
        ProcessHandlerFactory.getInstance().createColoredProcessHandler(line);
    ProcessTerminatedListener.attach(handler);
    if (program.inspect() != Inspect.OFF) {
      handler.addProcessListener(new InspectorWatcher(project));
    }
    if (program.watch() == Watch.RECORD) {
      handler.addProcessListener(new RecordingWatcher(project, program.recordingFile()));
    }
    return handler;
  }
}
