package dev.penchant.domain;

/**
 * Fired where the database cannot be used at the start, after the log was told why: nothing of
 * Penchant can run.
 *
 * @param failure what ends the start
 */
public record StoreUnusable(RuntimeException failure) {}
