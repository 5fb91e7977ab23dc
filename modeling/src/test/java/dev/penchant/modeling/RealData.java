package dev.penchant.modeling;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.modeling.dataset.BehaviourDataset;
import dev.penchant.modeling.dataset.BehaviourDatasetBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Real logs that lie beside the project, where they do. */
public final class RealData {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private RealData() {}

  /** The file of this name, if the folder of real data is there. */
  public static Optional<Path> file(String name) {
    String given = System.getProperty("penchant.data", System.getenv("PENCHANT_DATA"));
    Path beside = Path.of("..", "..", "shared", "data");
    Path folder = given == null ? beside : Path.of(given);
    return Optional.of(folder.resolve(name)).filter(Files::isReadable);
  }

  /** A log with the titles of its items. */
  public record Log(BehaviourDataset dataset, Map<String, String> titles) {}

  /** Purchases of the UCI "Online Retail" log: no returns, only products and known customers. */
  public static Log onlineRetail(Path file) throws IOException {
    BehaviourDatasetBuilder builder = BehaviourDataset.builder();
    Map<String, String> titles = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = cells(line);
        String code = cells.get(1).toUpperCase(Locale.ROOT);
        boolean product = code.matches("\\d{5}[A-Z]*");
        if (!product
            || cells.get(0).startsWith("C")
            || cells.get(6).isBlank()
            || Long.parseLong(cells.get(3)) <= 0) {
          continue;
        }
        LocalDateTime time =
            LocalDateTime.parse(cells.get(4).substring(0, 16).replace('T', ' '), MINUTE);
        builder.add(
            cells.get(6),
            code,
            EventType.PURCHASE,
            time.toEpochSecond(ZoneOffset.UTC),
            Float.parseFloat(cells.get(3)));
        titles.putIfAbsent(code, cells.get(2).strip());
      }
    }
    return new Log(builder.build(), titles);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char next = line.charAt(index);
      if (next == '"') {
        quoted = !quoted;
      } else if (next == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(next);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
