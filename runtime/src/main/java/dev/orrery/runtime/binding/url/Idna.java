package dev.orrery.runtime.binding.url;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Set;

/** Internationalized domain names by UTS #46, as lenient as the URL Standard wants it. */
final class Idna {
  /** Rules for registered names, which the URL Standard does not apply. */
  private static final Set<IDNA.Error> IGNORED =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private Idna() {}

  /** The name with its labels in Punycode where needed; null when it is invalid. */
  static String toAscii(String name) {
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(name, ascii, info);
    return IGNORED.containsAll(info.getErrors()) ? ascii.toString() : null;
  }

  /** The name for display; labels that do not decode stay as they are. */
  static String toUnicode(String name) {
    StringBuilder unicode = new StringBuilder();
    UTS46.nameToUnicode(name, unicode, new IDNA.Info());
    return unicode.toString();
  }
}
