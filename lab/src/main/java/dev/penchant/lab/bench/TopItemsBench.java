package dev.penchant.lab.bench;

import dev.penchant.lab.output.JsonReports;
import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant bench topn}: users a second whose best items are found. */
@Command(
    name = "topn",
    description =
        "Exact search for the best items of --users users among --items items; peers are"
            + " approximate: jvector, hnswlib, lucene.",
    mixinStandardHelpOptions = true)
final class TopItemsBench implements Callable<Integer> {
  /** An item with its score, and its place in the list. */
  private static final int BYTES_PER_LISTED = 24;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private ThreadOption threads;
  @Mixin private PeerOption peers;

  @Option(names = "--data", paramLabel = "FILE", description = WorkloadOptions.FILE)
  private Path data;

  @Option(
      names = "--users",
      defaultValue = "20000",
      paramLabel = "N",
      converter = Count.class,
      description = "users to search for; of --data at most so many (${DEFAULT-VALUE})")
  private int users;

  @Option(
      names = "--items",
      defaultValue = "10000",
      paramLabel = "N",
      converter = Count.class,
      description = "items to search among (${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--rank",
      defaultValue = "64",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int rank;

  @Option(
      names = "--count",
      defaultValue = "20",
      converter = Count.class,
      description = "items a list (${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--rounds",
      defaultValue = "8",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N,N,…",
      converter = Count.class,
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
    requireNoContradiction();
    Optional<TopItemsPeer> peer = peers.find(TopItemsPeer.class, TopItemsPeer::name);
    Optional<FactorSource.Factors> given =
        Optional.ofNullable(data)
            .map(Workload::read)
            .map(
                log ->
                    FactorSource.learned(
                        log.interactions(), users, rank, options.seed(), threads.count()));
    int[] counts =
        given
            .map(factors -> new int[] {factors.items().rowCount()})
            .orElse(sizes == null ? new int[] {items} : sizes);
    PrintWriter out = spec.commandLine().getOut();
    List<BenchReport> reports =
        IntStream.of(counts)
            .mapToObj(
                size -> {
                  BenchReport report = report(size, given, peer);
                  report.print(out);
                  out.println();
                  return report;
                })
            .toList();
    peer.ifPresent(other -> out.println(crossoverInWords(counts, reports, other.name())));
    out.flush();
    options.json().ifPresent(file -> JsonReports.write(file, json(counts, reports)));
    return 0;
  }

  private void requireNoContradiction() {
    if (!(recall > 0 && recall <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--recall is %s, must be above 0 and at most 1".formatted(recall));
    }
    if (data != null) {
      IdleFlags.refuse(spec, List.of("--sizes", "--items", "--vectors"), "beside --data");
    }
    if (sizes != null) {
      IdleFlags.refuse(spec, List.of("--items"), "beside --sizes");
    }
    if (!peers.isNamed()) {
      IdleFlags.refuse(spec, List.of("--recall"), "without --peer");
    }
  }

  private void requireFits(int size) {
    MemoryNeed.requireArray("users", users, rank);
    MemoryNeed.requireArray("items", size, rank);
    double factors = (double) Float.BYTES * rank * ((double) users + 3.0 * size);
    MemoryNeed.require(
        "the %d best of %,d items for %,d users".formatted(count, size, users),
        vectors.bytesToLearn(users, size)
            + factors
            + (double) BYTES_PER_LISTED * Math.min(count, size) * users);
  }

  private BenchReport report(
      int size, Optional<FactorSource.Factors> given, Optional<TopItemsPeer> peer) {
    if (given.isEmpty()) {
      requireFits(size);
    }
    options.begin("%,d items: the vectors, then the search".formatted(size));
    FactorSource.Factors factors =
        given.orElseGet(() -> vectors.of(users, size, rank, options.seed(), threads.count()));
    ExactSearchTimes exact =
        ExactSearchTimes.measure(
            factors, count, rounds, threads.count(), options.seed(), options.progress());
    Optional<Figures> others =
        peer.map(
            other -> {
              options.begin("%s on the same work".formatted(other.name()));
              return new PeerSearchTimes(
                      other, factors.users(), exact.lists(), count, threads.count())
                  .measure(factors.items(), recall, rounds, options.seed());
            });
    return new BenchReport(
        "top %d of %,d items, rank %d, %s vectors, for %,d users"
            .formatted(
                count,
                size,
                rank,
                given.isPresent() ? "the log's" : vectors.name().toLowerCase(Locale.ROOT),
                factors.users().rowCount()),
        "batch",
        threads.count(),
        exact.figures(),
        others);
  }

  private String crossoverInWords(int[] counts, List<BenchReport> reports, String name) {
    return "%s answers single requests faster than the exact search %s, batches %s"
        .formatted(
            name,
            from(Crossover.of(counts, reports, "singleUsersPerCpuSecond")),
            from(Crossover.of(counts, reports, "usersPerCpuSecond")));
  }

  private static String from(OptionalDouble size) {
    return size.isEmpty()
        ? "at none of these sizes"
        : String.format(Locale.ROOT, "from about %,.0f items", size.getAsDouble());
  }

  /** The last size's report, and beside it those of all sizes. */
  private JsonObject json(int[] counts, List<BenchReport> reports) {
    JsonObjectBuilder json = Json.createObjectBuilder(reports.get(reports.size() - 1).json());
    if (sizes == null) {
      return json.build();
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (int index = 0; index < counts.length; index++) {
      all.add(
          Json.createObjectBuilder(reports.get(index).json()).add("items", counts[index]).build());
    }
    Crossover.of(counts, reports, "singleUsersPerCpuSecond")
        .ifPresent(size -> json.add("crossoverSingle", size));
    Crossover.of(counts, reports, "usersPerCpuSecond")
        .ifPresent(size -> json.add("crossoverBatch", size));
    return json.add("sizes", all).build();
  }
}
