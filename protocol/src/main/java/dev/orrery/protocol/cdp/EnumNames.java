package dev.orrery.protocol.cdp;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Enum constants as the protocol spells them: {@code NO_WAIT} is {@code noWait}, unless an
 * annotation says otherwise. Unknown names are an error rather than null.
 */
final class EnumNames implements TypeAdapterFactory {
  private static final ClassValue<Adapter> NAMES =
      new ClassValue<>() {
        @Override
        protected Adapter computeValue(Class<?> type) {
          return new Adapter(type);
        }
      };

  @Override
  @SuppressWarnings("unchecked")
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isEnum() ? (TypeAdapter<T>) NAMES.get(raw).nullSafe() : null;
  }

  /** The name of a constant in messages. */
  static String of(Enum<?> constant) {
    return NAMES.get(constant.getDeclaringClass()).names.get(constant);
  }

  /** The constant with that name; JsonParseException if there is none. */
  static Object constant(Class<?> type, String name) {
    return NAMES.get(type).constant(name);
  }

  private static String spelling(Enum<?> constant) {
    try {
      SerializedName name =
          constant
              .getDeclaringClass()
              .getField(constant.name())
              .getAnnotation(SerializedName.class);
      return name == null ? camelCase(constant.name()) : name.value();
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    boolean upper = false;
    for (char c : name.toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        camel.append(upper ? c : Character.toLowerCase(c));
        upper = false;
      }
    }
    return camel.toString();
  }

  private static final class Adapter extends TypeAdapter<Object> {
    private final Class<?> type;
    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Object> constants = new HashMap<>();

    Adapter(Class<?> type) {
      this.type = type;
      for (Object constant : type.getEnumConstants()) {
        String name = spelling((Enum<?>) constant);
        names.put(constant, name);
        constants.put(name, constant);
      }
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
      out.value(names.get(value));
    }

    @Override
    public Object read(JsonReader in) throws IOException {
      return constant(in.nextString());
    }

    private Object constant(String name) {
      Object constant = constants.get(name);
      if (constant == null) {
        throw new JsonParseException("no " + type.getSimpleName() + " " + name);
      }
      return constant;
    }
  }
}
