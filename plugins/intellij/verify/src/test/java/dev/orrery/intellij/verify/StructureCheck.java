package dev.orrery.intellij.verify;

import com.jetbrains.plugin.structure.base.plugin.PluginCreationFail;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationResult;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationSuccess;
import com.jetbrains.plugin.structure.intellij.plugin.IdePlugin;
import com.jetbrains.plugin.structure.intellij.plugin.IdePluginManager;
import java.nio.file.Path;

/** A program that says what the Marketplace's validator makes of plugins, a line for each fact. */
public final class StructureCheck {
  private StructureCheck() {}

  public static void main(String[] plugins) {
    for (String plugin : plugins) {
      print(IdePluginManager.createManager().createPlugin(Path.of(plugin)));
    }
  }

  private static void print(PluginCreationResult<IdePlugin> result) {
    if (result instanceof PluginCreationFail<IdePlugin> fail) {
      System.out.println("FAIL");
      fail.getErrorsAndWarnings().forEach(each -> System.out.println("PROBLEM " + each));
    } else if (result instanceof PluginCreationSuccess<IdePlugin> success) {
      IdePlugin plugin = success.getPlugin();
      System.out.println("OK " + plugin.getPluginId() + " since " + plugin.getSinceBuild());
      success.getWarnings().forEach(each -> System.out.println("WARNING " + each));
      success.getUnacceptableWarnings().forEach(each -> System.out.println("WARNING " + each));
      plugin.getDependsList().forEach(each -> System.out.println("DEPENDS " + each));
    }
  }
}
