package dev.penchant.web.security;

import dev.penchant.domain.access.ApiKey;

/**
 * A key just made.
 *
 * @param key the key itself, which can never be shown again
 * @param record what is kept of it
 */
public record IssuedKey(String key, ApiKey record) {}
