package dev.orrery.intellij.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.17", "0.17.0", "0.20.1-20260622-142311", "1.0"})
  void takesTheSameAndLaterOnes(String version) {
    assertThat(Versions.isAtLeast(version, "0.17")).isTrue();
  }

  @Test
  void areReadFromDescriptors() {
    String xml = "<idea-plugin><id>a.b</id><version>0.20.1</version></idea-plugin>";
    assertThat(Versions.inDescriptor(xml, "a.b")).isEqualTo("0.20.1");
    assertThat(Versions.inDescriptor(xml, "a.c")).isNull();
  }

  @Test
  void refusesEarlierOnes() {
    assertThat(Versions.isAtLeast("0.16.1", "0.17")).isFalse();
    assertThat(Versions.isAtLeast("0.9.0", "0.17")).isFalse();
    assertThat(Versions.isAtLeast("SNAPSHOT", "0.17")).isFalse();
  }
}
