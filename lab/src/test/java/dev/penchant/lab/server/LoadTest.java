package dev.penchant.lab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.penchant.lab.client.CommandFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
  private static final Instant END = Instant.parse("2026-05-03T00:00:00Z");

  private HttpServer server;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/good",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext(
        "/bad",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)))
        .build();
  }

  @Test
  void a_paced_load_is_never_faster_than_its_rate() {
    RequestLoad.Outcome outcome = new RequestLoad(2).paced(number -> request("/good"), 1, 50);
    assertThat(outcome.perSecond()).isPositive().isLessThan(55);
    assertThat(outcome.p99()).isGreaterThanOrEqualTo(outcome.median());
  }

  @Test
  void an_answer_that_is_an_error_ends_the_measurement() {
    assertThatThrownBy(() -> new RequestLoad(2).saturating(number -> request("/bad"), 0.5))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("500");
  }

  @Test
  void events_are_the_same_for_the_same_seed_and_have_ids_of_their_own() {
    EventSource source = new EventSource(50, 40, END, "a", 7);
    assertThat(source.next()).isEqualTo(new EventSource(50, 40, END, "a", 7).next());
    Set<String> ids = new HashSet<>();
    source
        .next()
        .forEach(
            event -> {
              assertThat(ids.add(event.id())).isTrue();
              assertThat(event.time()).isBefore(END.plusMillis(1));
            });
  }

  @Test
  void the_empty_server_has_another_application_in_the_same_jar() throws IOException {
    Path jar = folder.resolve("full.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("boot.txt"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("MICRO-INF/deploy/ROOT.war"));
      zip.write(new byte[10_000]);
      zip.closeEntry();
    }
    try (ZipFile empty = new ZipFile(EmptyServer.jar(jar, folder).toFile())) {
      assertThat(empty.getEntry("boot.txt")).isNotNull();
      assertThat(empty.getEntry("MICRO-INF/deploy/ROOT.war").getSize()).isLessThan(1_000);
    }
  }
}
