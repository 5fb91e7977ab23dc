package dev.penchant.lab.bench;

import dev.penchant.modeling.matrix.FactorMatrix;
import jakarta.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what was learned for someone else's code to judge: NAME.bin, the numbers in rows,
 * little-endian, and NAME.json, its shape and type.
 */
record ArrayDump(Path folder) {

  /**
   * Writes NAME.txt, an id a line in the order of the rows or columns; nothing if there is none.
   */
  void writeIds(String name, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".txt"), ids);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void write(String name, FactorMatrix matrix) {
    ByteBuffer row = ByteBuffer.allocate(4 * matrix.rank()).order(ByteOrder.LITTLE_ENDIAN);
    try {
      Files.createDirectories(folder);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".bin")))) {
        for (int index = 0; index < matrix.rowCount(); index++) {
          row.clear();
          for (float value : matrix.copyRow(index)) {
            row.putFloat(value);
          }
          out.write(row.array());
        }
      }
      Files.writeString(
          folder.resolve(name + ".json"),
          Json.createObjectBuilder()
              .add("type", "float32")
              .add("order", "little-endian, row-major")
              .add("rows", matrix.rowCount())
              .add("columns", matrix.rank())
              .build()
              .toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
