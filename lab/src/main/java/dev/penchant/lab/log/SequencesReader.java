package dev.penchant.lab.log;

import dev.penchant.domain.behaviour.EventType;
import java.io.BufferedReader;
import java.io.IOException;

/** {@code user item item …} a line, oldest item first; no times. */
final class SequencesReader implements LogReader {
  @Override
  public void read(BufferedReader lines, LogSink sink) throws IOException {
    sink.events().withoutTimes();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] words = line.strip().split("\\s+");
      if (words.length < 2) {
        throw UnreadableLog.atLine(
            number, "a user without items; each line must be: user item item …");
      }
      for (int position = 1; position < words.length; position++) {
        sink.countRow();
        sink.events().add(words[0], words[position], EventType.PURCHASE, position, Float.NaN);
      }
    }
  }
}
