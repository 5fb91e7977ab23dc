package dev.penchant.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penchant.lab.log.UnreadableLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchJournalTest {
  @TempDir Path folder;

  @Test
  void what_one_run_kept_the_next_recalls() {
    Path file = folder.resolve("journal");
    SearchJournal.at(file).keep("als rank=64 | ndcg@10", 0.25);

    assertThat(SearchJournal.at(file).recall("als rank=64 | ndcg@10")).contains(0.25);
    assertThat(SearchJournal.at(file).recall("als rank=32 | ndcg@10")).isEmpty();
  }

  @Test
  void a_line_cut_short_by_a_kill_is_measured_again_and_spoils_nothing() throws IOException {
    Path file = folder.resolve("journal");
    Files.writeString(file, "0.25\tone\n0.3");

    SearchJournal.at(file).keep("two", 0.5);

    SearchJournal again = SearchJournal.at(file);
    assertThat(again.recall("one")).contains(0.25);
    assertThat(again.recall("two")).contains(0.5);
  }

  @Test
  void another_file_is_refused_with_what_it_holds() throws IOException {
    Path file = folder.resolve("poem");
    Files.writeString(file, "roses are red\n");

    assertThatThrownBy(() -> SearchJournal.at(file))
        .isInstanceOf(UnreadableLog.class)
        .hasMessageContaining("roses are red")
        .hasMessageContaining("--resume");
  }
}
