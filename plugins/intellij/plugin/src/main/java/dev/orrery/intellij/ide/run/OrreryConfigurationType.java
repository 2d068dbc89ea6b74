package dev.orrery.intellij.ide.run;

import com.intellij.execution.configurations.ConfigurationFactory;
import com.intellij.execution.configurations.ConfigurationTypeBase;
import com.intellij.execution.configurations.ConfigurationTypeUtil;
import com.intellij.execution.configurations.RunConfiguration;
import com.intellij.openapi.project.Project;

/** Run configurations: of programs to start, and of those that run already. */
public final class OrreryConfigurationType extends ConfigurationTypeBase {
  private final ConfigurationFactory program =
      new Factory(this, "Orrery", "Program", OrreryRunConfiguration::new);
  private final ConfigurationFactory attach =
      new Factory(this, "Attach to Orrery", "Attach", OrreryAttachConfiguration::new);

  public OrreryConfigurationType() {
    super("Orrery", "Orrery", "Runs and debugs Node.js programs on Orrery", OrreryIcons.ORRERY);
    addFactory(program);
    addFactory(attach);
  }

  /** The one there is. */
  public static OrreryConfigurationType get() {
    return ConfigurationTypeUtil.findConfigurationType(OrreryConfigurationType.class);
  }

  /** Makes those of programs to start. */
  public ConfigurationFactory program() {
    return program;
  }

  /** Makes those of programs that run. */
  public ConfigurationFactory attach() {
    return attach;
  }

  private interface Maker {
    RunConfiguration make(Project project, ConfigurationFactory factory, String name);
  }

  private static final class Factory extends ConfigurationFactory {
    private final String id;
    private final String name;
    private final Maker maker;

    /** {@code id}: also the name of a new configuration. */
    Factory(OrreryConfigurationType type, String id, String name, Maker maker) {
      super(type);
      this.id = id;
      this.name = name;
      this.maker = maker;
    }

    @Override
    public String getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public RunConfiguration createTemplateConfiguration(Project project) {
      return maker.make(project, this, id);
    }
  }
}
