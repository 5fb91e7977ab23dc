package dev.penchant.modeling.training;

import dev.penchant.modeling.artifact.BinaryReader;
import dev.penchant.modeling.artifact.BinaryWriter;
import dev.penchant.modeling.artifact.FileStamp;
import dev.penchant.modeling.matrix.IdIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The titles of the dataset's items by item index; the id where the catalog has no title. */
final class TitlesFile {
  static final String NAME = "titles.bin";
  private static final String KIND = "titles";

  private TitlesFile() {}

  static FileStamp write(Path folder, IdIndex items, Map<String, String> titles)
      throws IOException {
    List<String> byIndex = items.ids().stream().map(id -> titles.getOrDefault(id, id)).toList();
    return BinaryWriter.write(folder.resolve(NAME), KIND, out -> out.texts(byIndex));
  }

  static List<String> read(Path folder, FileStamp stamp) {
    return BinaryReader.read(folder.resolve(NAME), KIND, stamp, BinaryReader::texts);
  }
}
