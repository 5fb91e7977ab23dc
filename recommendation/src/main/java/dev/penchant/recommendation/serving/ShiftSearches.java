package dev.penchant.recommendation.serving;

import dev.penchant.domain.shop.ShopId;
import dev.penchant.modeling.artifact.FoundShifts;
import dev.penchant.modeling.artifact.ModelStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that the users of every served model are looked at for shifts, in the background and
 * once: what was found is kept with the model and read again after a start. Thread-safe.
 */
@ApplicationScoped
public class ShiftSearches {
  private static final Logger LOG = Logger.getLogger(ShiftSearches.class.getName());

  /** Half a second's work; between them others of the same executor have their turn. */
  private static final int AT_A_TIME = 50;

  /** What a start may cost of what was found before. */
  private static final int BETWEEN_KEEPING = 2_000;

  private final Memory memory;
  private final Background background;

  /** Where found shifts are kept: the model store. */
  interface Memory {
    Optional<FoundShifts> foundShifts(ShopId shop, long version);

    void keep(ShopId shop, long version, FoundShifts found) throws IOException;
  }

  /** For the container's proxy only. */
  protected ShiftSearches() {
    this((Memory) null, null);
  }

  @Inject
  public ShiftSearches(ModelStore store, Background background) {
    this(
        new Memory() {
          @Override
          public Optional<FoundShifts> foundShifts(ShopId shop, long version) {
            return store.foundShifts(shop, version);
          }

          @Override
          public void keep(ShopId shop, long version, FoundShifts found) throws IOException {
            store.keep(shop, version, found);
          }
        },
        background);
  }

  ShiftSearches(Memory memory, Background background) {
    this.memory = memory;
    this.background = background;
  }

  /** Begins, unless it was begun, the search of the model that the shop serves. */
  void begin(ServedShop shop) {
    shop.snapshot()
        .filter(snapshot -> snapshot.shifts().begins())
        .ifPresent(snapshot -> later(() -> resume(shop, snapshot)));
  }

  private void resume(ServedShop shop, Snapshot snapshot) {
    snapshot
        .shifts()
        .goOnFrom(memory.foundShifts(shop.id(), snapshot.version()).orElse(FoundShifts.NONE));
    goOn(shop, snapshot);
  }

  private void goOn(ServedShop shop, Snapshot snapshot) {
    ShiftSearch search = snapshot.shifts();
    if (search.isDone() || shop.snapshot().filter(served -> served == snapshot).isEmpty()) {
      return;
    }
    int before = search.found().usersRead();
    search.look(AT_A_TIME, shop.settings().zone());
    int read = search.found().usersRead();
    if (search.isDone() || before / BETWEEN_KEEPING != read / BETWEEN_KEEPING) {
      keep(shop, snapshot);
    }
    later(() -> goOn(shop, snapshot));
  }

  private void keep(ServedShop shop, Snapshot snapshot) {
    try {
      memory.keep(shop.id(), snapshot.version(), snapshot.shifts().found());
    } catch (IOException notKept) {
      LOG.log(
          Level.WARNING,
          "Shop {0}: the shifts found with model version {1} could not be kept and will be looked"
              + " for again after the next start: {2}",
          new Object[] {shop.id(), snapshot.version(), notKept});
    }
  }

  private void later(Runnable work) {
    try {
      background.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException failure) {
              LOG.log(Level.SEVERE, "The search for shifts ended early", failure);
            }
          });
    } catch (RejectedExecutionException ending) {
      // the server stops; the next one goes on from what was kept
      LOG.log(Level.FINE, "No more shifts are looked for", ending);
    }
  }
}
