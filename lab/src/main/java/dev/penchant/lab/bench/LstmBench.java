package dev.penchant.lab.bench;

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

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions options;

  @Option(names = "--batch", defaultValue = "256", description = "sequences (${DEFAULT-VALUE})")
  private int batch;

  @Option(names = "--length", defaultValue = "20", description = "steps (${DEFAULT-VALUE})")
  private int length;

  @Option(names = "--embedding", defaultValue = "64", description = "(${DEFAULT-VALUE})")
  private int embedding;

  @Option(names = "--hidden", defaultValue = "128", description = "(${DEFAULT-VALUE})")
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
      description = "items drawn a step by --loss sampled (${DEFAULT-VALUE})")
  private int negatives;

  @Option(names = "--rounds", defaultValue = "40", description = "steps (${DEFAULT-VALUE})")
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
    options
        .peer()
        .filter(name -> !name.equals(PLAIN))
        .ifPresent(
            name -> {
              throw new ParameterException(
                  spec.commandLine(), "--peer \"%s\" must be plain".formatted(name));
            });
    DeepEngine found = engine();
    PlantedWalks walks = new PlantedWalks(options.items(), options.seed());
    ItemSequences sequences = walks.sequences(batch * Math.min(rounds, 100), length + 1);
    ItemSequences unseen = walks.sequences(batch, length + 1);
    Figures own = figures(loss.label(), loss, found, sequences, unseen);
    Optional<Figures> plain =
        options.peer().map(name -> figures(name, SoftmaxKind.PLAIN, found, sequences, unseen));
    BenchReport report =
        new BenchReport(
            "%s of %d numbers on vectors of %d, %d sequences of %d steps, %,d items, %s loss, %s on %s"
                .formatted(
                    cell,
                    hidden,
                    embedding,
                    batch,
                    length,
                    options.items(),
                    loss.label(),
                    found.description(),
                    found.deviceName()),
            "step",
            options.threads(),
            own,
            plain);
    report.print(spec.commandLine().getOut());
    options.json().ifPresent(report::write);
    return 0;
  }

  private DeepEngine engine() {
    DeepEngine.useThreads(options.threads());
    DeepEngine found =
        DeepEngine.of(EngineChoice.of(engine))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "no deep-learning engine is on the class path"));
    try {
      return found.on(device);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--device: " + wrong.getMessage());
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
    Stopwatch watch = new Stopwatch();
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
                    watch.lap();
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
