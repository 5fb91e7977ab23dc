package dev.penchant.modeling.artifact;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.modeling.artifact.Topic.TopItem;
import dev.penchant.modeling.artifact.Topic.TopWord;
import dev.penchant.modeling.lda.TopicModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The topics: as a model of items, and as people read them. */
public final class TopicsFile {
  public static final String MODEL_NAME = "topics.bin";
  public static final String LABELS_NAME = "topic-labels.bin";
  private static final String MODEL_KIND = "topics";
  private static final String LABELS_KIND = "topic-labels";

  private TopicsFile() {}

  public static FileStamp write(Path folder, TopicModel model) throws IOException {
    return BinaryWriter.write(
        folder.resolve(MODEL_NAME),
        MODEL_KIND,
        out -> {
          out.floats(model.alpha());
          FactorsFile.writeMatrix(out, model.topics());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static TopicModel readModel(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(MODEL_NAME),
        MODEL_KIND,
        stamp,
        in -> {
          float[] alpha = in.floats();
          return new TopicModel(FactorsFile.readMatrix(in), alpha);
        });
  }

  public static FileStamp write(Path folder, List<Topic> topics) throws IOException {
    return BinaryWriter.write(
        folder.resolve(LABELS_NAME),
        LABELS_KIND,
        out -> {
          out.integer(topics.size());
          for (Topic topic : topics) {
            write(out, topic);
          }
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static List<Topic> readLabels(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(LABELS_NAME),
        LABELS_KIND,
        stamp,
        in -> {
          int count = in.integer();
          List<Topic> topics = new ArrayList<>();
          for (int index = 0; index < count; index++) {
            topics.add(read(in, index));
          }
          return List.copyOf(topics);
        });
  }

  private static void write(BinaryWriter out, Topic topic) throws IOException {
    out.text(topic.label());
    out.real(topic.share());
    out.integer(topic.words().size());
    for (TopWord word : topic.words()) {
      out.text(word.word());
      out.real(word.weight());
    }
    out.integer(topic.topItems().size());
    for (TopItem item : topic.topItems()) {
      out.text(item.item().value());
      out.real(item.weight());
    }
  }

  private static Topic read(BinaryReader in, int index) throws IOException {
    String label = in.text();
    double share = in.real();
    List<TopWord> words = new ArrayList<>();
    for (int left = in.integer(); left > 0; left--) {
      words.add(new TopWord(in.text(), in.real()));
    }
    List<TopItem> items = new ArrayList<>();
    for (int left = in.integer(); left > 0; left--) {
      items.add(new TopItem(new ItemId(in.text()), in.real()));
    }
    return new Topic(index, label, words, items, share);
  }
}
