package dev.penchant.web.admin.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language someone reads the console in and the shop they looked at last. The language is taken
 * from the cookie of an earlier visit, else from what the browser asks for.
 */
@Named
@SessionScoped
public class Preferences implements Serializable {
  /** Name of the cookie that keeps the language between visits. */
  static final String COOKIE = "PENCHANT_LANGUAGE";

  private static final long serialVersionUID = 1L;
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  @Inject private HttpServletRequest request;

  private Locale locale = Locale.ENGLISH;
  private String lastShop = "";

  @PostConstruct
  void greet() {
    locale =
        ofCookie()
            .or(() -> Optional.ofNullable(Locale.lookup(asked(), LANGUAGES)))
            .orElse(Locale.ENGLISH);
  }

  public Locale getLocale() {
    return locale;
  }

  /** For the page's {@code lang}: {@code en} or {@code zh-CN}. */
  public String getLanguageTag() {
    return locale.toLanguageTag();
  }

  /** Whether the language was one of ours and is now used. */
  public boolean useLanguage(String language) {
    Optional<Locale> chosen = ofLanguage(language);
    chosen.ifPresent(ours -> locale = ours);
    return chosen.isPresent();
  }

  /** Id of the shop looked at last; empty text if none. */
  public String lastShop() {
    return lastShop;
  }

  public void rememberShop(String shop) {
    lastShop = shop;
  }

  private Optional<Locale> ofCookie() {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .flatMap(cookie -> ofLanguage(cookie.getValue()));
  }

  private List<Locale.LanguageRange> asked() {
    String header = request.getHeader("Accept-Language");
    if (header == null) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header.replaceAll("(?i)zh(-[a-z]+)*", "zh-CN"));
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }

  private static Optional<Locale> ofLanguage(String language) {
    return LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst();
  }
}
