package dev.orrery.protocol.model.explain;

import dev.orrery.protocol.model.Emitter;
import dev.orrery.protocol.model.PoolJob;
import dev.orrery.protocol.model.PromiseState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.RunRef;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.Site;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Locale;

/** Names of things, for sentences. Files below the program's folder are named relative to it. */
public final class Words {
  private static final double NS_PER_MS = 1e6;

  private final String folder;

  /** {@code cwd}: the program's working directory. */
  public Words(String cwd) {
    this.folder = cwd.isEmpty() || cwd.endsWith("/") ? cwd : cwd + "/";
  }

  /** {@code file:line:column}, with the function's name if it has one; "" for null. */
  public String place(Site site) {
    if (site == null) {
      return "";
    }
    String where = new Site("", file(site.file()), site.line(), site.column()).location();
    return site.function().isEmpty() ? where : site.function() + " (" + where + ")";
  }

  private String file(String name) {
    String path = name.startsWith("file://") ? path(name) : name;
    return !folder.isEmpty() && path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  /** A URL's path as it is called elsewhere, without escapes. */
  private static String path(String url) {
    try {
      return Path.of(URI.create(url)).toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException ignored) {
      // It may have a query, for example; it still says something.
      return url.substring("file://".length());
    }
  }

  /** " at place", or "" if it is unknown. */
  String at(Site site) {
    return site == null ? "" : " at " + place(site);
  }

  /** What ran, such as "the timer set at a.js:1:1". */
  public String run(Run run) {
    return of(run.kind(), run.type(), run.detail(), run.site());
  }

  /** As {@link #run(Run)}; null is the runtime. */
  public String run(RunRef ref) {
    return ref == null ? "the runtime" : of(ref.kind(), ref.type(), ref.detail(), ref.site());
  }

  private String of(RunKind kind, String type, String detail, Site site) {
    String of = type == null ? "something" : "the " + Types.plain(type);
    String more = detail == null ? "" : " (" + detail + ")";
    return switch (kind) {
      case MAIN -> "the main program";
      case MODULE -> "the main module";
      case TIMER -> "the timer" + more + set(" set", site);
      case IMMEDIATE -> "the immediate" + set(" queued", site);
      case TICK -> "the tick" + set(" queued", site);
      case MICROTASK -> "the microtask" + set(" queued", site);
      case REACTION -> "the promise reaction" + at(site);
      case AWAIT -> "the code after the await" + at(site);
      case ADOPTION -> "the adoption of a promise" + at(site);
      case REQUEST -> "the callback of " + of + more + at(site);
      case HANDLE -> "the callback of " + of + more + at(site);
      case CLOSE -> "the close callback of " + of + more + at(site);
      case PENDING -> "the pending callback" + at(site);
      case INNER -> "the inner call of " + of + at(site);
      case HOOK -> "an event of the process";
      case UNKNOWN -> "a callback" + at(site);
    };
  }

  /** An emitter at the beginning of a sentence, such as "A Server made at a.js:1:1". */
  public String emitter(Emitter emitter) {
    if (emitter == null) {
      return "An emitter";
    }
    String article = "AEIOU".indexOf(emitter.className().charAt(0)) < 0 ? "A " : "An ";
    String made = emitter.site() == null ? "" : " made" + at(emitter.site());
    return article + emitter.className() + made;
  }

  private String set(String verb, Site site) {
    return site == null ? "" : verb + at(site);
  }

  /** A plain name of a resource's type, such as "TCP socket" for TCPWRAP. */
  public static String type(String type) {
    return Types.plain(type);
  }

  /** Such as "the TCP server (0.0.0.0:80) made at a.js:1:1". */
  public String resource(ResourceState state) {
    return named(plain(state.type()), state.detail(), state.site());
  }

  /** A handle without its place, such as "The TCP server (0.0.0.0:80)". */
  public String handle(ResourceState state) {
    return named("The " + Types.plain(state.type()), state.detail(), null);
  }

  String job(PoolJob job) {
    return named(
        job.type() == null ? "the work " + job.id() : plain(job.type()), job.detail(), job.site());
  }

  /** A timer or immediate that waits; {@code of} is its resource, or null. */
  public String waiting(QueueEntry entry, ResourceState of) {
    RunKind kind = entry.queue() == QueueKind.TIMERS ? RunKind.TIMER : RunKind.IMMEDIATE;
    return of(kind, entry.type(), of == null ? null : of.detail(), entry.site());
  }

  String entry(QueueEntry entry) {
    return named(entry.type() == null ? "a callback" : plain(entry.type()), null, entry.site());
  }

  /** Such as "the promise made at a.js:1:1". */
  public String promise(PromiseState state) {
    return state.site() == null
        ? "a promise of the runtime's"
        : "the promise made" + at(state.site());
  }

  /** Its number is said only if nothing else tells it from others of its class. */
  public String stream(StreamState state) {
    String number = state.site() == null ? " " + state.id() : "";
    return named(state.className() + number, null, state.site());
  }

  /** What a callback belongs to, such as "the file operation (open a.txt)". */
  String owner(Run run) {
    return named(run.type() == null ? "a resource" : plain(run.type()), run.detail(), null);
  }

  private static String plain(String type) {
    return "the " + Types.plain(type);
  }

  private String named(String type, String detail, Site site) {
    return type + (detail == null ? "" : " (" + detail + ")") + set(" made", site);
  }

  /** A time span such as 3.2 ms or 1.5 s. */
  public static String time(long ns) {
    double ms = ns / NS_PER_MS;
    if (ms >= 1000) {
      return String.format(Locale.ROOT, "%.1f s", ms / 1000);
    }
    return String.format(Locale.ROOT, ms < 10 ? "%.1f ms" : "%.0f ms", ms);
  }

  /** As {@link #time}, but what is shorter than a millisecond is said in microseconds. */
  public static String shortTime(long ns) {
    return ns < NS_PER_MS ? (ns + 500) / 1000 + " µs" : time(ns);
  }

  /** "1 tick", "3 ticks". */
  static String count(long count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
