package dev.penchant.lab.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file of events to the server and follows the import to its end. */
@Command(
    name = "import",
    description = "Sends a file of events to the running server and follows the import",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  @Mixin private ServerOptions server;

  @Option(
      names = "--shop",
      required = true,
      description = "the shop's id; set up if it does not exist")
  private String shop;

  @Option(
      names = "--format",
      required = true,
      description = "online-retail, taobao, events-csv or events-jsonl")
  private String format;

  @Parameters(paramLabel = "FILE", description = "the file, plain or gzip")
  private Path file;

  @Override
  public Integer call() throws IOException {
    ServerApi api = server.api(shop);
    if (server.isOperator() && api.find("shops/" + shop).isEmpty()) {
      api.put("shops/" + shop, Json.createObjectBuilder().add("name", shop).build());
      System.out.println("Shop " + shop + " set up");
    }
    System.out.println("Sending " + file);
    JsonObject started =
        api.upload(
            "imports?format=%s&file=%s"
                .formatted(encoded(format), encoded(file.getFileName().toString())),
            file);
    JsonObject job = new JobWatch(api, System.out).follow(started.getJsonNumber("id").longValue());
    System.out.println(job.getString("message", ""));
    job.getJsonObject("counters").entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey()))
        .forEach(
            counter ->
                System.out.printf("  %-32s %,12d%n", counter.getKey(), number(counter.getValue())));
    return 0;
  }

  private static long number(jakarta.json.JsonValue value) {
    return ((jakarta.json.JsonNumber) value).longValue();
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
