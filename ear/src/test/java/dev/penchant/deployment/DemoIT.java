package dev.penchant.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
  private static final Pattern CURL = Pattern.compile("curl -H 'X-API-Key: (\\S+)' '(\\S+)'");

  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  @TempDir Path home;

  @Test
  void the_demo_fills_and_trains_a_shop_says_where_to_look_and_stops_cleanly() throws Exception {
    int port = FreePort.find();
    Path output = home.resolve("demo.txt");
    Process demo =
        new Launcher()
            .with("PENCHANT_HOME", home.toString())
            .with("PENCHANT_PORT", Integer.toString(port))
            .start(output, "demo");
    try {
      String said = awaitText(output, demo, "Ctrl-C stops it");

      assertThat(said.lines())
          .anyMatch(line -> line.startsWith("Console "))
          .anyMatch(line -> line.startsWith("Login "))
          .anyMatch(line -> line.startsWith("API key "));
      Matcher curl = CURL.matcher(said);
      assertThat(curl.find()).as(said).isTrue();
      URI lists = URI.create(curl.group(2));
      HttpResponse<String> list = get(lists, curl.group(1));
      assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
      assertThat(list.body()).contains("\"personal\"").contains("\"reasons\"");
      // a third of its users shift, and half of those do enough for it to show
      assertThat(shiftsTold(lists.resolve("/api/v1/shifts?limit=1"), curl.group(1)))
          .isGreaterThan(100);
      assertThat(ServerLog.worryingLines(home.resolve("server.log"))).isEmpty();
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(180, TimeUnit.SECONDS)).as("the demo stops when told to").isTrue();
    }
    assertThat(Files.readString(output)).contains("Stopped. The data is in");
  }

  private static HttpResponse<String> get(URI address, String key) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(address).header("X-API-Key", key).build(),
            BodyHandlers.ofString());
  }

  /** The server looks for them in the background. */
  private static int shiftsTold(URI address, String key) throws Exception {
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        System.nanoTime() < end;
        Thread.sleep(1_000)) {
      String body = get(address, key).body();
      if (body.contains("\"complete\":true")) {
        Matcher total = TOTAL.matcher(body);
        assertThat(total.find()).as(body).isTrue();
        return Integer.parseInt(total.group(1));
      }
    }
    throw new IllegalStateException("nobody has looked for all shifts within five minutes");
  }

  private static String awaitText(Path file, Process process, String text) throws Exception {
    for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(20);
        System.nanoTime() < end;
        Thread.sleep(300)) {
      String said = Files.readString(file);
      if (said.contains(text)) {
        return said;
      }
      assertThat(process.isAlive()).as(said).isTrue();
    }
    throw new IllegalStateException("The demo does not get there:\n" + Files.readString(file));
  }
}
