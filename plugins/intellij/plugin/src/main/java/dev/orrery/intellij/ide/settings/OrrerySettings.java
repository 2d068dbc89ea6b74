package dev.orrery.intellij.ide.settings;

import com.google.gson.JsonObject;
import com.intellij.lang.Language;
import com.intellij.openapi.application.ApplicationManager;
import com.intellij.openapi.components.PersistentStateComponent;
import com.intellij.openapi.components.State;
import com.intellij.openapi.components.Storage;
import com.intellij.util.EnvironmentUtil;
import dev.orrery.intellij.install.Installation;
import dev.orrery.intellij.install.InstallationException;
import dev.orrery.intellij.install.InstallationFinder;
import dev.orrery.intellij.program.ArgumentText;
import java.util.List;

/** The settings of this IDE. */
@State(name = "Orrery", storages = @Storage("orrery.xml"))
public final class OrrerySettings implements PersistentStateComponent<OrreryState> {
  private volatile OrreryState state = new OrreryState();

  public static OrrerySettings get() {
    return ApplicationManager.getApplication().getService(OrrerySettings.class);
  }

  @Override
  public OrreryState getState() {
    return state;
  }

  @Override
  public void loadState(OrreryState loaded) {
    state = loaded;
  }

  /** Takes what the user has chosen, and tells those whom it concerns. */
  void change(OrreryState chosen) {
    state = chosen;
    ApplicationManager.getApplication()
        .getMessageBus()
        .syncPublisher(SettingsListener.TOPIC)
        .settingsChanged();
  }

  /** Where Orrery is. Reads the disk. */
  public Installation installation() throws InstallationException {
    OrreryState now = state;
    return InstallationFinder.ofMachine(EnvironmentUtil.getEnvironmentMap())
        .find(now.orrery, now.jdk);
  }

  /** The runtime's options for every program. */
  public List<String> options() {
    return ArgumentText.split(state.options);
  }

  /** What the language server is told, as the section {@code orrery}. */
  public JsonObject languageServerSettings() {
    JsonObject section = new JsonObject();
    section.add("inlayHints", enabled(state.inlayHints));
    section.add("lints", enabled(state.lints));
    // Where the IDE knows the language itself, everything would come twice.
    boolean known = Language.findLanguageByID("JavaScript") != null;
    section.addProperty("typescript", known ? "off" : "auto");
    JsonObject all = new JsonObject();
    all.add("orrery", section);
    return all;
  }

  private static JsonObject enabled(boolean enabled) {
    JsonObject object = new JsonObject();
    object.addProperty("enabled", enabled);
    return object;
  }
}
