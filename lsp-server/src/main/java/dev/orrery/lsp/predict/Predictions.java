package dev.orrery.lsp.predict;

import dev.orrery.lsp.document.Text;
import java.util.LinkedHashMap;

/** The latest prediction of each document. Any thread. */
public final class Predictions {
  private static final int MAX = 32;

  private record Made(Text text, Prediction prediction) {}

  private final LinkedHashMap<String, Made> made = new LinkedHashMap<>();

  /** Keeps what was predicted of a version of a document. */
  public synchronized void put(String uri, Text text, Prediction prediction) {
    made.remove(uri);
    made.put(uri, new Made(text, prediction));
    if (made.size() > MAX) {
      made.pollFirstEntry();
    }
  }

  /** What was predicted of that very text; null if nothing was. */
  public synchronized Prediction get(String uri, Text text) {
    Made latest = made.get(uri);
    return latest != null && latest.text().content().equals(text.content())
        ? latest.prediction()
        : null;
  }
}
