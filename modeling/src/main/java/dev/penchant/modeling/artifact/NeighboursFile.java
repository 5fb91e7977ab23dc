package dev.penchant.modeling.artifact;

import dev.penchant.modeling.neighbour.ItemNeighbours;
import java.io.IOException;
import java.nio.file.Path;

/** The items most similar to each item. */
public final class NeighboursFile {
  public static final String NAME = "neighbours.bin";
  private static final String KIND = "neighbours";

  private NeighboursFile() {}

  public static FileStamp write(Path folder, ItemNeighbours model) throws IOException {
    int itemCount = model.itemCount();
    int[] starts = new int[itemCount + 1];
    for (int item = 0; item < itemCount; item++) {
      starts[item + 1] = model.end(item);
    }
    int[] neighbours = new int[starts[itemCount]];
    float[] similarities = new float[neighbours.length];
    for (int position = 0; position < neighbours.length; position++) {
      neighbours[position] = model.neighbour(position);
      similarities[position] = model.similarity(position);
    }
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.ints(starts);
          out.ints(neighbours);
          out.floats(similarities);
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ItemNeighbours read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in -> new ItemNeighbours(in.ints(), in.ints(), in.floats()));
  }
}
