package dev.penchant.web.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of jobs, models and rejected rows in the visitor's language. They are kept in English,
 * as the API and the command line show them; the English text with its places is the key of its
 * translation, so that neither the store nor the module that tells something needs to know of
 * languages. What has no translation is shown as it is. Thread-safe.
 */
@Named
@ApplicationScoped
public class Told {
  /** Base name of the bundles: the texts as the code writes them, and Chinese under {@code _zh}. */
  static final String BUNDLE = "dev.penchant.web.admin.told";

  /** {@code {0}}, or {@code {0:method}} for the text of that name. */
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([a-z-]+))?}");

  private static final String GROUP = "p";

  private static final List<Template> TEMPLATES = templates();

  private final Texts texts;

  /** For the container's proxy. */
  protected Told() {
    this(null);
  }

  @Inject
  public Told(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param pattern its group of the name {@code pN} is what fills in {@code {N}}, wherever it
   *     stands
   */
  private record Template(String key, Pattern pattern, int fixedLength) {}

  /** The message in the visitor's language. */
  public String of(String message) {
    if (message.isEmpty() || texts.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return message;
    }
    ResourceBundle translations = bundle(texts.locale());
    for (Template template : TEMPLATES) {
      Matcher matcher = template.pattern().matcher(message);
      if (matcher.matches() && translations.containsKey(template.key())) {
        return filled(translations.getString(template.key()), matcher);
      }
    }
    return message;
  }

  private String filled(String translation, Matcher message) {
    return PLACE
        .matcher(translation)
        .replaceAll(
            place -> {
              String filled = message.group(GROUP + place.group(1));
              String named =
                  Optional.ofNullable(place.group(2))
                      .map(kind -> named(kind, filled))
                      .orElse(filled);
              return Matcher.quoteReplacement(named);
            });
  }

  private String named(String kind, String name) {
    return kind.equals("told") ? of(name) : texts.named(kind, name.replace(' ', '-'));
  }

  /** Those with most fixed text first: of several that fit it is the one that was meant. */
  private static List<Template> templates() {
    ResourceBundle english = bundle(Locale.ROOT);
    return english.keySet().stream()
        .map(key -> template(key, english.getString(key)))
        .sorted(Comparator.comparingInt(Template::fixedLength).reversed())
        .toList();
  }

  private static Template template(String key, String text) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int end = 0;
    int fixedLength = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(text.substring(end, place.start())));
      pattern.append("(?<").append(GROUP).append(place.group(1)).append(">.*?)");
      fixedLength += place.start() - end;
      end = place.end();
    }
    pattern.append(Pattern.quote(text.substring(end)));
    return new Template(
        key,
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        fixedLength + text.length() - end);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        Told.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
