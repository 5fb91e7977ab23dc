package dev.penchant.lab.bench;

import dev.penchant.lab.output.MemoryNeed;
import dev.penchant.lab.words.Count;
import dev.penchant.lab.words.IdleFlags;
import dev.penchant.modeling.deep.DeepEngine;
import dev.penchant.modeling.deep.EngineChoice;
import dev.penchant.modeling.matrix.ItemSequences;
import dev.penchant.modeling.sequence.NextItemHyperparameters;
import dev.penchant.modeling.sequence.NextItemModel;
import dev.penchant.modeling.sequence.NextItemTraining;
import dev.penchant.modeling.sequence.RecurrentCell;
import dev.penchant.modeling.sequence.SoftmaxKind;
import dev.penchant.modeling.sequence.StepTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penchant bench lstm}: steps of training a next-item net, and where their time goes. */
@Command(
    name = "lstm",
    description =
        "Training of a next-item LSTM; peers: plain, the same with the engine's own loss.",
    mixinStandardHelpOptions = true)
final class LstmBench implements Callable<Integer> {
  private static final String PLAIN = "plain";

  /** Then the same sequences come again. */
  private static final int MOST_BATCHES = 100;

  /** A weight, its slope and two moments of that. */
  private static final int LEARNED_NUMBERS = 4;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;
  @Mixin private ThreadOption threads;

  @Option(
      names = "--items",
      defaultValue = "10000",
      paramLabel = "N",
      converter = Count.class,
      description = "items that sequences are generated of (${DEFAULT-VALUE})")
  private int items;

  @Option(
      names = "--peer",
      paramLabel = "NAME",
      description = "plain: the same work with the engine's own loss")
  private String peer;

  @Option(
      names = "--batch",
      defaultValue = "256",
      converter = Count.class,
      description = "sequences (${DEFAULT-VALUE})")
  private int batch;

  @Option(
      names = "--length",
      defaultValue = "20",
      converter = Count.class,
      description = "steps (${DEFAULT-VALUE})")
  private int length;

  @Option(
      names = "--embedding",
      defaultValue = "64",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int embedding;

  @Option(
      names = "--hidden",
      defaultValue = "128",
      converter = Count.class,
      description = "(${DEFAULT-VALUE})")
  private int hidden;

  @Option(names = "--cell", defaultValue = "lstm", description = "lstm or gru (${DEFAULT-VALUE})")
  private RecurrentCell cell;

  @Option(
      names = "--loss",
      defaultValue = "chunked",
      description = "chunked (all items) or sampled (${DEFAULT-VALUE})")
  private SoftmaxKind loss;

  @Option(
      names = "--negatives",
      defaultValue = "1024",
      converter = Count.class,
      description = "items drawn a step by --loss sampled (${DEFAULT-VALUE})")
  private int negatives;

  @Option(
      names = "--rounds",
      defaultValue = "40",
      converter = Count.class,
      description = "steps (${DEFAULT-VALUE})")
  private int rounds;

  @Option(names = "--device", defaultValue = "cpu", description = "cpu or gpu (${DEFAULT-VALUE})")
  private String device;

  @Option(
      names = "--engine",
      defaultValue = "auto",
      description = "auto, pytorch or mxnet (${DEFAULT-VALUE})")
  private String engine;

  @Override
  public Integer call() {
    requireMeasurable();
    DeepEngine found = engine();
    PlantedWalks walks = new PlantedWalks(items, options.seed());
    ItemSequences sequences = walks.sequences(batch * Math.min(rounds, MOST_BATCHES), length + 1);
    ItemSequences unseen = walks.sequences(batch, length + 1);
    Figures own = figures(loss.label(), loss, found, sequences, unseen);
    Optional<Figures> plain =
        Optional.ofNullable(peer)
            .map(name -> figures(name, SoftmaxKind.PLAIN, found, sequences, unseen));
    BenchReport report =
        new BenchReport(
            "%s of %d numbers on vectors of %d, %d sequences of %d steps, %,d items, %s loss, %s on %s"
                .formatted(
                    cell,
                    hidden,
                    embedding,
                    batch,
                    length,
                    items,
                    loss.label(),
                    found.description(),
                    found.deviceName()),
            "step",
            threads.count(),
            own,
            plain);
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private void requireMeasurable() {
    if (peer != null && !peer.equals(PLAIN)) {
      throw wrong("--peer \"%s\" must be plain".formatted(peer));
    }
    if (rounds < 2) {
      throw wrong("--rounds is %d, must be at least 2: the first only warms up".formatted(rounds));
    }
    if (loss != SoftmaxKind.SAMPLED) {
      IdleFlags.refuse(spec, List.of("--negatives"), "without --loss sampled");
    }
    int sequences = Math.min(rounds, MOST_BATCHES);
    MemoryNeed.requireArray("sequences", (long) batch * sequences, length + 1);
    MemoryNeed.require(
        "a net of %,d items, and sequences to learn it from".formatted(items),
        (double) LEARNED_NUMBERS * Float.BYTES * items * (embedding + hidden)
            + (double) Integer.BYTES * batch * sequences * (length + 1));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private DeepEngine engine() {
    DeepEngine.useThreads(threads.count());
    DeepEngine found = DeepEngine.needed(choice());
    try {
      return found.on(device);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--device: " + wrong.getMessage());
    }
  }

  private EngineChoice choice() {
    try {
      return EngineChoice.of(engine);
    } catch (IllegalArgumentException wrong) {
      throw wrong("--engine is \"%s\", must be auto, pytorch or mxnet".formatted(engine));
    }
  }

  private Figures figures(
      String name,
      SoftmaxKind softmax,
      DeepEngine found,
      ItemSequences sequences,
      ItemSequences unseen) {
    NextItemHyperparameters chosen =
        new NextItemHyperparameters(
            cell,
            embedding,
            hidden,
            0.5f,
            0,
            0,
            0,
            negatives,
            0.004f,
            0,
            batch,
            length + 1,
            1,
            1,
            5);
    Stopwatch watch = new Stopwatch(options.progress());
    StepTimes[] times = new StepTimes[1];
    double nativeShare;
    NextItemModel model;
    try (NativeShare share = new NativeShare(Thread.currentThread())) {
      model =
          new NextItemTraining(found, chosen, options.seed())
              .forSteps(
                  sequences,
                  softmax,
                  rounds,
                  done -> {
                    times[0] = done;
                    if (done.steps() == rounds / 4) {
                      share.restart();
                    }
                    watch.report(
                        (double) done.steps() / rounds,
                        "%s, step %d of %d".formatted(name, done.steps(), rounds));
                  });
      nativeShare = share.stop();
    }
    Timing timing = watch.timing();
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("samplesPerSecond", batch / timing.wall().median());
    measures.put("samplesPerCpuSecond", batch / timing.cpu().median());
    measures.put("dataShare", times[0].data() / times[0].total());
    measures.put("forwardBackwardShare", times[0].passes() / times[0].total());
    measures.put("optimiserShare", times[0].optimiser() / times[0].total());
    measures.put("nativeShare", nativeShare);
    measures.put("loss", model.loss(unseen));
    return new Figures(name, timing, measures);
  }
}
