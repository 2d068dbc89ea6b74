package dev.orrery.intellij.ide.run;

import com.intellij.execution.ExecutorRegistry;
import com.intellij.execution.ProgramRunnerUtil;
import com.intellij.execution.RunManager;
import com.intellij.execution.RunnerAndConfigurationSettings;
import com.intellij.execution.executors.DefaultDebugExecutor;
import com.intellij.openapi.project.Project;
import dev.orrery.intellij.program.AttachTarget;
import dev.orrery.intellij.program.Program;
import java.nio.file.Path;

/** Runs what has no run configuration yet: makes a temporary one. Event dispatch thread. */
public final class Launches {
  private static final String RUN = "Run";

  private Launches() {}

  /** Runs a program. */
  public static void run(Project project, Program program) {
    start(project, program, RUN);
  }

  /** Runs a program with the debugger. */
  public static void debug(Project project, Program program) {
    start(project, program, DefaultDebugExecutor.EXECUTOR_ID);
  }

  private static void start(Project project, Program program, String executor) {
    RunnerAndConfigurationSettings settings =
        RunManager.getInstance(project)
            .createConfiguration(
                Path.of(program.script()).getFileName().toString(),
                OrreryConfigurationType.get().program());
    ((OrreryRunConfiguration) settings.getConfiguration()).setProgram(program);
    start(project, settings, executor);
  }

  /** Attaches the debugger. */
  public static void attach(Project project, AttachTarget target) {
    RunnerAndConfigurationSettings settings =
        RunManager.getInstance(project)
            .createConfiguration(
                "Attach to " + target.text(), OrreryConfigurationType.get().attach());
    ((OrreryAttachConfiguration) settings.getConfiguration()).setTarget(target.text());
    start(project, settings, DefaultDebugExecutor.EXECUTOR_ID);
  }

  private static void start(
      Project project, RunnerAndConfigurationSettings settings, String executor) {
    RunManager.getInstance(project).setTemporaryConfiguration(settings);
    ProgramRunnerUtil.executeConfiguration(
        settings, ExecutorRegistry.getInstance().getExecutorById(executor));
  }
}
