package dev.penchant.lab.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penchant bench topn}: users a second whose best items are found. */
@Command(
    name = "topn",
    description =
        "Exact search for the best items of --users users among --items items; peers are"
            + " approximate: jvector, hnswlib, lucene.",
    mixinStandardHelpOptions = true)
final class TopItemsBench implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;

  @Option(names = "--rank", defaultValue = "64", description = "(${DEFAULT-VALUE})")
  private int rank;

  @Option(names = "--count", defaultValue = "20", description = "items a list (${DEFAULT-VALUE})")
  private int count;

  @Option(names = "--rounds", defaultValue = "8", description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N,N,…",
      description = "several numbers of items in one run; with --peer, says from which it pays")
  private int[] sizes;

  @Option(
      names = "--vectors",
      defaultValue = "learned",
      description = "learned (by ALS from generated behaviour) or gaussian (${DEFAULT-VALUE})")
  private FactorSource vectors;

  @Option(
      names = "--recall",
      defaultValue = "0.95",
      description = "of an approximate peer's lists, to be reached (${DEFAULT-VALUE})")
  private double recall;

  @Override
  public Integer call() {
    Optional<TopItemsPeer> peer =
        options.peer().map(name -> Peers.find(TopItemsPeer.class, TopItemsPeer::name, name));
    Optional<FactorSource.Factors> given =
        options
            .given()
            .map(
                log ->
                    FactorSource.learned(
                        log.interactions(),
                        options.users(),
                        rank,
                        options.seed(),
                        options.threads()));
    int[] items =
        given
            .map(factors -> new int[] {factors.items().rowCount()})
            .orElse(sizes == null ? new int[] {options.items()} : sizes);
    PrintWriter out = spec.commandLine().getOut();
    List<BenchReport> reports =
        IntStream.of(items)
            .mapToObj(
                size -> {
                  BenchReport report = report(size, given, peer);
                  report.print(out);
                  out.println();
                  return report;
                })
            .toList();
    peer.ifPresent(other -> out.println(crossoverInWords(items, reports, other.name())));
    out.flush();
    options.json().ifPresent(file -> JsonReports.write(file, json(items, reports)));
    return 0;
  }

  private BenchReport report(
      int size, Optional<FactorSource.Factors> given, Optional<TopItemsPeer> peer) {
    FactorSource.Factors factors =
        given.orElseGet(
            () -> vectors.of(options.users(), size, rank, options.seed(), options.threads()));
    ExactSearchTimes exact =
        ExactSearchTimes.measure(factors, count, rounds, options.threads(), options.seed());
    Optional<Figures> others =
        peer.map(
            other ->
                new PeerSearchTimes(other, factors.users(), exact.lists(), count, options.threads())
                    .measure(factors.items(), recall, rounds, options.seed()));
    return new BenchReport(
        "top %d of %,d items, rank %d, %s vectors, for %,d users"
            .formatted(
                count,
                size,
                rank,
                given.isPresent() ? "the log's" : vectors.name().toLowerCase(Locale.ROOT),
                factors.users().rowCount()),
        "batch",
        options.threads(),
        exact.figures(),
        others);
  }

  private String crossoverInWords(int[] items, List<BenchReport> reports, String name) {
    return "%s answers single requests faster than the exact search %s, batches %s"
        .formatted(
            name,
            from(Crossover.of(items, reports, "singleUsersPerCpuSecond")),
            from(Crossover.of(items, reports, "usersPerCpuSecond")));
  }

  private static String from(OptionalDouble size) {
    return size.isEmpty()
        ? "at none of these sizes"
        : String.format(Locale.ROOT, "from about %,.0f items", size.getAsDouble());
  }

  /** The last size's report, and beside it those of all sizes. */
  private JsonObject json(int[] items, List<BenchReport> reports) {
    JsonObjectBuilder json = Json.createObjectBuilder(reports.get(reports.size() - 1).json());
    if (sizes == null) {
      return json.build();
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (int index = 0; index < items.length; index++) {
      all.add(
          Json.createObjectBuilder(reports.get(index).json()).add("items", items[index]).build());
    }
    Crossover.of(items, reports, "singleUsersPerCpuSecond")
        .ifPresent(size -> json.add("crossoverSingle", size));
    Crossover.of(items, reports, "usersPerCpuSecond")
        .ifPresent(size -> json.add("crossoverBatch", size));
    return json.add("sizes", all).build();
  }
}
