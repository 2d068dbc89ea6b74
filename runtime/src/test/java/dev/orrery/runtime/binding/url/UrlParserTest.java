package dev.orrery.runtime.binding.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "HTTP://EXAMPLE.com:80/a/../b http://example.com/b",
        "http:example.com http://example.com/",
        "https:\\\\user@host\\x https://user@host/x",
        "http://0x7f.1/ http://127.0.0.1/",
        "http://[1:0:0:2::]/ http://[1:0:0:2::]/",
        "http://[::127.0.0.1] http://[::7f00:1]/",
        "http://ex%41mple.com http://example.com/",
        "http://faß.de/ http://xn--fa-hia.de/",
        "file:C|/x/../.. file:///C:/",
        "file://localhost/x file:///x",
        "mailto:a@b?c mailto:a@b?c",
        "web+demo:/.//not-a-host/ web+demo:/.//not-a-host/",
        "http://a/?q='#f` http://a/?q=%27#f%60"
      })
  void serializes(String input, String href) {
    assertThat(UrlParser.parse(input, null).href()).isEqualTo(href);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "c http://a/b/x?y http://a/b/c",
        "?z http://a/b?y#f http://a/b?z",
        "#g mailto:x mailto:x#g",
        "//h/p https://a/b https://h/p",
        "/D:/x file:///C:/y file:///D:/x",
        "/x file:///C:/y file:///C:/x"
      })
  void resolves(String input, String base, String href) {
    assertThat(UrlParser.parse(input, base).href()).isEqualTo(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "http://",
        "http://a b/",
        "http://a:65536/",
        "http://1.2.3.256/",
        "http://[::1",
        "http://user@/",
        "http://xn--/",
        "http://a%00/"
      })
  void rejects(String input) {
    assertThat(UrlParser.parse(input, null)).isNull();
  }

  @Test
  void tellsWhereThePartsAre() {
    UrlComponents url =
        UrlParser.parse("https://user:pass@example.com:1234/foo/bar?baz#quux", null);
    assertThat(url).isEqualTo(new UrlComponents(url.href(), 6, 12, 17, 29, 1234, 34, 42, 46));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://a/ PROTOCOL https:b https://a/",
        "http://a/ PROTOCOL foo http://a/",
        "http://a:8080/ HOST b:81/x http://b:81/",
        "http://a/ PORT 90x http://a:90/",
        "http://a:90/ PORT 80 http://a/",
        "http://a/x PATHNAME ../y http://a/y",
        "http://a/?x SEARCH ?a=b http://a/?a=b",
        "file:///x USERNAME u file:///x",
        "foo:/x HOSTNAME / foo:/x"
      })
  void setters(String href, UrlSetters.Part part, String value, String expected) {
    assertThat(UrlSetters.set(href, part, value).href()).isEqualTo(expected);
  }

  @Test
  void fileUrlsEscapeWhatUrlsWouldInterpret() {
    assertThat(FileUrls.of("/a b%c?d#e", false, null).href())
        .isEqualTo("file:///a%20b%25c%3Fd%23e");
    assertThat(FileUrls.of("\\f", true, "srv").href()).isEqualTo("file://srv/f");
  }

  @Test
  void formsRoundTrip() {
    assertThat(FormParams.parse("a=b+c&&%E4%BD%A0&=x"))
        .containsExactly("a", "b c", "你", "", "", "x");
    assertThat(FormParams.serialize(FormParams.parse("a=b c&*=~é"))).isEqualTo("a=b+c&*=%7E%C3%A9");
  }
}
