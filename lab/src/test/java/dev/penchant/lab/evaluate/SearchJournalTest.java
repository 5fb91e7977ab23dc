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
  private static final String DATA = "9 bytes";

  @TempDir Path folder;

  @Test
  void what_one_run_kept_the_next_recalls() {
    Path file = folder.resolve("journal");
    SearchJournal.at(file, DATA).keep("als rank=64 | ndcg@10", 0.25);

    assertThat(SearchJournal.at(file, DATA).recall("als rank=64 | ndcg@10")).contains(0.25);
    assertThat(SearchJournal.at(file, DATA).recall("als rank=32 | ndcg@10")).isEmpty();
  }

  @Test
  void a_line_cut_short_by_a_kill_is_measured_again_and_spoils_nothing() throws IOException {
    Path file = folder.resolve("journal");
    Files.writeString(file, "0.25\tone | 9 bytes\n0.3");

    SearchJournal.at(file, DATA).keep("two", 0.5);

    SearchJournal again = SearchJournal.at(file, DATA);
    assertThat(again.recall("one")).contains(0.25);
    assertThat(again.recall("two")).contains(0.5);
  }

  @Test
  void another_file_is_refused_with_what_it_holds() throws IOException {
    Path file = folder.resolve("poem");
    Files.writeString(file, "roses are red\n");

    assertThatThrownBy(() -> SearchJournal.at(file, DATA))
        .isInstanceOf(UnreadableLog.class)
        .hasMessageContaining("roses are red")
        .hasMessageContaining("--resume");
  }

  @Test
  void what_was_measured_on_other_data_is_not_recalled_and_not_lost() {
    Path file = folder.resolve("journal");
    SearchJournal.at(file, DATA).keep("als", 0.25);
    SearchJournal.at(file, "7 bytes").keep("als", 0.5);

    assertThat(SearchJournal.at(file, "8 bytes").recall("als")).isEmpty();
    assertThat(SearchJournal.at(file, DATA).recall("als")).contains(0.25);
    assertThat(SearchJournal.at(file, "7 bytes").recall("als")).contains(0.5);
  }

  @Test
  void a_log_given_as_journal_is_refused_without_the_name_of_a_class() throws IOException {
    Path table = Files.writeString(folder.resolve("log.tsv"), "user_id\titem_id\n");
    Path binary = Files.write(folder.resolve("log.gz"), new byte[] {31, (byte) 139, 8});

    assertThatThrownBy(() -> SearchJournal.at(table, DATA)).hasMessageContaining("user_id");
    assertThatThrownBy(() -> SearchJournal.at(binary, DATA))
        .hasMessageContaining("no text")
        .hasMessageNotContaining("Exception");
  }
}
