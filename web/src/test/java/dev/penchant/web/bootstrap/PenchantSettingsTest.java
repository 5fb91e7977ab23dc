package dev.penchant.web.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenchantSettingsTest {
  @TempDir private Path folder;

  @Test
  void nothing_needs_to_be_set() {
    PenchantSettings settings = PenchantSettings.from(new ConfigInMemory(Map.of()));

    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.adminPassword()).isEmpty();
    assertThat(settings.deepEngine()).isEqualTo("auto");
    assertThat(settings.url()).isEmpty();
  }

  @Test
  void the_data_folder_is_made() {
    Path home = folder.resolve("a/b");

    PenchantSettings settings =
        PenchantSettings.from(
            new ConfigInMemory(
                Map.of("penchant.home", home.toString(), "penchant.url", "https://shop.example")));

    assertThat(settings.home()).isEqualTo(home).isDirectory();
    assertThat(settings.url()).hasValue(URI.create("https://shop.example"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(
            () ->
                PenchantSettings.from(
                    new ConfigInMemory(
                        Map.of(
                            "penchant.home", file.toString(),
                            "penchant.admin.password", "too-short",
                            "penchant.deep.engine", "tensorflow",
                            "penchant.url", "shop.example",
                            "penchant.trusted.proxies", "10.0.0.0/33"))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("PENCHANT_HOME")
        .hasMessageContaining("PENCHANT_ADMIN_PASSWORD")
        .hasMessageContaining("tensorflow")
        .hasMessageContaining("PENCHANT_URL")
        .hasMessageContaining("PENCHANT_TRUSTED_PROXIES")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("is \"too-short\""));
  }

  @Test
  void numbers_are_numbers_within_their_range() {
    assertThatThrownBy(
            () ->
                PenchantSettings.from(
                    new ConfigInMemory(
                        Map.of(
                            "penchant.home", folder.toString(),
                            "penchant.training.search", "abc",
                            "penchant.training.threads", "-1",
                            "penchant.training.seed", "1.5",
                            "penchant.serving.events-in-memory", "0"))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(
            "penchant.training.search (PENCHANT_TRAINING_SEARCH) is \"abc\"; it must be a whole"
                + " number from 1 to 1,000")
        .hasMessageContaining("PENCHANT_TRAINING_THREADS")
        .hasMessageContaining("PENCHANT_TRAINING_SEED")
        .hasMessageContaining("PENCHANT_SERVING_EVENTS_IN_MEMORY");

    PenchantSettings.from(
        new ConfigInMemory(
            Map.of(
                "penchant.home", folder.toString(),
                "penchant.training.search", "1",
                "penchant.training.threads", "0",
                "penchant.training.seed", "-7")));
  }

  @Test
  void the_first_administrators_password_is_as_long_as_any_that_people_choose() {
    assertThatThrownBy(
            () ->
                PenchantSettings.from(
                    new ConfigInMemory(
                        Map.of(
                            "penchant.home",
                            folder.toString(),
                            "penchant.admin.password",
                            "9-letters"))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("at least 10 characters");
  }
}
