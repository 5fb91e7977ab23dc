package dev.penchant.modeling.artifact;

import dev.penchant.modeling.sequence.NextItemHyperparameters;
import dev.penchant.modeling.sequence.NextItemModel;
import dev.penchant.modeling.sequence.RecurrentCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The net that foretells the next item, with how it was trained; the same from every engine. */
public final class NextItemFile {
  public static final String NAME = "next-item.bin";
  private static final String KIND = "next-item";

  private NextItemFile() {}

  public static FileStamp write(Path folder, NextItemModel model) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          NextItemHyperparameters chosen = model.hyperparameters();
          out.text(chosen.cell().name());
          out.integer(chosen.embedding());
          out.integer(chosen.hidden());
          out.real(chosen.shortcutDecay());
          out.real(chosen.dropout());
          out.real(chosen.itemDropout());
          out.real(chosen.labelSmoothing());
          out.integer(chosen.negatives());
          out.real(chosen.learningRate());
          out.real(chosen.weightDecay());
          out.integer(chosen.batchUsers());
          out.integer(chosen.maximumLength());
          out.integer(chosen.maximumEpochs());
          out.integer(chosen.patience());
          out.real(chosen.maximumGradientNorm());
          out.integer(model.epochs());
          Map<String, float[]> parameters = new TreeMap<>(model.parameters());
          out.texts(List.copyOf(parameters.keySet()));
          for (float[] values : parameters.values()) {
            out.floats(values);
          }
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static NextItemModel read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in -> {
          NextItemHyperparameters chosen =
              new NextItemHyperparameters(
                  RecurrentCell.valueOf(in.text()),
                  in.integer(),
                  in.integer(),
                  (float) in.real(),
                  (float) in.real(),
                  (float) in.real(),
                  (float) in.real(),
                  in.integer(),
                  (float) in.real(),
                  (float) in.real(),
                  in.integer(),
                  in.integer(),
                  in.integer(),
                  in.integer(),
                  (float) in.real());
          int epochs = in.integer();
          Map<String, float[]> parameters = new LinkedHashMap<>();
          for (String name : in.texts()) {
            parameters.put(name, in.floats());
          }
          return new NextItemModel(chosen, epochs, parameters);
        });
  }
}
