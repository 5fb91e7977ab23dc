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
      HttpResponse<String> list =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(curl.group(2)))
                      .header("X-API-Key", curl.group(1))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
      assertThat(list.body()).contains("\"personal\"").contains("\"reasons\"");
      assertThat(ServerLog.worryingLines(home.resolve("server.log"))).isEmpty();
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(180, TimeUnit.SECONDS)).as("the demo stops when told to").isTrue();
    }
    assertThat(Files.readString(output)).contains("Stopped. The data is in");
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
