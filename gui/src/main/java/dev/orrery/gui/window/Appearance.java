package dev.orrery.gui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.orrery.gui.theme.Palette;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Light or dark, or whichever the system prefers. */
enum Appearance {
  SYSTEM("As the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String title;

  Appearance(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** SYSTEM if there is none of that key. */
  static Appearance of(String key) {
    for (Appearance each : values()) {
      if (each.key().equals(key)) {
        return each;
      }
    }
    return SYSTEM;
  }

  boolean isDark() {
    return switch (this) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  Palette palette() {
    return isDark() ? Palette.DARK : Palette.LIGHT;
  }

  /** Has all windows drawn so. */
  void apply() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
