package dev.penchant.web.admin.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the console in the visitor's language. Thread-safe. */
@Named
@ApplicationScoped
public class Texts {
  /** Base name of the bundles: English, and Chinese under {@code _zh}. */
  static final String BUNDLE = "dev.penchant.web.admin.texts";

  private final Preferences preferences;

  /** For the container's proxy. */
  protected Texts() {
    this(null);
  }

  @Inject
  public Texts(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * The text of the key with its places filled; a key that is missing stands for itself.
   *
   * @param arguments for {@code {0}}, {@code {1}} … in the notation of {@link MessageFormat}
   */
  public String of(String key, Object... arguments) {
    return find(key)
        .map(pattern -> new MessageFormat(pattern, locale()).format(arguments))
        .orElse(key);
  }

  /**
   * The text for something with a stable short name, such as a job's step or a metric; the name
   * itself if there is none.
   */
  public String named(String prefix, String name) {
    return find(prefix + "." + name).orElse(name);
  }

  /** The text of an enum constant: {@code PREFIX.CONSTANT}. */
  public String constant(String prefix, Enum<?> constant) {
    return named(prefix, constant.name());
  }

  /** The visitor's language. */
  public Locale locale() {
    return preferences.getLocale();
  }

  private Optional<String> find(String key) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale(),
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }
}
