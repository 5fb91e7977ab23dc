package dev.penchant.lab.peer;

import com.sun.management.OperatingSystemMXBean;
import dev.penchant.lab.bench.AlsPeer;
import dev.penchant.lab.bench.Timing;
import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.matrix.FactorMatrix;
import dev.penchant.modeling.matrix.InteractionMatrix;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark MLlib's implicit ALS on a local master. An iteration's time is the difference between a long
 * and a short training, divided by the iterations between, so that start and set-up do not count.
 * Its regularization is multiplied by the number of interactions of the row, whatever is asked.
 */
public final class SparkAls implements AlsPeer {
  private static final int SHORT = 2;

  /** Held, for a logger nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org");

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public void check(AlsHyperparameters hyperparameters) {
    if (hyperparameters.iterations() <= SHORT) {
      throw new IllegalArgumentException(
          "%d iterations are too few to measure one of Spark's: ask for more than %d"
              .formatted(hyperparameters.iterations(), SHORT));
    }
  }

  @Override
  public Result train(
      InteractionMatrix interactions, AlsHyperparameters hyperparameters, long seed, int threads) {
    LOGGER.setLevel(Level.OFF);
    SparkSession spark =
        SparkSession.builder()
            .master("local[%d]".formatted(threads))
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    try {
      Dataset<Row> rows = rows(spark, interactions).repartition(threads).cache();
      rows.count();
      ALS als =
          new ALS()
              .setUserCol("user")
              .setItemCol("item")
              .setRatingCol("strength")
              .setImplicitPrefs(true)
              .setNumBlocks(threads)
              .setRank(hyperparameters.rank())
              .setAlpha(hyperparameters.alpha())
              .setRegParam(hyperparameters.regularization())
              .setSeed(seed);
      fit(als, rows, SHORT); // compiles what the measured trainings run
      long[] few = fit(als, rows, SHORT).spent();
      Fit all = fit(als, rows, hyperparameters.iterations());
      double between = 1e9 * (hyperparameters.iterations() - SHORT);
      Timing timing =
          Timing.ofMeans(
              (all.spent()[0] - few[0]) / between, (all.spent()[1] - few[1]) / between);
      FactorMatrix users =
          factors(all.model().userFactors(), interactions.rowCount(), hyperparameters.rank());
      FactorMatrix items =
          factors(all.model().itemFactors(), interactions.columnCount(), hyperparameters.rank());
      return new Result(timing, new AlsModel(users, items, hyperparameters));
    } finally {
      spark.stop();
    }
  }

  private record Fit(ALSModel model, long[] spent) {}

  private Fit fit(ALS als, Dataset<Row> rows, int iterations) {
    long wall = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    ALSModel model = als.setMaxIter(iterations).fit(rows);
    model.userFactors().count();
    model.itemFactors().count();
    return new Fit(
        model, new long[] {System.nanoTime() - wall, system.getProcessCpuTime() - cpu});
  }

  private static Dataset<Row> rows(SparkSession spark, InteractionMatrix interactions) {
    StructType schema =
        new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("strength", DataTypes.FloatType);
    List<Row> rows = new ArrayList<>(interactions.interactionCount());
    for (int user = 0; user < interactions.rowCount(); user++) {
      for (int position = interactions.rowStart(user);
          position < interactions.rowEnd(user);
          position++) {
        rows.add(
            RowFactory.create(
                user, interactions.column(position), interactions.strength(position)));
      }
    }
    return spark.createDataFrame(rows, schema);
  }

  private static FactorMatrix factors(Dataset<Row> rows, int count, int rank) {
    float[] values = new float[count * rank];
    for (Row row : rows.collectAsList()) {
      List<Float> vector = row.getList(1);
      for (int factor = 0; factor < rank; factor++) {
        values[row.getInt(0) * rank + factor] = vector.get(factor);
      }
    }
    return new FactorMatrix(count, rank, values);
  }
}
