package dev.orrery.runtime.engine.debug;

import com.oracle.truffle.api.source.SourceSection;

/** One scope of a call. */
public final class ScopeView {
  /** What kind of code makes it. */
  public enum Type {
    GLOBAL,
    LOCAL,
    WITH,
    CLOSURE,
    CATCH,
    BLOCK,
    SCRIPT,
    EVAL,
    MODULE;

    /** The protocol's word. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Sets a variable. */
  interface Writer {
    boolean write(String name, Object value);
  }

  private final Type type;
  private final String name;
  private final Object object;
  private final SourceSection section;
  private final Writer writer;

  ScopeView(Type type, String name, Object object, SourceSection section, Writer writer) {
    this.type = type;
    this.name = name;
    this.object = object;
    this.section = section;
    this.writer = writer;
  }

  public Type type() {
    return type;
  }

  /** The function it belongs to; empty if that has no name. */
  public String name() {
    return name;
  }

  /** An object with the variables as properties; a copy but for the global scopes. */
  public Object object() {
    return object;
  }

  /** The code that is in the scope; null for the global scopes. */
  public SourceSection section() {
    return section;
  }

  /** Sets a variable; false if there is none of that name or it cannot be changed. */
  public boolean set(String variable, Object value) {
    return writer.write(variable, value);
  }
}
