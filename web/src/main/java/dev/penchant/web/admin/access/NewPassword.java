package dev.penchant.web.admin.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords the console makes for others, who then choose their own. */
final class NewPassword {
  /** Whoever chooses a password of their own needs at least so many characters. */
  static final int MINIMUM_LENGTH = 10;

  /** No characters that are mistaken for each other. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewPassword() {}

  static String random() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }
}
