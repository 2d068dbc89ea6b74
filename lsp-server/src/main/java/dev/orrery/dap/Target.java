package dev.orrery.dap;

import dev.orrery.dap.launch.AttachSettings;
import dev.orrery.dap.launch.CommonSettings;
import dev.orrery.dap.launch.LaunchSettings;
import java.util.Map;

/** What a session is about. */
sealed interface Target {
  CommonSettings common();

  String title();

  /** A program to be started. {@code request}: as the client sent it. */
  record Launch(LaunchSettings settings, Map<String, ?> request) implements Target {
    @Override
    public CommonSettings common() {
      return settings.common();
    }

    @Override
    public String title() {
      return settings.title();
    }
  }

  /** A program that runs. */
  record Attach(AttachSettings settings) implements Target {
    @Override
    public CommonSettings common() {
      return settings.common();
    }

    @Override
    public String title() {
      return settings.title();
    }
  }
}
