package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.behaviour.EventType;
import dev.penchant.domain.user.UserId;
import dev.penchant.recommendation.ListRequest;
import dev.penchant.recommendation.Strategy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How soon a server knows what another one recorded. */
class SeveralServersTest {
  private final ServingInMemory serving = ServingInMemory.oneOfSeveral();

  @Test
  void while_a_shop_is_asked_for_events_of_other_servers_count_within_twenty_seconds() {
    assertThat(visitor()).isEqualTo(Strategy.TRENDING);
    serving.happensElsewhere("visitor", "book-1", EventType.VIEW);

    serving.timePasses(Duration.ofSeconds(11));
    visitor();

    assertThat(visitor()).isEqualTo(Strategy.SESSION);
  }

  @Test
  void after_a_pause_the_first_list_knows_them_already() {
    assertThat(visitor()).isEqualTo(Strategy.TRENDING);
    serving.happensElsewhere("visitor", "book-1", EventType.VIEW);

    serving.timePasses(Duration.ofMinutes(10));

    assertThat(visitor()).isEqualTo(Strategy.SESSION);
  }

  @Test
  void a_server_alone_does_not_read_its_own_events_again() {
    ServingInMemory alone = ServingInMemory.planted();
    UserId visitor = new UserId("visitor");
    alone.lists.forUser(SHOP, visitor, ListRequest.of(3));
    int reads = alone.log.userReads();

    alone.timePasses(Duration.ofMinutes(10));
    alone.lists.forUser(SHOP, visitor, ListRequest.of(3));

    assertThat(alone.log.userReads()).isEqualTo(reads);
  }

  private Strategy visitor() {
    return serving.lists.forUser(SHOP, new UserId("visitor"), ListRequest.of(3)).strategy();
  }
}
