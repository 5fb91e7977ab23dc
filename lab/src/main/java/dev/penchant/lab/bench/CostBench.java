package dev.penchant.lab.bench;

import dev.penchant.lab.output.JsonReports;
import dev.penchant.modeling.cost.KernelRates;
import dev.penchant.modeling.kernel.VectorKernels;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code penchant bench cost}: fits the cost model at small sizes and checks it at three others.
 */
@Command(
    name = "cost",
    description =
        "Measures the kernels' rates at small sizes, predicts three larger ones, and compares.",
    mixinStandardHelpOptions = true)
final class CostBench implements Callable<Integer> {
  /** Of ranks whose sums stay in registers, as those that are served have; others cost twice. */
  private static final List<CostSize> FITTED =
      List.of(
          new CostSize(10_000, 2_500, 1_000_000, 64, 20),
          new CostSize(10_000, 2_500, 1_000_000, 128, 60),
          new CostSize(40_000, 7_500, 1_000_000, 64, 40));

  private static final List<CostSize> CHECKED =
      List.of(
          new CostSize(10_000, 5_000, 600_000, 64, 30),
          new CostSize(20_000, 10_000, 1_800_000, 64, 40),
          new CostSize(60_000, 20_000, 5_000_000, 128, 40));

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private ThreadOption threads;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Machine machine = Machine.current();
    out.printf(
        "%s, %s, %s, %d threads%n",
        machine.cpu(), machine.jvm(), VectorKernels.best().name(), threads.count());
    measured(FITTED); // for the JVM to compile: small sizes would show little else
    List<KernelTimes> fitted = measured(FITTED);
    KernelRates rates = CostFit.of(fitted);
    out.printf("fitted: %s%n%n", rates);
    out.printf(
        Locale.ROOT,
        "%-52s %-14s %12s %12s %8s%n",
        "users × items, interactions",
        "",
        "measured",
        "predicted",
        "off");
    JsonArrayBuilder checks = Json.createArrayBuilder();
    for (CostSize size : CHECKED) {
      KernelTimes times = measured(List.of(size)).get(0);
      for (Check check : Check.values()) {
        double actual = check.actual.applyAsDouble(times);
        double predicted = check.predicted.apply(rates, times.size());
        out.printf(
            Locale.ROOT,
            "%-52s %-14s %12.4g %12.4g %+7.0f%%%n",
            times.size(),
            check.words,
            actual,
            predicted,
            100 * (predicted / actual - 1));
        checks.add(json(times.size(), check, actual, predicted));
      }
      out.flush();
    }
    CostTable.print(out, rates);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("cpu", machine.cpu())
            .add("jvm", machine.jvm())
            .add("threads", threads.count())
            .add("rates", json(rates))
            .add("checks", checks);
    options.json().ifPresent(file -> JsonReports.write(file, json.build()));
    return 0;
  }

  /** What is predicted and measured of each size. */
  private enum Check {
    ALS("ALS iteration", KernelTimes::als, CostFit::alsWith),
    LDA("LDA pass", KernelTimes::lda, CostFit::ldaWith),
    NEIGHBOURS("neighbours", KernelTimes::neighbours, CostFit::neighbours),
    TOP_ITEMS("top 20 (4,000)", KernelTimes::topItems, CostFit::topItems),
    /** Learned factors end the search early by as much as the data allow: at most the bound. */
    LEARNED_TOP_ITEMS("of learned", KernelTimes::learnedTopItems, CostFit::topItems),
    MEMORY(
        "model, MB",
        times -> times.heldBytes() / (double) (1 << 20),
        (rates, size) -> KernelTimes.predictedBytes(size) / (double) (1 << 20));

    private final String words;
    private final ToDoubleFunction<KernelTimes> actual;
    private final BiFunction<KernelRates, CostSize, Double> predicted;

    Check(
        String words,
        ToDoubleFunction<KernelTimes> actual,
        BiFunction<KernelRates, CostSize, Double> predicted) {
      this.words = words;
      this.actual = actual;
      this.predicted = predicted;
    }
  }

  private List<KernelTimes> measured(List<CostSize> sizes) {
    return sizes.stream()
        .map(
            size -> {
              options.begin("measuring " + size);
              return KernelTimes.measure(size, threads.count(), options.seed());
            })
        .toList();
  }

  private static JsonObject json(CostSize size, Check check, double actual, double predicted) {
    return Json.createObjectBuilder()
        .add("users", size.users())
        .add("items", size.items())
        .add("interactions", size.interactions())
        .add("rank", size.rank())
        .add("topics", size.topics())
        .add("what", check.words)
        .add("measured", actual)
        .add("predicted", predicted)
        .build();
  }

  private static JsonObject json(KernelRates rates) {
    return Json.createObjectBuilder()
        .add("alsProduct", rates.alsProduct())
        .add("alsSquare", rates.alsSquare())
        .add("token", rates.token())
        .add("tokenTopic", rates.tokenTopic())
        .add("neighbourPair", rates.neighbourPair())
        .add("score", rates.score())
        .add("list", rates.list())
        .build();
  }
}
