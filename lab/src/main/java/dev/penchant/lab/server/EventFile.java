package dev.penchant.lab.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of events as {@code events-csv} takes it. */
final class EventFile {
  private EventFile() {}

  /**
   * @param count rounded up to whole batches
   */
  static Path write(Path file, EventSource events, int count) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("id,user,item,type,time\n");
      for (int written = 0; written < count; written += EventSource.BATCH) {
        for (EventSource.Behaviour event : events.next()) {
          writer.write(event.csv());
          writer.write('\n');
        }
      }
    }
    return file;
  }
}
