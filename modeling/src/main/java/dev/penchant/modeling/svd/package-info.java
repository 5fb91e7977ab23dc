/**
 * Truncated singular value decomposition of users × items by random projection, and the recommender
 * made of it. Plain Java SE.
 */
package dev.penchant.modeling.svd;
