package dev.orrery.inspector.session;

import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.profile.ScriptNames;
import java.util.HashMap;
import java.util.Map;

/** The ids of scripts, given as they are first seen. */
public final class ScriptIds implements ScriptNames {
  /** How the engine begins the names of texts given to eval and the like. */
  private static final String EVALUATED = "eval at ";

  /** The name in stacks of what clients evaluate. */
  private static final String NAMELESS = "<anonymous>";

  private final Map<Source, String> ids = new HashMap<>();
  private final Map<String, Source> sources = new HashMap<>();

  ScriptIds() {}

  @Override
  public String of(Source source) {
    String id = ids.get(source);
    if (id == null) {
      id = Integer.toString(ids.size() + 1);
      ids.put(source, id);
      sources.put(id, source);
    }
    return id;
  }

  /** Null if there is no such script. */
  public Source source(String id) {
    return sources.get(id);
  }

  @Override
  public String urlOf(Source source) {
    return url(source);
  }

  /** The script's URL: that of its file, or the name it was given; empty for evaluated text. */
  public static String url(Source source) {
    String uri = source.getURI().toString();
    if (!uri.startsWith("truffle:")) {
      return uri;
    }
    boolean isNameless =
        source.getName().startsWith(EVALUATED) || source.getName().equals(NAMELESS);
    return isNameless ? "" : source.getName();
  }
}
