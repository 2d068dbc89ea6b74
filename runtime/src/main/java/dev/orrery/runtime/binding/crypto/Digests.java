package dev.orrery.runtime.binding.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** OpenSSL's names of digests and the JDK's. */
final class Digests {
  private static final Map<String, String> JDK_NAMES = new LinkedHashMap<>();

  static {
    put("MD5", "md5", "ssl3-md5", "rsa-md5", "md5withrsaencryption");
    put("SHA-1", "sha1", "ssl3-sha1", "rsa-sha1", "sha1withrsaencryption", "sha-1");
    put("SHA-224", "sha224", "rsa-sha224", "sha224withrsaencryption", "sha2-224", "sha-224");
    put("SHA-256", "sha256", "rsa-sha256", "sha256withrsaencryption", "sha2-256", "sha-256");
    put("SHA-384", "sha384", "rsa-sha384", "sha384withrsaencryption", "sha2-384", "sha-384");
    put("SHA-512", "sha512", "rsa-sha512", "sha512withrsaencryption", "sha2-512", "sha-512");
    put("SHA-512/224", "sha512-224", "rsa-sha512/224", "sha2-512/224");
    put("SHA-512/256", "sha512-256", "rsa-sha512/256", "sha2-512/256");
    put("SHA3-224", "sha3-224");
    put("SHA3-256", "sha3-256");
    put("SHA3-384", "sha3-384");
    put("SHA3-512", "sha3-512");
  }

  private Digests() {}

  private static void put(String jdkName, String... names) {
    for (String name : names) {
      JDK_NAMES.put(name, jdkName);
    }
  }

  /** A new digest, or null when the name is not known. */
  static MessageDigest create(String name) {
    String jdkName = JDK_NAMES.get(name.toLowerCase(Locale.ROOT));
    if (jdkName == null) {
      return null;
    }
    try {
      return MessageDigest.getInstance(jdkName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of the HMAC of a digest for {@code Mac}, or null. */
  static String macName(String name) {
    String jdkName = JDK_NAMES.get(name.toLowerCase(Locale.ROOT));
    if (jdkName == null) {
      return null;
    }
    return "Hmac" + (jdkName.startsWith("SHA3") ? jdkName : jdkName.replaceFirst("-", ""));
  }

  /** What crypto.getHashes lists. */
  static List<String> names() {
    return List.of(
        "RSA-MD5",
        "RSA-SHA1",
        "RSA-SHA224",
        "RSA-SHA256",
        "RSA-SHA384",
        "RSA-SHA512",
        "RSA-SHA512/224",
        "RSA-SHA512/256",
        "md5",
        "sha1",
        "sha224",
        "sha256",
        "sha3-224",
        "sha3-256",
        "sha3-384",
        "sha3-512",
        "sha384",
        "sha512",
        "sha512-224",
        "sha512-256");
  }
}
