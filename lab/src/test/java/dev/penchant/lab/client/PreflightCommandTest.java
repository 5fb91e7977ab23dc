package dev.penchant.lab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightCommandTest {
  @TempDir Path home;

  /** Stands for a file that another process holds: a folder cannot be opened for writing either. */
  private Path heldFile;

  @BeforeEach
  void hold() throws IOException {
    heldFile = Files.createDirectory(home.resolve("penchant.mv.db"));
  }

  @Test
  void the_file_of_an_embedded_database_must_be_free() {
    assertThat(problems("jdbc:h2:file:" + home.resolve("penchant") + ";WRITE_DELAY=0"))
        .singleElement()
        .asString()
        .contains(heldFile.toString());
  }

  @Test
  void a_file_left_in_the_data_folder_does_not_hinder_a_database_server() {
    assertThat(problems("jdbc:mysql://127.0.0.1/penchant")).isEmpty();
  }

  @Test
  void the_file_is_where_the_url_says_not_where_it_would_be_by_default() throws IOException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));

    assertThat(problems("jdbc:h2:file:" + elsewhere.resolve("penchant"))).isEmpty();
  }

  @Test
  void a_password_that_the_database_does_not_know_is_told_before_the_server_starts()
      throws IOException, SQLException {
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    String url = "jdbc:h2:file:" + elsewhere.resolve("penchant");
    DriverManager.getConnection(url, "sa", "sa").close();
    assertThat(problems(url)).isEmpty();

    String other = url.replace("penchant", "other");
    DriverManager.getConnection(other, "sa", "secret").close();
    assertThat(problems(other))
        .singleElement()
        .asString()
        .contains("other.mv.db", "PENCHANT_DB_USER");
  }

  private List<String> problems(String url) {
    return new PreflightCommand(
            Map.of(
                "PENCHANT_HOME",
                home.toString(),
                "PENCHANT_PORT",
                "0",
                "PENCHANT_BIND",
                "127.0.0.1",
                "PENCHANT_DB_URL",
                url))
        .problems();
  }
}
