package dev.penchant.modeling.artifact;

import dev.penchant.modeling.als.AlsHyperparameters;
import dev.penchant.modeling.als.AlsModel;
import dev.penchant.modeling.als.AlsSolver;
import dev.penchant.modeling.matrix.FactorMatrix;
import java.io.IOException;
import java.nio.file.Path;

/** User and item factors with the hyperparameters that a fold-in needs again. */
public final class FactorsFile {
  public static final String NAME = "factors.bin";
  private static final String KIND = "factors";

  private FactorsFile() {}

  public static FileStamp write(Path folder, AlsModel model) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          AlsHyperparameters chosen = model.hyperparameters();
          out.integer(chosen.rank());
          out.integer(chosen.iterations());
          out.real(chosen.alpha());
          out.real(chosen.regularization());
          out.real(chosen.regularizationExponent());
          out.text(chosen.solver().name());
          out.integer(chosen.conjugateGradientSteps());
          writeMatrix(out, model.userFactors());
          writeMatrix(out, model.itemFactors());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static AlsModel read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in -> {
          AlsHyperparameters chosen =
              new AlsHyperparameters(
                  in.integer(),
                  in.integer(),
                  in.real(),
                  in.real(),
                  in.real(),
                  AlsSolver.valueOf(in.text()),
                  in.integer());
          FactorMatrix userFactors = readMatrix(in);
          FactorMatrix itemFactors = readMatrix(in);
          return new AlsModel(userFactors, itemFactors, chosen);
        });
  }

  static void writeMatrix(BinaryWriter out, FactorMatrix matrix) throws IOException {
    out.integer(matrix.rowCount());
    out.integer(matrix.rank());
    out.floats(matrix.toArray());
  }

  static FactorMatrix readMatrix(BinaryReader in) throws IOException {
    return new FactorMatrix(in.integer(), in.integer(), in.floats());
  }
}
