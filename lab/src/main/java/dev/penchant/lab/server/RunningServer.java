package dev.penchant.lab.server;

import dev.penchant.lab.client.CommandFailed;
import dev.penchant.lab.client.ServerApi;
import jakarta.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of our own on a free port of 127.0.0.1, its data in a folder; ended by closing. */
final class RunningServer implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  /** Until the database is closed. */
  private static final Duration LONGEST_STOP = Duration.ofMinutes(3);

  private final Process process;
  private final Path home;
  private final URI url;
  private final double startSeconds;

  private RunningServer(Process process, Path home, URI url, double startSeconds) {
    this.process = process;
    this.home = home;
    this.url = url;
    this.startSeconds = startSeconds;
  }

  /**
   * Starts a jar and waits until the path answers 200.
   *
   * @param options for the JVM
   */
  static RunningServer start(Path jar, Path home, List<String> options, String path) {
    try {
      int port = freePort();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Dai.djl.offline=true"));
      command.addAll(options);
      command.addAll(List.of("-jar", jar.toString(), "--port", Integer.toString(port)));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("server.log").toFile());
      builder.environment().putAll(ServerDatabase.in(home).variables());
      builder.environment().put("PENCHANT_HOME", home.toString());
      builder.environment().put("PENCHANT_PORT", Integer.toString(port));
      builder.environment().put("PENCHANT_BIND", "127.0.0.1");
      builder.environment().put("OPT_OUT_TRACKING", "true");
      long begun = System.nanoTime();
      Process process = builder.start();
      // an interrupted measurement leaves no server behind
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      URI url = URI.create("http://127.0.0.1:" + port);
      await(process, url.resolve(path), home);
      return new RunningServer(process, home, url, (System.nanoTime() - begun) / 1e9);
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process process, URI ready, Path home) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(20);
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    process.destroyForcibly();
    throw new CommandFailed("The server did not start; see " + home.resolve("server.log"));
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  URI url() {
    return url;
  }

  /** From the start of the process until the path answered. */
  double startSeconds() {
    return startSeconds;
  }

  /** Processor time of all its threads so far: says what work costs on a machine that is shared. */
  double cpuSeconds() {
    return process
        .toHandle()
        .info()
        .totalCpuDuration()
        .map(spent -> spent.toNanos() / 1e9)
        .orElse(Double.NaN);
  }

  /** What is left of its heap when all garbage is collected, which this does. */
  double liveHeapMegabytes() {
    try {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process histogram =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      try (BufferedReader lines = histogram.inputReader()) {
        return lines
            .lines()
            .filter(line -> line.startsWith("Total"))
            .map(line -> line.strip().split("\\s+"))
            .mapToDouble(words -> Double.parseDouble(words[2]) / 1e6)
            .findFirst()
            .orElseThrow(() -> new CommandFailed("jcmd told nothing of the server's heap"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The operator's API of a shop. */
  ServerApi api(String shop) {
    return new ServerApi(url, operatorKey(), shop);
  }

  /** A new key that opens only this shop, as a shop's own servers have. */
  String shopKey(String shop) {
    return api(shop)
        .post(
            "shops/" + shop + "/api-keys",
            Json.createObjectBuilder().add("label", "measurement").build())
        .getString("key");
  }

  private String operatorKey() {
    try {
      return Files.readString(home.resolve("operator.key")).strip();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
