package dev.orrery.runtime.binding.url;

import java.util.ArrayList;
import java.util.List;

/** A parsed URL: the URL record of the URL Standard. */
final class UrlRecord {
  static final int NO_PORT = -1;

  String scheme = "";
  String username = "";
  String password = "";

  /** Serialized; empty for a file URL without one, null when there is no authority. */
  String host;

  int port = NO_PORT;

  /** The segments, unless the path is opaque. */
  List<String> path = new ArrayList<>();

  /** The whole path of a URL such as {@code mailto:x}; null when it has segments. */
  String opaquePath;

  String query;
  String fragment;

  boolean isSpecial() {
    return isSpecial(scheme);
  }

  boolean isFile() {
    return scheme.equals("file");
  }

  boolean hasOpaquePath() {
    return opaquePath != null;
  }

  boolean hasCredentials() {
    return !username.isEmpty() || !password.isEmpty();
  }

  /** True when username, password and port may not be set. */
  boolean cannotHaveCredentials() {
    return host == null || host.isEmpty() || isFile();
  }

  static boolean isSpecial(String scheme) {
    return switch (scheme) {
      case "http", "https", "ws", "wss", "ftp", "file" -> true;
      default -> false;
    };
  }

  static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> NO_PORT;
    };
  }

  void setPort(int value) {
    port = value == defaultPort(scheme) ? NO_PORT : value;
  }

  void copyAuthority(UrlRecord from) {
    username = from.username;
    password = from.password;
    host = from.host;
    port = from.port;
  }

  void copyPath(UrlRecord from) {
    path = new ArrayList<>(from.path);
    opaquePath = from.opaquePath;
  }

  /** Drops the last segment, but never a file URL's drive letter. */
  void shortenPath() {
    if (path.isEmpty()) {
      return;
    }
    if (isFile() && path.size() == 1 && Drive.isNormalized(path.getFirst())) {
      return;
    }
    path.removeLast();
  }

  /** An opaque path may not end in spaces once nothing follows it. */
  void trimOpaquePath() {
    if (opaquePath != null && query == null && fragment == null) {
      opaquePath = opaquePath.replaceFirst(" +$", "");
    }
  }

  UrlComponents serialize() {
    return UrlComponents.of(this);
  }
}
