/** The tenant: every row, key, model and query belongs to one shop. */
package dev.penchant.domain.shop;
