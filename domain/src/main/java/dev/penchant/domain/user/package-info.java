/** Shoppers, known by the shop's own id. */
package dev.penchant.domain.user;
