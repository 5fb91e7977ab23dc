package dev.penchant.web.api.problem;

import java.util.Optional;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body, as a JSON pointer ({@code /eventWeights/view}); empty if it is
 *     not in the body
 * @param parameter which path, query or header parameter; empty if it is not in one
 * @param detail what is wrong and how to mend it
 */
public record Violation(Optional<String> pointer, Optional<String> parameter, String detail) {
  public static Violation inBody(String pointer, String detail) {
    return new Violation(Optional.of(pointer), Optional.empty(), detail);
  }

  public static Violation inParameter(String parameter, String detail) {
    return new Violation(Optional.empty(), Optional.of(parameter), detail);
  }
}
