package dev.orrery.inspector.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a web page could have pointed at this machine are refused. */
class HostCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost:9229",
        "127.0.0.1",
        "127.0.0.1:80",
        "192.168.1.9",
        "[::1]",
        "[::1]:9229",
        "[::]",
        "[fe80::1]:1",
        "[::ffff:1.2.3.4]"
      })
  void addressesAndLocalhostAreAllowed(String host) {
    assertThat(HostCheck.isAllowed(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "localhost6",
        "localhost.",
        "localhost.example.com",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "1.2.3.4.example.com",
        "[::1",
        "::1]",
        "[g::1]",
        "[]",
        "localhost:",
        "a:1:2",
        "127.0.0.1:80x",
        "0x7f.1",
        "2130706433",
        " localhost",
        "[::1]x",
        "localhost:80:80"
      })
  void namesAreNot(String host) {
    assertThat(HostCheck.isAllowed(host)).isFalse();
  }

  @Test
  void noHeaderIsNoPage() {
    assertThat(HostCheck.isAllowed(null)).isTrue();
  }
}
