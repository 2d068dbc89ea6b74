package dev.orrery.protocol.json;

import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordKind;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A record type taken apart: a component has the name of its property in the PDL file, which a test
 * makes sure of.
 */
record RecordShape(
    RecordKind kind,
    String name,
    List<Component> components,
    Constructor<? extends LoopRecord> constructor) {
  private static final List<RecordShape> SHAPES =
      Arrays.stream(RecordKind.values()).map(RecordShape::of).toList();
  private static final Map<String, RecordShape> BY_NAME =
      SHAPES.stream().collect(Collectors.toUnmodifiableMap(RecordShape::name, Function.identity()));

  /** One component; {@code elements}: of its list, else null. */
  record Component(String name, Class<?> type, Class<?> elements, Method accessor) {
    Object get(LoopRecord loopRecord) {
      try {
        return accessor.invoke(loopRecord);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static RecordShape of(LoopRecord loopRecord) {
    return SHAPES.get(loopRecord.kind().ordinal());
  }

  /** Null if there is no such kind. */
  static RecordShape of(String name) {
    return BY_NAME.get(name);
  }

  LoopRecord make(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordShape of(RecordKind kind) {
    RecordComponent[] components = kind.type().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RecordShape(
          kind,
          ProtocolJson.name(kind),
          Arrays.stream(components).map(RecordShape::component).toList(),
          kind.type().getConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Component component(RecordComponent component) {
    Class<?> elements = null;
    if (component.getType() == List.class
        && component.getGenericType() instanceof ParameterizedType parameterized) {
      elements = (Class<?>) parameterized.getActualTypeArguments()[0];
    }
    return new Component(
        component.getName(), component.getType(), elements, component.getAccessor());
  }
}
