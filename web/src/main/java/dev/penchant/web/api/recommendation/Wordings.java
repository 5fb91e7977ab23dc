package dev.penchant.web.api.recommendation;

import dev.penchant.domain.shop.Shop;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.shop.Shops;
import dev.penchant.web.wording.ReasonWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How reasons are worded for a request: in the first language it accepts that there is, with days
 * as they begin in the shop. A shop's zone is remembered for a minute, so that lists are served
 * without asking the database. Thread-safe.
 */
@ApplicationScoped
public class Wordings {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private record Remembered(ZoneId zone, Instant until) {}

  private final Shops shops;
  private final Clock clock;
  private final Map<ShopId, Remembered> zones = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected Wordings() {
    this.shops = null;
    this.clock = null;
  }

  @Inject
  public Wordings(Shops shops, Clock clock) {
    this.shops = shops;
    this.clock = clock;
  }

  ReasonWording of(ShopId shop, List<Locale> acceptable) {
    return new ReasonWording(language(acceptable), zone(shop));
  }

  private static Locale language(List<Locale> acceptable) {
    return acceptable.stream()
        .filter(
            locale ->
                LANGUAGES.stream()
                    .anyMatch(known -> known.getLanguage().equals(locale.getLanguage())))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private ZoneId zone(ShopId shop) {
    Remembered known = zones.get(shop);
    if (known != null && known.until().isAfter(clock.instant())) {
      return known.zone();
    }
    Shop found = shops.require(shop);
    zones.put(shop, new Remembered(found.settings().zone(), clock.instant().plus(REMEMBERED)));
    return found.settings().zone();
  }
}
