package dev.orrery.gui.state.learn;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** Which lessons have been tried and solved, kept in a small file of the user's. One thread. */
public final class Progress {
  private static final Gson GSON = new Gson();

  /** How far somebody has come with a lesson. */
  public enum State {
    NEW,
    TRIED,
    SOLVED
  }

  private final Path file;
  private final Map<String, State> states = new TreeMap<>();

  private Progress(Path file) {
    this.file = file;
  }

  /** Reads a file; none, or one that makes no sense, counts as a beginner's. Null: keeps nothing. */
  public static Progress load(Path file) {
    Progress progress = new Progress(file);
    try {
      if (file != null && Files.exists(file)) {
        Map<String, State> read =
            GSON.fromJson(Files.readString(file), new TypeToken<Map<String, State>>() {}.getType());
        if (read != null) {
          read.values().removeIf(state -> state == null);
          progress.states.putAll(read);
        }
      }
    } catch (IOException | JsonParseException _) {
      // Nothing is lost but marks; the next one writes a good file.
    }
    return progress;
  }

  public State of(String lesson) {
    return states.getOrDefault(lesson, State.NEW);
  }

  /** How many have been solved. */
  public long solved() {
    return states.values().stream().filter(state -> state == State.SOLVED).count();
  }

  /**
   * Notes a prediction. What is solved stays so.
   *
   * @throws IOException if it could not be written; it is remembered in memory all the same
   */
  public void note(String lesson, boolean right) throws IOException {
    State next = right || of(lesson) == State.SOLVED ? State.SOLVED : State.TRIED;
    if (states.put(lesson, next) == next || file == null) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), "learning", ".new");
    Files.writeString(draft, GSON.toJson(states));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
