package dev.orrery.runtime.binding.crypto;

import dev.orrery.runtime.engine.Binding;
import dev.orrery.runtime.engine.BindingTarget;
import dev.orrery.runtime.engine.ByteView;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The part of node:crypto that Orrery has: hash, hmac, pbkdf2, random, constant-time equality. */
public final class CryptoBinding implements Binding {
  @Override
  public String name() {
    return "crypto";
  }

  @Override
  public void install(BindingTarget target, Environment env) {
    hashes(target, env);
    macs(target, env);
    random(target, env);
    target.function(
        "timingSafeEqual",
        2,
        (_, args) -> MessageDigest.isEqual(Js.bytes(args[0]).copy(), Js.bytes(args[1]).copy()));
    // pbkdf2(password, salt, iterations, keylen, digest, callback): callback undefined = now.
    target.function(
        "pbkdf2",
        6,
        (_, args) -> {
          byte[] password = Js.bytes(args[0]).copy();
          byte[] salt = Js.bytes(args[1]).copy();
          int iterations = Js.integer(args, 2);
          int length = Js.integer(args, 3);
          String mac = Digests.macName(Js.str(args, 4));
          if (Js.isUndefined(Js.arg(args, 5))) {
            return env.newBuffer(
                env.syncCall(
                    "crypto.pbkdf2Sync",
                    () -> Pbkdf2.derive(mac, password, salt, iterations, length)));
          }
          env.work(
              "PBKDF2REQUEST",
              args[5],
              () -> Pbkdf2.derive(mac, password, salt, iterations, length),
              bytes -> new Object[] {Js.NULL, env.newBuffer(bytes)});
          return null;
        });
  }

  private static void hashes(BindingTarget target, Environment env) {
    target.function("getHashes", 0, (_, _) -> Js.array(Digests.names()));
    target.function("isHash", 1, (_, args) -> Digests.create(Js.str(args, 0)) != null);
    target.function("isMac", 1, (_, args) -> Digests.macName(Js.str(args, 0)) != null);
    target
        .wrapClass(
            "Hash",
            HashState.class,
            1,
            (_, args) -> {
              HashState from = Js.unwrap(Js.arg(args, 0), HashState.class);
              return from == null
                  ? new HashState(Digests.create(Js.str(args, 0)))
                  : new HashState((MessageDigest) from.digest.clone());
            })
        .method(
            "update",
            1,
            (self, args) -> {
              ByteView view = Js.bytes(args[0]);
              self.digest.update(view.array(), view.offset(), view.length());
              return null;
            })
        .method("digest", 0, (self, _) -> env.newBuffer(self.digest.digest()));
  }

  private record HashState(MessageDigest digest) {}

  private static void macs(BindingTarget target, Environment env) {
    target
        .wrapClass(
            "Hmac",
            MacState.class,
            2,
            (_, args) -> new MacState(mac(Js.str(args, 0), Js.bytes(args[1]).copy())))
        .method(
            "update",
            1,
            (self, args) -> {
              ByteView view = Js.bytes(args[0]);
              self.mac.update(view.array(), view.offset(), view.length());
              return null;
            })
        .method("digest", 0, (self, _) -> env.newBuffer(self.mac.doFinal()));
  }

  private record MacState(Mac mac) {}

  private static Mac mac(String digest, byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(Digests.macName(digest));
    // An empty key is the same as one zero byte: HMAC pads keys with zeros.
    mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "RAW"));
    return mac;
  }

  private static void random(BindingTarget target, Environment env) {
    SecureRandom random = new SecureRandom();
    // randomFill(view, offset, size, callback): callback undefined = now.
    target.function(
        "randomFill",
        4,
        (_, args) -> {
          ByteView view = Js.bytes(args[0]);
          int start = view.offset() + Js.integer(args, 1);
          int size = Js.integer(args, 2);
          if (Js.isUndefined(Js.arg(args, 3))) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, view.array(), start, size);
            return null;
          }
          env.work(
              "RANDOMBYTESREQUEST",
              args[3],
              () -> {
                byte[] bytes = new byte[size];
                random.nextBytes(bytes);
                return bytes;
              },
              bytes -> {
                System.arraycopy(bytes, 0, view.array(), start, size);
                return new Object[] {Js.NULL};
              });
          return null;
        });
  }

  /** PBKDF2 by its definition: the JDK's factory takes passwords as text only. */
  static final class Pbkdf2 {
    private Pbkdf2() {}

    static byte[] derive(String macName, byte[] password, byte[] salt, int iterations, int length)
        throws GeneralSecurityException {
      Mac mac = Mac.getInstance(macName);
      mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "RAW"));
      byte[] key = new byte[length];
      int block = 1;
      for (int filled = 0; filled < length; block++) {
        mac.update(salt);
        mac.update(
            new byte[] {
              (byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block
            });
        byte[] u = mac.doFinal();
        byte[] t = u.clone();
        for (int i = 1; i < iterations; i++) {
          u = mac.doFinal(u);
          for (int j = 0; j < t.length; j++) {
            t[j] ^= u[j];
          }
        }
        int part = Math.min(t.length, length - filled);
        System.arraycopy(t, 0, key, filled, part);
        filled += part;
      }
      return key;
    }
  }
}
