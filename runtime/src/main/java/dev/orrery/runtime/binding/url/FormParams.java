package dev.orrery.runtime.binding.url;

import java.util.ArrayList;
import java.util.List;

/** application/x-www-form-urlencoded: the text of URLSearchParams. */
final class FormParams {
  private FormParams() {}

  /** Names and values, alternating. */
  static List<String> parse(String text) {
    List<String> list = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('&', start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        int equals = text.indexOf('=', start);
        boolean hasValue = equals >= 0 && equals < end;
        list.add(PercentEncoding.decodeForm(text.substring(start, hasValue ? equals : end)));
        list.add(hasValue ? PercentEncoding.decodeForm(text.substring(equals + 1, end)) : "");
      }
      start = end + 1;
    }
    return list;
  }

  /** The text of names and values, alternating. */
  static String serialize(List<String> list) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < list.size(); i += 2) {
      if (i > 0) {
        out.append('&');
      }
      PercentEncoding.appendForm(out, list.get(i));
      out.append('=');
      PercentEncoding.appendForm(out, list.get(i + 1));
    }
    return out.toString();
  }
}
