package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellij.execution.configurations.RunConfigurationOptions;
import com.intellij.execution.configurations.RunProfile;
import com.intellij.execution.process.BaseProcessHandler;
import com.intellij.execution.runners.ExecutionEnvironment;
import com.intellij.openapi.project.Project;
import com.redhat.devtools.lsp4ij.dap.DebugMode;
import com.redhat.devtools.lsp4ij.dap.client.DAPClient;
import com.redhat.devtools.lsp4ij.dap.configurations.DAPCommandLineState;
import com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptor;
import com.redhat.devtools.lsp4ij.dap.descriptors.DefaultDebugAdapterDescriptor;
import com.redhat.devtools.lsp4ij.settings.ServerTrace;
import dev.orrery.intellij.ide.lsp4ij.Lsp4ijDebugSupport;
import dev.orrery.intellij.ide.lsp4ij.OrreryDebugAdapterFactory;
import dev.orrery.intellij.ide.lsp4ij.OrreryDebugRunner;
import dev.orrery.intellij.ide.run.OrreryAttachConfiguration;
import dev.orrery.intellij.ide.run.OrreryConfigurationType;
import dev.orrery.intellij.ide.run.OrreryRunConfiguration;
import dev.orrery.intellij.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The debugger of a run configuration stops at a breakpoint of a real program, and goes on. */
public final class DebugAdapterScenario implements Scenario {
  private static final String TEXT =
      """
      let answer = 41;
      setTimeout(() => {
        answer += 1;
        console.log('the answer is ' + answer);
      }, 1);
      """;
  private static final int BREAKPOINT = 4;

  @Override
  public void run() throws Exception {
    Stage.set();
    Path folder = Artifacts.fresh("dap-project");
    Path file = Files.writeString(folder.resolve("app.js"), TEXT);
    Project project = Stage.project(folder);
    OrreryRunConfiguration configuration =
        (OrreryRunConfiguration)
            new OrreryConfigurationType().program().createTemplateConfiguration(project);
    configuration.setProgram(Program.of(file.toString()));
    assertThat(new OrreryDebugRunner().canRun("Debug", configuration)).isTrue();
    assertThat(new OrreryDebugRunner().canRun("Run", configuration)).isFalse();
    DAPCommandLineState state = state(configuration, project);
    BaseProcessHandler<?> adapter = (BaseProcessHandler<?>) state.start();
    Map<String, Object> parameters = state.descriptor().getDapParameters();
    assertThat(parameters).containsEntry("program", file.toString());
    assertThat(client(state).mode()).isEqualTo(DebugMode.LAUNCH);
    try (DebugClient client = new DebugClient(adapter.getProcess())) {
      client.launch(parameters, file.toString(), BREAKPOINT);
      int thread = client.awaitStop();
      assertThat(client.topFrame(thread).getLine()).isEqualTo(BREAKPOINT);
      assertThat(client.evaluate(thread, "answer")).isEqualTo("42");
      client.goOn(thread);
      client.awaitEnd();
      client.awaitOutput("the answer is 42");
    }
    attaches(project);
    debugsWhatLsp4ijsOwnConfigurationSays(project, file);
  }

  private static DAPCommandLineState state(RunProfile profile, Project project) {
    return (DAPCommandLineState)
        new Lsp4ijDebugSupport()
            .state(new RunConfigurationOptions(), new ExecutionEnvironment(profile, project));
  }

  private static DAPClient client(DAPCommandLineState state) {
    return state
        .descriptor()
        .createClient(null, Map.of(), true, DebugMode.LAUNCH, ServerTrace.off, null);
  }

  /** There, too, the adapter is started, whatever it is told then. */
  private static void debugsWhatLsp4ijsOwnConfigurationSays(Project project, Path file)
      throws Exception {
    Map<String, Object> says = Map.of("type", "orrery", "program", file.toString());
    RunProfile profile = (executor, environment) -> null;
    for (DebugMode mode : DebugMode.values()) {
      DebugAdapterDescriptor descriptor =
          new OrreryDebugAdapterFactory()
              .createDebugAdapterDescriptor(
                  new DefaultDebugAdapterDescriptor.Form(mode, says),
                  new ExecutionEnvironment(profile, project));
      assertThat(descriptor.getDebugMode()).isEqualTo(DebugMode.LAUNCH);
      assertThat(descriptor.getServerReadyConfig(mode).timeoutMs()).isZero();
      assertThat(descriptor.getDapParameters())
          .containsAllEntriesOf(says)
          .containsEntry("autoAttachChildProcesses", false);
      DAPClient client =
          descriptor.createClient(null, says, true, DebugMode.LAUNCH, ServerTrace.off, null);
      assertThat(client.mode()).isEqualTo(mode);
    }
  }

  /** A process is attached to, and yet the adapter is one that has to be started. */
  private static void attaches(Project project) throws Exception {
    OrreryAttachConfiguration configuration =
        (OrreryAttachConfiguration)
            new OrreryConfigurationType().attach().createTemplateConfiguration(project);
    configuration.setTarget("12345");
    DAPCommandLineState state = state(configuration, project);
    assertThat(state.descriptor().getDebugMode()).isEqualTo(DebugMode.LAUNCH);
    assertThat(client(state).mode()).isEqualTo(DebugMode.ATTACH);
    assertThat(state.descriptor().getDapParameters())
        .containsEntry("request", "attach")
        .containsEntry("processId", 12345L);
  }
}
