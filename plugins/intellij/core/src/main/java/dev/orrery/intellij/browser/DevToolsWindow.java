package dev.orrery.intellij.browser;

import dev.orrery.intellij.program.InspectorLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DevTools in a browser with a profile of its own.
 *
 * <p>Browsers do not open the address of their DevTools that another program hands them, be it a link
 * or an argument. They serve the same pages at their debugging port, and open them when they are asked
 * there. Chrome has one only for a profile that is not the user's, which is as well: whoever reaches
 * the port has the browser at his command.
 */
public final class DevToolsWindow {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PATIENCE_WITH_WINDOW = Duration.ofSeconds(5);
  private static final long INTERVAL_MS = 50;

  /** Written by the browser: its first line is the port. */
  private static final String PORT_FILE = "DevToolsActivePort";

  private static final String PAGE = "/devtools/js_app.html";

  private static final Pattern BLANK_PAGE =
      Pattern.compile(
          "\"id\": *\"(\\w+)\",\\s*\"title\": *\"about:blank\",\\s*\"type\": *\"page\"");

  private final Path browser;
  private final Path profile;

  /**
   * A window, which is not opened yet.
   *
   * @param browser the command of one that has DevTools
   * @param profile the folder of its profile, which need not be there
   */
  public DevToolsWindow(Path browser, Path profile) {
    this.browser = browser;
    this.profile = profile;
  }

  /**
   * Shows them: in another tab if the browser runs with this profile already.
   *
   * @param inspector the program's, as {@code 127.0.0.1:9229/<id>}
   * @throws IOException with a sentence for people if they cannot be shown
   */
  public void open(String inspector) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      int running = port();
      if (running == 0 || !opens(client, running, inspector)) {
        begin(client, inspector);
      }
    }
  }

  private void begin(HttpClient client, String inspector) throws IOException, InterruptedException {
    int port = start();
    String blank = blankPage(client, port);
    if (!opens(client, port, inspector)) {
      throw new IOException(browser.getFileName() + " does not open the DevTools.");
    }
    if (blank != null) {
      does(client, "GET", port, "/json/close/" + blank);
    }
  }

  /** Has the browser begin with an empty page, for it needs one, and tells its port. */
  private int start() throws IOException, InterruptedException {
    Files.createDirectories(profile);
    Files.deleteIfExists(profile.resolve(PORT_FILE));
    List<String> command =
        List.of(
            browser.toString(),
            "--user-data-dir=" + profile,
            "--remote-debugging-port=0",
            "--no-first-run",
            "--no-default-browser-check",
            "about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      // Asked for first: what it has written before its end counts.
      boolean ended = !process.isAlive();
      int port = port();
      if (port != 0) {
        return port;
      } else if (ended) {
        throw new IOException(
            browser.getFileName() + " has ended with exit code " + process.exitValue() + ".");
      } else if (System.nanoTime() > end) {
        process.destroy();
        throw new IOException(browser.getFileName() + " does not answer.");
      }
      Thread.sleep(INTERVAL_MS);
    }
  }

  /** The port that the file tells, 0 if there is none. */
  private int port() throws IOException {
    Path file = profile.resolve(PORT_FILE);
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    // While it is being written its first line may not be whole: it ends with the second one.
    List<String> lines = Files.readAllLines(file);
    return lines.size() > 1 && lines.getFirst().matches("\\d{1,5}")
        ? Integer.parseInt(lines.getFirst())
        : 0;
  }

  /** The page it begins with, to be closed; null if none is seen: a tab more does no harm. */
  private static String blankPage(HttpClient client, int port)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_WITH_WINDOW.toNanos();
    while (System.nanoTime() < end) {
      HttpResponse<String> pages = send(client, "GET", port, "/json/list");
      Matcher page = BLANK_PAGE.matcher(pages.body());
      if (page.find()) {
        return page.group(1);
      }
      Thread.sleep(INTERVAL_MS);
    }
    return null;
  }

  private static boolean opens(HttpClient client, int port, String inspector)
      throws InterruptedException {
    String page = "http://127.0.0.1:" + port + PAGE + InspectorLine.query(inspector);
    // To the browser its own query ends at an ampersand.
    return does(client, "GET", port, PAGE)
        && does(client, "PUT", port, "/json/new?" + page.replace("&", "%26"));
  }

  private static boolean does(HttpClient client, String method, int port, String path)
      throws InterruptedException {
    try {
      return send(client, method, port, path).statusCode() == 200;
    } catch (IOException e) {
      // The file was that of a browser that has ended, or it has ended since.
      return false;
    }
  }

  private static HttpResponse<String> send(HttpClient client, String method, int port, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
