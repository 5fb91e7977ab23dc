package dev.penchant.modeling.artifact;

import dev.penchant.modeling.quality.QualityTable;
import dev.penchant.modeling.quality.ShopQuality;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The quality of items. */
public final class QualityFile {
  public static final String NAME = "quality.bin";
  private static final String KIND = "quality";

  private QualityFile() {}

  public static FileStamp write(Path folder, ShopQuality quality) throws IOException {
    return BinaryWriter.write(
        folder.resolve(NAME),
        KIND,
        out -> {
          out.number(quality.window().toSeconds());
          write(out, quality.ratings());
          write(out, quality.repurchases());
        });
  }

  /**
   * @throws UnreadableModel if the file is not what was written
   */
  public static ShopQuality read(Path folder, FileStamp stamp) {
    return BinaryReader.read(
        folder.resolve(NAME),
        KIND,
        stamp,
        in -> {
          Duration window = Duration.ofSeconds(in.number());
          return new ShopQuality(readTable(in), readTable(in), window);
        });
  }

  private static void write(BinaryWriter out, Optional<QualityTable> known) throws IOException {
    out.integer(known.isPresent() ? 1 : 0);
    if (known.isPresent()) {
      QualityTable table = known.get();
      out.real(table.shopMean());
      out.real(table.strength());
      out.ints(table.counts());
      out.floats(table.raw());
      out.floats(table.estimates());
      out.floats(table.low());
      out.floats(table.high());
    }
  }

  private static Optional<QualityTable> readTable(BinaryReader in) throws IOException {
    return in.integer() == 0
        ? Optional.empty()
        : Optional.of(
            new QualityTable(
                in.real(),
                in.real(),
                in.ints(),
                in.floats(),
                in.floats(),
                in.floats(),
                in.floats()));
  }
}
