package dev.orrery.protocol.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes records of any kind with arbitrary components, the extremes included. */
public final class RandomRecords {
  private final Random random;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  public LoopRecord next() {
    RecordKind[] kinds = RecordKind.values();
    return next(kinds[random.nextInt(kinds.length)]);
  }

  /** A record of that kind at a time between 0 and about three weeks. */
  public LoopRecord next(RecordKind kind) {
    RecordComponent[] components = kind.type().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(kind, components[i]);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<? extends LoopRecord> constructor = kind.type().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Object value(RecordKind kind, RecordComponent component) {
    Class<?> type = component.getType();
    if (component.getName().equals("time")) {
      return random.nextLong(1L << 51);
    } else if (kind == RecordKind.STREAM_OP
        && List.of("bytes", "highWaterMark").contains(component.getName())) {
      return random.nextLong(LoopRecord.StreamOp.MAX_SIZE + 1);
    } else if (type == long.class) {
      return number();
    } else if (type == int.class) {
      return (int) number();
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == String.class) {
      return text(kind, component.getName());
    } else if (type == Site.class) {
      return random.nextInt(4) == 0 ? null : site();
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    int size = random.nextInt(5);
    return IntStream.range(0, size)
        .mapToObj(_ -> kind == RecordKind.BLOCKED ? site() : text())
        .toList();
  }

  private long number() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> Long.MAX_VALUE;
      case 3 -> Long.MIN_VALUE;
      case 4 -> random.nextLong();
      default -> random.nextInt(1000);
    };
  }

  private Object text(RecordKind kind, String name) {
    boolean required =
        kind == RecordKind.PROGRAM_START || List.of("type", "className").contains(name);
    return !required && random.nextInt(4) == 0 ? null : text();
  }

  private String text() {
    List<String> texts = List.of("", "Timeout", "a\u0000b", "\u00e9\u4e16\ud83d\ude00", "\n\"");
    return random.nextBoolean()
        ? texts.get(random.nextInt(texts.size()))
        : "x".repeat(random.nextInt(40)) + random.nextInt(50);
  }

  private Site site() {
    return new Site(text(), text(), random.nextInt(5), random.nextInt(200));
  }
}
