package dev.orrery.gui.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is remembered from one start to the next, in a small JSON file of the user's. One thread at a
 * time.
 */
public final class Preferences {
  private static final int MAX_RECENT = 12;
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** As in the file. */
  private record Content(String appearance, List<Recent> recent) {}

  private final Path file;
  private final List<Recent> recent = new ArrayList<>();
  private String appearance = "system";

  /** Those that last as long as this process. */
  public static Preferences none() {
    return new Preferences(null);
  }

  /** {@code file}: null for none. */
  private Preferences(Path file) {
    this.file = file;
  }

  /** Reads a file. None, or one that makes no sense, counts as empty. */
  public static Preferences load(Path file) {
    Preferences preferences = new Preferences(file);
    try {
      if (Files.exists(file)) {
        preferences.take(GSON.fromJson(Files.readString(file), Content.class));
      }
    } catch (IOException | JsonParseException _) {
      // Nothing is lost but conveniences; the next change writes a good file.
    }
    return preferences;
  }

  private void take(Content content) {
    if (content != null) {
      appearance = Objects.requireNonNullElse(content.appearance, appearance);
      if (content.recent != null) {
        content.recent.stream()
            .filter(each -> each != null && each.text() != null)
            .forEach(recent::add);
      }
    }
  }

  /** Where the file of this user is. */
  public static Path defaultFile(Map<String, String> environment) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    String xdg = environment.get("XDG_CONFIG_HOME");
    Path folder;
    if (xdg != null && Path.of(xdg).isAbsolute()) {
      folder = Path.of(xdg);
    } else if (os.startsWith("windows") && environment.get("APPDATA") != null) {
      folder = Path.of(environment.get("APPDATA"));
    } else if (os.startsWith("mac")) {
      folder = home.resolve("Library").resolve("Application Support");
    } else {
      folder = home.resolve(".config");
    }
    return folder.resolve("orrery").resolve("visualizer.json");
  }

  /** The latest first. */
  public List<Recent> recent() {
    return List.copyOf(recent);
  }

  /** Remembers something as the latest. */
  public void opened(String text, long nowMs) throws IOException {
    recent.removeIf(each -> each.text().equals(text));
    recent.addFirst(new Recent(text, nowMs));
    while (recent.size() > MAX_RECENT) {
      recent.removeLast();
    }
    save();
  }

  public void forget(String text) throws IOException {
    recent.removeIf(each -> each.text().equals(text));
    save();
  }

  /** The name of a {@code window.Appearance}, in lower case. */
  public String appearance() {
    return appearance;
  }

  public void setAppearance(String name) throws IOException {
    appearance = name;
    save();
  }

  private void save() throws IOException {
    if (file == null) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "visualizer", ".new");
    Files.writeString(draft, GSON.toJson(new Content(appearance, recent)));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
