package dev.penchant.recommendation.serving;

import static dev.penchant.recommendation.serving.ServingInMemory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.user.UserId;
import dev.penchant.modeling.artifact.FoundShifts;
import dev.penchant.recommendation.FoundMoves;
import dev.penchant.recommendation.ShiftQuery;
import dev.penchant.recommendation.fixture.HandMadeModel;
import dev.penchant.recommendation.fixture.PlantedShop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServedShiftsTest {
  private static final Optional<TopicId> BAKING = Optional.of(new TopicId(1, 0));
  private static final Optional<TopicId> CAMPING = Optional.of(new TopicId(1, 1));

  private final ServingInMemory serving = ServingInMemory.planted();

  @Test
  void everybody_who_moved_is_found_and_nobody_else() {
    FoundMoves found = find(ShiftQuery.ALL);

    assertThat(found.isComplete()).isTrue();
    assertThat(found.userCount()).isEqualTo(24);
    assertThat(found.moves())
        .hasSize(6)
        .allSatisfy(
            move -> {
              assertThat(move.user().value()).startsWith("mover-");
              // as the page of the user shows it
              assertThat(serving.interests.ofUser(SHOP, move.user()).path().shifts())
                  .containsExactly(move.shift());
            });
    assertThat(found.flows()).containsExactly(new FoundMoves.Flow(0, 1, 6));
    assertThat(found.into(1)).isEqualTo(6);
    assertThat(found.outOf(0)).isEqualTo(6);
    assertThat(found.outOf(1)).isZero();
    assertThat(serving.shifts.lastPeriod(SHOP).orElseThrow()).hasToString("2026-06");
  }

  @Test
  void shifts_are_chosen_by_topic() {
    assertThat(find(ShiftQuery.ALL.between(BAKING, CAMPING)).total()).isEqualTo(6);
    assertThat(find(ShiftQuery.ALL.between(Optional.empty(), CAMPING)).total()).isEqualTo(6);
    assertThat(find(ShiftQuery.ALL.between(CAMPING, Optional.empty())).total()).isZero();
    assertThat(find(ShiftQuery.ALL.between(Optional.of(new TopicId(9, 9)), CAMPING)).total())
        .isZero();
  }

  @Test
  void a_period_counts_where_a_day_of_it_is_asked_for() {
    assertThat(find(days("2026-04-30", "2026-06-30")).total()).isEqualTo(6);
    assertThat(find(days("2026-05-01", "2026-06-30")).total()).isZero();
    assertThat(find(days("2026-01-01", "2026-04-01")).total()).isEqualTo(6);
    assertThat(find(days("2026-01-01", "2026-03-31")).total()).isZero();
  }

  @Test
  void pages_follow_each_other_and_count_the_whole() {
    FoundMoves first = find(ShiftQuery.ALL.page(0, 4));
    FoundMoves second = find(ShiftQuery.ALL.page(4, 4));

    assertThat(first.total()).isEqualTo(6);
    assertThat(first.moves()).hasSize(4);
    assertThat(second.moves()).hasSize(2).doesNotContainAnyElementsOf(first.moves());
    assertThat(first.flows()).isEqualTo(second.flows());
    assertThat(first.moves()).extracting(move -> move.shift().pValue()).isSorted();
  }

  @Test
  void what_was_found_is_kept_and_not_looked_for_again() {
    FoundShifts found = serving.keptShifts.get("planted/1");
    assertThat(found.usersRead()).isEqualTo(24);
    FoundShifts onlyOne = new FoundShifts(24, found.shifts().subList(0, 1));

    ServingInMemory restarted = ServingInMemory.withoutModel();
    restarted.keptShifts.put("planted/1", onlyOne);
    restarted.publish(HandMadeModel.of(SHOP, 1, PlantedShop.events()));

    assertThat(restarted.shifts.find(SHOP, ShiftQuery.ALL).total()).isEqualTo(1);
  }

  @Test
  void a_search_that_was_cut_short_goes_on_where_it_ended() {
    ServingInMemory restarted = ServingInMemory.withoutModel();
    restarted.keptShifts.put("planted/1", new FoundShifts(23, FoundShifts.NONE.shifts()));
    restarted.publish(HandMadeModel.of(SHOP, 1, PlantedShop.events()));

    FoundMoves found = restarted.shifts.find(SHOP, ShiftQuery.ALL);
    assertThat(found.isComplete()).isTrue();
    assertThat(found.total()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_shop_without_a_model_has_none() {
    ServingInMemory untrained = ServingInMemory.withoutModel();

    assertThat(untrained.shifts.find(SHOP, ShiftQuery.ALL)).isEqualTo(FoundMoves.NONE);
    assertThat(untrained.shifts.lastPeriod(SHOP)).isEmpty();
  }

  @Test
  void the_model_of_a_young_shop_says_that_it_tells_no_shifts() {
    Instant fourthMonth = Instant.parse("2026-04-01T00:00:00Z");
    ServingInMemory young = ServingInMemory.withoutModel();
    young.publish(
        HandMadeModel.of(
            SHOP,
            1,
            PlantedShop.events().stream()
                .filter(event -> event.time().isBefore(fourthMonth))
                .toList()));

    assertThat(young.shifts.find(SHOP, ShiftQuery.ALL).shiftsTold()).isFalse();
    assertThat(young.interests.ofUser(SHOP, new UserId("mover-0")).shiftsTold()).isFalse();
    assertThat(find(ShiftQuery.ALL).shiftsTold()).isTrue();
    assertThat(serving.interests.ofUser(SHOP, new UserId("camper-0")).shiftsTold()).isTrue();
  }

  private FoundMoves find(ShiftQuery query) {
    return serving.shifts.find(SHOP, query);
  }

  private static ShiftQuery days(String since, String until) {
    return new ShiftQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.parse(since)),
        Optional.of(LocalDate.parse(until)),
        0,
        100);
  }
}
