package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What no tool of JetBrains' looks at: that what the descriptors name is there and fits. */
class DescriptorTest {
  private static final List<String> FILES = List.of("plugin.xml", "orrery-lsp4ij.xml");

  /** What an extension point takes: the attribute that names a class, and what that has to be. */
  private record Point(String attribute, String type) {}

  private static final Map<String, Point> POINTS =
      Map.ofEntries(
          Map.entry("com.intellij.applicationService", new Point("serviceImplementation", null)),
          Map.entry(
              "com.intellij.applicationConfigurable",
              new Point("instance", "com.intellij.openapi.options.Configurable")),
          Map.entry("com.intellij.notificationGroup", new Point(null, null)),
          Map.entry(
              "com.intellij.postStartupActivity",
              new Point("implementation", "com.intellij.openapi.startup.ProjectActivity")),
          Map.entry(
              "com.intellij.configurationType",
              new Point(
                  "implementation", "com.intellij.execution.configurations.ConfigurationType")),
          Map.entry(
              "com.intellij.runConfigurationProducer",
              new Point(
                  "implementation", "com.intellij.execution.actions.RunConfigurationProducer")),
          Map.entry(
              "com.intellij.runLineMarkerContributor",
              new Point(
                  "implementationClass",
                  "com.intellij.execution.lineMarker.RunLineMarkerContributor")),
          Map.entry(
              "com.intellij.toolWindow",
              new Point("factoryClass", "com.intellij.openapi.wm.ToolWindowFactory")),
          Map.entry(
              "com.intellij.programRunner",
              new Point("implementation", "com.intellij.execution.runners.ProgramRunner")),
          Map.entry(
              "com.redhat.devtools.lsp4ij.server",
              new Point("factoryClass", "com.redhat.devtools.lsp4ij.LanguageServerFactory")),
          Map.entry("com.redhat.devtools.lsp4ij.fileNamePatternMapping", new Point(null, null)),
          Map.entry(
              "com.redhat.devtools.lsp4ij.debugAdapterServer",
              new Point(
                  "factoryClass",
                  "com.redhat.devtools.lsp4ij.dap.descriptors.DebugAdapterDescriptorFactory")),
          Map.entry(
              "dev.orrery.debugSupport",
              new Point("implementation", "dev.orrery.intellij.ide.run.DebugSupport")));

  private final ClassLoader plugin = PluginLoader.make();

  @Test
  void namesClassesThatFit() throws Exception {
    for (String file : FILES) {
      for (Descriptor.Extension each : Descriptor.of(plugin, file).extensions()) {
        Point point = POINTS.get(each.point());
        assertThat(point).as(each.point()).isNotNull();
        if (point.attribute() != null) {
          fits(each.element().getAttribute(point.attribute()), point.type());
        }
      }
    }
  }

  @Test
  void namesActionsThatFit() throws Exception {
    List<Element> actions = new ArrayList<>();
    for (String file : FILES) {
      actions.addAll(Descriptor.of(plugin, file).actions());
    }
    assertThat(actions).hasSize(6);
    for (Element each : actions) {
      fits(each.getAttribute("class"), "com.intellij.openapi.actionSystem.AnAction");
      assertThat(each.getAttribute("text")).isNotBlank();
    }
  }

  @Test
  void namesListenersThatFit() throws Exception {
    List<Element> listeners = Descriptor.of(plugin, "orrery-lsp4ij.xml").listeners();
    assertThat(listeners).hasSize(1);
    for (Element each : listeners) {
      fits(each.getAttribute("class"), each.getAttribute("topic"));
    }
  }

  @Test
  void declaresItsOwnPointByAnInterface() throws Exception {
    for (Element each : Descriptor.of(plugin, "plugin.xml").extensionPoints()) {
      assertThat(plugin.loadClass(each.getAttribute("interface")).isInterface()).isTrue();
    }
  }

  @Test
  void hasTheIconsItNames() {
    for (String icon :
        List.of("icons/orrery.svg", "icons/orrery_dark.svg", "META-INF/pluginIcon.svg")) {
      assertThat(plugin.getResource(icon)).as(icon).isNotNull();
    }
  }

  private void fits(String name, String type) throws ReflectiveOperationException {
    Class<?> found = plugin.loadClass(name);
    assertThat(Modifier.isPublic(found.getModifiers())).as(name).isTrue();
    assertThat(Modifier.isPublic(found.getDeclaredConstructor().getModifiers())).as(name).isTrue();
    if (type != null) {
      assertThat(plugin.loadClass(type)).as(name).isAssignableFrom(found);
    }
  }
}
