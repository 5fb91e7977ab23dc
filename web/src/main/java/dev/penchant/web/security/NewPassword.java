package dev.penchant.web.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords that Penchant makes up for others, who then choose their own. Thread-safe. */
public final class NewPassword {
  /** Whoever chooses a password of their own needs at least so many characters. */
  public static final int MINIMUM_LENGTH = 10;

  /** No characters that are mistaken for each other. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewPassword() {}

  /** A new one of 16 letters and digits. */
  public static String random() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
        .collect(Collectors.joining());
  }
}
