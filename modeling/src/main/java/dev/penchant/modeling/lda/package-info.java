/**
 * Latent Dirichlet allocation over users' histories: topics as distributions over items, and a
 * user's interest profile as a distribution over topics. Plain Java SE.
 */
package dev.penchant.modeling.lda;
