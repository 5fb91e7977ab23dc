package dev.penchant.web.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldTest {
  private final Preferences preferences = new Preferences();
  private final Told told = new Told(new Texts(preferences));

  @BeforeEach
  void read_chinese() {
    preferences.useLanguage("zh");
  }

  @Test
  void what_a_message_fills_in_stands_in_its_translation() {
    assertThat(told.of("541,909 rows read")).isEqualTo("已读取 541,909 行");
    assertThat(told.of("profiles: epoch 3 of 10")).isEqualTo("profiles: epoch 3 of 10");
    assertThat(told.of("epoch 3 of 10")).isEqualTo("第 3 / 10 轮");
    assertThat(told.of("type \"look {0} $1\" is not known; give one of view, click"))
        .isEqualTo("未知类型“look {0} $1”；请填写下列之一：view, click");
  }

  @Test
  void names_within_a_message_are_translated_too() {
    assertThat(told.of("last-period foretold best")).isEqualTo("与上期相同 的预测最好");
    assertThat(told.of("user id holds a control character")).isEqualTo("用户 ID 含有控制字符");
    assertThat(
            told.of(
                "None of the first 100 rows can be used. Is taobao the right format? Line 2: time is"
                    + " missing; write it as 2026-05-03T10:15:30Z or as Unix seconds or milliseconds"))
        .isEqualTo("前 100 行都无法使用。taobao 是正确的格式吗？第 2 行：缺少时间；请写成 2026-05-03T10:15:30Z，或 Unix 秒、毫秒");
  }

  @Test
  void what_is_filled_in_out_of_order_lands_in_its_own_place() {
    assertThat(
            told.of("The model lost 3.2 to 7.6 % less than seasonal-naive in forecasts of sales"))
        .isEqualTo("销量预测中，模型的损失比“与上一季同期相同”低 3.2 至 7.6 %");
  }

  @Test
  void every_place_of_every_message_is_filled_with_what_stood_there() {
    ResourceBundle english = Told.bundle(Locale.ROOT);
    ResourceBundle chinese = Told.bundle(Locale.SIMPLIFIED_CHINESE);
    for (String key : english.keySet()) {
      String message = filled(english.getString(key));

      preferences.useLanguage("en");
      assertThat(told.of(message)).as(key).isEqualTo(message);
      preferences.useLanguage("zh");
      assertThat(told.of(message)).as(key).isEqualTo(filled(chinese.getString(key)));
    }
  }

  /** With figures that nothing translates, another one at each place. */
  private static String filled(String text) {
    return text.replaceAll("\\{(\\d)(?::[a-z-]+)?}", "70$1");
  }

  @Test
  void of_two_that_fit_the_one_with_more_words_was_meant() {
    assertThat(told.of("NDCG@10 0.300; the shop's first model"))
        .isEqualTo("NDCG@10 为 0.300；店铺的首个模型");
    assertThat(told.of("Too few returning users to measure anything; the shop's first model"))
        .isEqualTo("回访用户太少，无法评估；店铺的首个模型");
  }

  @Test
  void what_a_new_model_was_held_against_is_told_in_the_visitors_language() {
    assertThat(told.of("NDCG@10 0.312, within 5% of the active model's 0.320"))
        .isEqualTo("NDCG@10 为 0.312，与在用模型的 0.320 相差不超过 5%");
    assertThat(
            told.of(
                "NDCG@10 0.312, 1.90 times popularity's, not below the active model's 1.70 times in"
                    + " its own test"))
        .isEqualTo("NDCG@10 为 0.312，是热门度的 1.90 倍，不低于在用模型在自身测试中的 1.70 倍");
  }

  @Test
  void english_and_what_nobody_translated_stay_as_they_are() {
    assertThat(told.of("The disk is full")).isEqualTo("The disk is full");
    assertThat(told.of("")).isEmpty();
    preferences.useLanguage("en");
    assertThat(told.of("541,909 rows read")).isEqualTo("541,909 rows read");
  }

  @Test
  void every_message_has_its_translation_with_the_same_places() {
    ResourceBundle english = Told.bundle(Locale.ROOT);
    ResourceBundle chinese = Told.bundle(Locale.SIMPLIFIED_CHINESE);

    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.keySet()) {
      assertThat(chinese.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
      assertThat(english.getString(key))
          .as(key)
          .satisfies(text -> assertThat(places(text)).containsAll(places(chinese.getString(key))));
    }
  }

  /**
   * A text changed in the code without being changed here would be shown in English again. What
   * trainings told before stays in the store, and its translation here.
   */
  @Test
  void every_message_about_what_was_sent_is_still_told_by_the_code() throws IOException {
    String code = code();
    ResourceBundle english = Told.bundle(Locale.ROOT);

    assertThat(english.keySet())
        .filteredOn(key -> key.matches("(id|event|item|row|file|job)\\..*"))
        .hasSizeGreaterThan(40)
        .allSatisfy(key -> assertThat(fixedParts(english.getString(key))).allMatch(code::contains));
  }

  /** What stands in one piece in the code, which joins messages at these places itself. */
  private static Stream<String> fixedParts(String text) {
    return Arrays.stream(text.split("\\{\\d}|; |(?<=than) |(?<=, and) "))
        .map(String::strip)
        .filter(part -> part.length() > 3);
  }

  private static List<String> places(String text) {
    return IntStream.range(0, 7).mapToObj(place -> "{" + place).filter(text::contains).toList();
  }

  /** The literals of the modules below, as if none were broken over lines. */
  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String module : List.of("domain", "ingestion", "modeling")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".java")).collect(Collectors.toList())) {
          code.append(Files.readString(file));
        }
      }
    }
    return code.toString().replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
  }
}
