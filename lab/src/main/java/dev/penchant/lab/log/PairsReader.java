package dev.penchant.lab.log;

import dev.penchant.domain.behaviour.EventType;
import java.io.BufferedReader;
import java.io.IOException;

/** {@code user item} a line, in order of time; no times. */
final class PairsReader implements LogReader {
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
      if (words.length != 2) {
        throw UnreadableLog.atLine(
            number, "%d words; each line must be: user item".formatted(words.length));
      }
      sink.countRow();
      sink.events().add(words[0], words[1], EventType.PURCHASE, number, Float.NaN);
    }
  }
}
