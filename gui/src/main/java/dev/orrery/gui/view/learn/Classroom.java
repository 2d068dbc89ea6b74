package dev.orrery.gui.view.learn;

import dev.orrery.gui.state.learn.Progress;
import dev.orrery.protocol.connection.ProgramRunner;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What lessons need of the world.
 *
 * @param runner runs programs; null if there is none
 * @param browser opens a page
 */
public record Classroom(
    ProgramRunner runner, Progress progress, Watcher watcher, Consumer<String> browser) {
  /** Opens recordings in the other views. */
  public interface Watcher {
    /** {@code run}: the number of the callback to begin with, 0 for none. */
    void watch(Path recording, long run);
  }
}
