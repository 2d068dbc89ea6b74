package dev.orrery.runtime.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One runtime option and how its value is kept. */
record Option(String name, Kind kind) {
  enum Kind {
    FLAG,
    STRING,
    NUMBER,
    LIST,
    /** -p: a flag and a value. */
    PRINT
  }

  private static final Map<String, Option> BY_NAME = new HashMap<>();

  static {
    for (String flag :
        ("--check -c;--version -v;--help -h;--interactive -i;--print-only;--warnings;--deprecation;"
                + "--trace-warnings;--trace-deprecation;--trace-uncaught;--trace-exit;"
                + "--trace-sigint;--trace-sync-io;--trace-tls;--throw-deprecation;"
                + "--pending-deprecation;--enable-source-maps;--expose-gc --expose_gc;"
                + "--preserve-symlinks;--preserve-symlinks-main;--experimental-vm-modules;"
                + "--experimental-require-module;--experimental-detect-module;"
                + "--experimental-strip-types;--experimental-eventsource;--expose-internals;"
                + "--abort-on-uncaught-exception;--force-node-api-uncaught-exceptions-policy;"
                + "--disallow-code-generation-from-strings;--insecure-http-parser;--jit-status;"
                + "--frozen-intrinsics;--verify-base-objects;--experimental-global-navigator;"
                + "--experimental-websocket;--experimental-import-meta-resolve;"
                + "--allow-natives-syntax;--experimental-webstorage;--node-snapshot;"
                + "--network-family-autoselection;--async-context-frame;--global-search-paths;"
                + "--force-async-hooks-checks")
            .split(";")) {
      add(Kind.FLAG, flag.split(" "));
    }
    for (String string :
        ("--eval -e;--input-type;--title;--unhandled-rejections;--disable-proto;--icu-data-dir;"
                + "--redirect-warnings;--dns-result-order;--trace-event-categories;"
                + "--experimental-default-type;--diagnostic-dir")
            .split(";")) {
      add(Kind.STRING, string.split(" "));
    }
    for (String list :
        ("--require -r;--import;--conditions -C;--env-file;--env-file-if-exists;"
                + "--disable-warning;--experimental-loader --loader")
            .split(";")) {
      add(Kind.LIST, list.split(" "));
    }
    for (String number :
        ("--stack-trace-limit;--max-http-header-size;--max-old-space-size --max_old_space_size;"
                + "--stack-size --stack_size;--network-family-autoselection-attempt-timeout;"
                + "--max-semi-space-size;--secure-heap;--v8-pool-size")
            .split(";")) {
      add(Kind.NUMBER, number.split(" "));
    }
    add(Kind.PRINT, "--print", "-p", "-pe");
  }

  private static void add(Kind kind, String... names) {
    Option option = new Option(names[0], kind);
    for (String name : names) {
      BY_NAME.put(name, option);
    }
  }

  /** The option of a name as written, {@code --no-} forms included; null when unknown. */
  static Option find(String written) {
    String name = written.startsWith("--") ? written.replace('_', '-') : written;
    Option option = BY_NAME.get(name);
    if (option == null && name.startsWith("--no-")) {
      Option positive = BY_NAME.get("--" + name.substring("--no-".length()));
      return positive != null && positive.kind == Kind.FLAG ? positive : null;
    }
    return option;
  }

  boolean takesValue() {
    return kind != Kind.FLAG;
  }

  void storeFlag(Map<String, Object> values, boolean negated) {
    values.put(name, !negated);
  }

  void store(Map<String, Object> values, String value) throws CommandLine.BadOption {
    switch (kind) {
      case STRING -> values.put(name, value);
      case PRINT -> {
        values.put("--print", true);
        values.put("--eval", value);
      }
      case LIST -> list(values).add(value);
      case NUMBER -> {
        try {
          values.put(name, Double.valueOf(value));
        } catch (NumberFormatException _) {
          throw new CommandLine.BadOption(name + " must be a number");
        }
      }
      case FLAG -> throw new IllegalStateException(name);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(Map<String, Object> values) {
    return (List<Object>) values.computeIfAbsent(name, _ -> new ArrayList<>());
  }
}
