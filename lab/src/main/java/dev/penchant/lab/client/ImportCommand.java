package dev.penchant.lab.client;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.ingestion.FeedFormat;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of events to the server and follows the import to its end. */
@Command(
    name = "import",
    description = "Sends a file of events to the running server and follows the import",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServerOptions server;

  @Option(
      names = "--shop",
      required = true,
      converter = ShopName.class,
      description = "the shop's id; set up if it does not exist")
  private ShopId shop;

  @Option(
      names = "--format",
      required = true,
      converter = FeedName.class,
      description = "online-retail, taobao, events-csv or events-jsonl")
  private FeedFormat format;

  @Parameters(paramLabel = "FILE", description = "the file, plain or gzip")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ParameterException(
          spec.commandLine(), "There is no file %s that can be read".formatted(file));
    }
    ServerApi api = server.api(shop.value());
    if (server.isOperator() && api.find("shops/" + shop).isEmpty()) {
      api.put("shops/" + shop, Json.createObjectBuilder().add("name", shop.value()).build());
      System.out.println("Shop " + shop + " set up");
    }
    System.out.println("Sending " + file);
    JsonObject started =
        api.upload(
            "imports?format=%s&file=%s"
                .formatted(encoded(format.wireName()), encoded(file.getFileName().toString())),
            file);
    JsonObject job = new JobWatch(api, System.out).follow(started.getJsonNumber("id").longValue());
    System.out.println(job.getString("message", ""));
    job.getJsonObject("counters").entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey()))
        .forEach(
            counter ->
                System.out.printf("  %-32s %,12d%n", counter.getKey(), number(counter.getValue())));
    if (job.getJsonObject("counters").containsKey("rejected")) {
      System.out.println(
          "Which rows were rejected and why: %s, or GET /api/v1/jobs/%d/rejected-rows"
              .formatted(
                  server
                      .url()
                      .resolve(
                          "/admin/rejected-rows.csv?shop=%s&id=%d"
                              .formatted(shop, number(job.get("id")))),
                  number(job.get("id"))));
    }
    return 0;
  }

  private static long number(jakarta.json.JsonValue value) {
    return ((jakarta.json.JsonNumber) value).longValue();
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
