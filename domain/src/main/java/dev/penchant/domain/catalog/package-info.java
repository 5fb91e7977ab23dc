/** What a shop sells. */
package dev.penchant.domain.catalog;
