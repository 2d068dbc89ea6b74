package dev.orrery.intellij.verify;

import com.intellij.ide.plugins.IdeaPluginDescriptorImpl;
import com.intellij.ide.plugins.PluginDescriptorLoader;
import com.intellij.openapi.util.BuildNumber;
import java.nio.file.Path;

/** A program that has the platform's own loader read a plugin, as “Install from Disk” does. */
public final class LoadDescriptor {
  private LoadDescriptor() {}

  public static void main(String[] plugins) throws Exception {
    IdeaPluginDescriptorImpl plugin =
        PluginDescriptorLoader.loadDescriptorFromArtifact(
            Path.of(plugins[0]), BuildNumber.fromString("IU-261.22158"));
    System.out.println("ID " + plugin.getPluginId() + " " + plugin.getVersion());
    plugin.getActions().forEach(each -> System.out.println("ACTION " + each));
    plugin
        .getExtensions()
        .forEach((point, all) -> System.out.println("EXTENSION " + point + " " + all.size()));
    plugin.getDependencies().forEach(each -> System.out.println("DEPENDS " + each));
  }
}
