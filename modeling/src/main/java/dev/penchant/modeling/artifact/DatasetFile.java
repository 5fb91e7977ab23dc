package dev.penchant.modeling.artifact;

import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.UserHistory;
import dev.penchant.modeling.matrix.IdIndex;
import java.io.IOException;
import java.nio.file.Path;

/** The events a model was trained on, with the ids behind every index. */
public final class DatasetFile {
  public static final String NAME = "dataset.bin";
  private static final String KIND = "dataset";

  private DatasetFile() {}

  public static FileStamp write(Path folder, BehaviourDataset dataset) throws IOException {
    return BinaryWriter.write(folder.resolve(NAME), KIND, out -> write(out, dataset));
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static BehaviourDataset read(Path folder, FileStamp stamp) {
    return BinaryReader.read(folder.resolve(NAME), KIND, stamp, DatasetFile::read);
  }

  private static void write(BinaryWriter out, BehaviourDataset dataset) throws IOException {
    int[] itemCategory = new int[dataset.itemCount()];
    for (int item = 0; item < itemCategory.length; item++) {
      itemCategory[item] = dataset.category(item);
    }
    int[] userStarts = new int[dataset.userCount() + 1];
    int[] items = new int[dataset.eventCount()];
    byte[] types = new byte[dataset.eventCount()];
    long[] times = new long[dataset.eventCount()];
    float[] values = new float[dataset.eventCount()];
    int event = 0;
    for (int user = 0; user < dataset.userCount(); user++) {
      UserHistory history = dataset.history(user);
      for (int position = 0; position < history.length(); position++, event++) {
        items[event] = history.item(position);
        types[event] = history.type(position);
        times[event] = history.time(position);
        values[event] = history.value(position);
      }
      userStarts[user + 1] = event;
    }
    out.texts(dataset.users().ids());
    out.texts(dataset.items().ids());
    out.texts(dataset.categories().ids());
    out.ints(itemCategory);
    out.integer(dataset.timed() ? 1 : 0);
    out.ints(userStarts);
    out.ints(items);
    out.bytes(types);
    out.longs(times);
    out.floats(values);
  }

  private static BehaviourDataset read(BinaryReader in) throws IOException {
    return BehaviourDataset.ofColumns(
        IdIndex.of(in.texts()),
        IdIndex.of(in.texts()),
        IdIndex.of(in.texts()),
        in.ints(),
        in.integer() == 1,
        in.ints(),
        in.ints(),
        in.bytes(),
        in.longs(),
        in.floats());
  }
}
