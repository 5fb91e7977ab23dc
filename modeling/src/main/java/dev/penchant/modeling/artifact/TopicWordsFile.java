package dev.penchant.modeling.artifact;

import dev.penchant.modeling.lda.TopicModel;
import dev.penchant.modeling.matrix.IdIndex;
import dev.penchant.modeling.topic.TopicWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What words tell of topics; no words where no two items share one. */
public final class TopicWordsFile {
  public static final String NAME = "topic-words.bin";
  private static final String KIND = "topic-words";

  private TopicWordsFile() {}

  public static FileStamp write(Path folder, Optional<TopicWords> words) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.texts(words.map(known -> known.words().ids()).orElse(List.of()));
          if (words.isPresent()) {
            out.floats(words.get().model().alpha());
            FactorsFile.writeMatrix(out, words.get().model().topics());
          }
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static Optional<TopicWords> read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in -> {
          List<String> words = in.texts();
          if (words.isEmpty()) {
            return Optional.empty();
          }
          float[] alpha = in.floats();
          return Optional.of(
              new TopicWords(IdIndex.of(words), new TopicModel(FactorsFile.readMatrix(in), alpha)));
        });
  }
}
