package dev.penchant.modeling.artifact;

import dev.penchant.domain.interest.Shift;
import java.util.List;
import java.util.Objects;

/**
 * The shifts of a model's users, as far as they have been looked for. It follows from a version's
 * files and is kept beside them, because finding it takes long; without it nothing is lost.
 *
 * @param usersRead how many users have been looked at, the most recently active first
 * @param shifts of these, in no order
 */
public record FoundShifts(int usersRead, List<OfUser> shifts) {
  /** Nobody has been looked at. */
  public static final FoundShifts NONE = new FoundShifts(0, List.of());

  public FoundShifts {
    shifts = List.copyOf(shifts);
  }

  /**
   * A shift and whose it is.
   *
   * @param user the model's index of the user
   */
  public record OfUser(int user, Shift shift) {
    public OfUser {
      Objects.requireNonNull(shift, "shift");
    }
  }
}
