package dev.orrery.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names an AOT cache after all that goes into it.
 *
 * <p>The JVM compares only sizes and times of the jars with those it recorded, so a stale cache
 * could run old classes: a new name for every content rules that out.
 */
final class CacheKey {
  private CacheKey() {}

  /** A hash of the jars, the options, the training programs and the JDK. */
  static String of(JarSet jars, JvmOptions options, Path training) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
    for (List<Path> files :
        List.of(jars.application(), jars.compiler(), Trees.files(training.getParent()))) {
      for (Path file : files) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
