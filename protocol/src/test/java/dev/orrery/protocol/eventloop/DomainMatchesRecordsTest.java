package dev.orrery.protocol.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.ProtocolJson;
import dev.orrery.protocol.record.ConsoleLevel;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RecordCategory;
import dev.orrery.protocol.record.RecordKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.Site;
import dev.orrery.protocol.record.StreamOperation;
import dev.orrery.protocol.record.WakeCause;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PDL file and the Java records say the same. */
class DomainMatchesRecordsTest {
  private static final List<String> LONGS =
      List.of("AsyncId", "Nanoseconds", "Milliseconds", "Count");

  @ParameterizedTest
  @EnumSource
  void everyRecordHasItsType(RecordKind kind) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("time", "long");
    for (JsonObject property :
        ProtocolFile.list(
            ProtocolFile.type(kind.type().getSimpleName() + "Record"), "properties")) {
      properties.put(property.get("name").getAsString(), javaType(property));
    }
    Map<String, String> components = new LinkedHashMap<>();
    for (RecordComponent component : kind.type().getRecordComponents()) {
      components.put(
          component.getName(),
          component.getGenericType().getTypeName().replaceAll("[\\w.]*\\.", ""));
    }
    assertThat(properties.entrySet()).containsExactlyElementsOf(components.entrySet());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Phase.class,
        QueueKind.class,
        PollReason.class,
        WakeCause.class,
        ResourceKind.class,
        StreamOperation.class,
        ConsoleLevel.class,
        RejectionKind.class,
        RecordCategory.class,
        RecordKind.class
      })
  void everyEnumHasItsType(Class<? extends Enum<?>> type) {
    List<String> values =
        StreamSupport.stream(
                ProtocolFile.type(type.getSimpleName()).getAsJsonArray("enum").spliterator(), false)
            .map(JsonElement::getAsString)
            .toList();
    assertThat(Arrays.stream(type.getEnumConstants()).map(ProtocolJson::name))
        .containsExactlyElementsOf(values);
  }

  @ParameterizedTest
  @EnumSource
  void whatMayBeNullIsOptional(RecordKind kind) {
    for (JsonObject property :
        ProtocolFile.list(
            ProtocolFile.type(kind.type().getSimpleName() + "Record"), "properties")) {
      boolean site = javaType(property).equals(Site.class.getSimpleName());
      assertThat(!site || property.has("optional")).as("%s", property).isTrue();
    }
  }

  private static String javaType(JsonObject property) {
    String type =
        property.has("$ref")
            ? property.get("$ref").getAsString()
            : property.get("type").getAsString();
    return switch (type) {
      case "array" -> "List<" + javaType(property.getAsJsonObject("items")) + ">";
      case "string" -> "String";
      case "integer" -> "int";
      case "SiteId" -> "Site";
      default -> LONGS.contains(type) ? "long" : type;
    };
  }
}
