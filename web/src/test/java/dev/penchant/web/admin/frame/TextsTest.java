package dev.penchant.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.access.Role;
import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.interest.PeriodLength;
import dev.penchant.domain.job.JobKind;
import dev.penchant.domain.job.JobState;
import dev.penchant.domain.modelversion.ModelState;
import dev.penchant.ingestion.FeedFormat;
import dev.penchant.recommendation.Horizon;
import dev.penchant.recommendation.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path VIEWS = Path.of("src/main/java/dev/penchant/web/admin");
  private static final Pattern IN_PAGE = Pattern.compile("(?:text\\[|texts\\.of\\()'([^']+)'");
  private static final Pattern IN_VIEW =
      Pattern.compile(
          "(?:texts\\.of|notices\\.done|notices\\.refused|notices\\.refusedBecause)\\(\\s*\"([^\"]+)\"");
  private static final Pattern VISIBLE_TEXT = Pattern.compile(">([^<]*)<");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}|&\\w+;");

  private final ResourceBundle english = bundle(Locale.ENGLISH);
  private final ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  @Test
  void chinese_is_chinese() {
    assertThat(chinese.getString("nav.dashboard")).isEqualTo("概览");
  }

  @Test
  void every_text_is_a_pattern_that_can_be_filled() {
    for (ResourceBundle bundle : List.of(english, chinese)) {
      for (String key : bundle.keySet()) {
        assertThat(bundle.getString(key)).as(key).doesNotContain("'").isNotBlank();
        new MessageFormat(bundle.getString(key), bundle.getLocale());
      }
    }
  }

  @Test
  void every_text_a_page_or_view_asks_for_is_there() throws IOException {
    Set<String> used = new TreeSet<>(keys(PAGES, ".xhtml", IN_PAGE));
    used.addAll(keys(VIEWS, ".java", IN_VIEW));

    assertThat(used).hasSizeGreaterThan(100).isSubsetOf(english.keySet());
  }

  @Test
  void every_constant_people_see_has_a_text() {
    Stream.of(
            named("event", EventType.values()),
            named("job.kind", JobKind.values()),
            named("job.state", JobState.values()),
            named("model.state", ModelState.values()),
            named("role", Role.values()),
            named("period", PeriodLength.values()),
            named("horizon", Horizon.values()),
            named("strategy", Strategy.values()),
            named("format", FeedFormat.values()),
            named("format.hint", FeedFormat.values()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(english.containsKey(key)).as(key).isTrue());
  }

  @Test
  void pages_hold_no_texts_of_their_own() throws IOException {
    for (Path page : files(PAGES, ".xhtml")) {
      String content = Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
      VISIBLE_TEXT
          .matcher(content)
          .results()
          .map(found -> EXPRESSION.matcher(found.group(1)).replaceAll("").strip())
          // the product's name and the languages' own names are the same in every language
          .filter(text -> !Set.of("Penchant", "· Penchant", "English", "中文").contains(text))
          .forEach(text -> assertThat(text).as(page.toString()).doesNotMatch("(?s).*\\p{L}.*"));
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Texts.BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Stream<String> named(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> prefix + "." + constant.name());
  }

  private static Set<String> keys(Path folder, String suffix, Pattern pattern) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : files(folder, suffix)) {
      pattern
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(keys::add);
    }
    return keys;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).collect(Collectors.toList());
    }
  }
}
