package dev.penchant.lab.peer;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import dev.penchant.lab.bench.LdaPeer;
import dev.penchant.lab.bench.Stopwatch;
import dev.penchant.modeling.lda.LdaHyperparameters;
import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Mallet's ParallelTopicModel, its reports turned off; its priors are fixed where ours are, and
 * else learned at the same interval, the one of items with them, as Mallet does it.
 */
public final class MalletLda implements LdaPeer {

  @Override
  public String name() {
    return "mallet";
  }

  @Override
  public Result train(
      InteractionMatrix counts, LdaHyperparameters hyperparameters, long seed, int threads) {
    int topicCount = hyperparameters.topicCount();
    ParallelTopicModel.logger.setUseParentHandlers(false);
    ParallelTopicModel.logger.setLevel(Level.FINE);
    ParallelTopicModel model =
        new ParallelTopicModel(
            topicCount,
            hyperparameters.documentTopicPrior() * topicCount,
            hyperparameters.topicItemPrior());
    model.setNumThreads(threads);
    model.setNumIterations(hyperparameters.passes());
    model.setOptimizeInterval(hyperparameters.priorInterval());
    model.setBurninPeriod(hyperparameters.passes() / 5);
    model.setTopicDisplay(0, 0);
    model.setRandomSeed((int) seed);
    model.printLogLikelihood = false;
    model.addInstances(instances(counts));
    Stopwatch watch = new Stopwatch();
    PassEnds passEnds = new PassEnds(watch);
    ParallelTopicModel.logger.addHandler(passEnds);
    try {
      watch.lap();
      model.estimate();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      ParallelTopicModel.logger.removeHandler(passEnds);
    }
    return new Result(watch.timing(), topics(model, counts.columnCount(), hyperparameters));
  }

  /**
   * Mallet says at a fine level how long a pass took, at its end; what it says there of learning
   * its priors is in brackets, and the time of that goes to the next pass.
   */
  private static final class PassEnds extends Handler {
    private final Stopwatch watch;

    PassEnds(Stopwatch watch) {
      this.watch = watch;
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().equals(Level.FINE) && !record.getMessage().startsWith("[")) {
        watch.lap();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static InstanceList instances(InteractionMatrix counts) {
    Alphabet items = new Alphabet();
    for (int item = 0; item < counts.columnCount(); item++) {
      items.lookupIndex("item" + item, true);
    }
    InstanceList instances = new InstanceList(items, null);
    for (int row = 0; row < counts.rowCount(); row++) {
      FeatureSequence tokens = new FeatureSequence(items);
      for (int position = counts.rowStart(row); position < counts.rowEnd(row); position++) {
        for (int count = 0; count < Math.round(counts.strength(position)); count++) {
          tokens.add(counts.column(position));
        }
      }
      instances.add(new Instance(tokens, null, "row" + row, null));
    }
    return instances;
  }

  /** An entry of Mallet's packed counts is the count above the topic's bits. */
  private static TopicModel topics(
      ParallelTopicModel model, int itemCount, LdaHyperparameters hyperparameters) {
    int topicCount = hyperparameters.topicCount();
    double beta = model.beta;
    double[] counts = new double[topicCount * itemCount];
    Arrays.fill(counts, beta);
    for (int item = 0; item < itemCount; item++) {
      for (int entry : model.typeTopicCounts[item]) {
        if (entry == 0) {
          break;
        }
        counts[(entry & model.topicMask) * itemCount + item] += entry >> model.topicBits;
      }
    }
    float[] topics = new float[counts.length];
    for (int topic = 0; topic < topicCount; topic++) {
      double total = model.tokensPerTopic[topic] + itemCount * beta;
      for (int item = 0; item < itemCount; item++) {
        topics[topic * itemCount + item] = (float) (counts[topic * itemCount + item] / total);
      }
    }
    float[] alpha = new float[topicCount];
    for (int topic = 0; topic < topicCount; topic++) {
      alpha[topic] = (float) model.alpha[topic];
    }
    return new TopicModel(new FactorMatrix(topicCount, itemCount, topics), alpha);
  }
}
