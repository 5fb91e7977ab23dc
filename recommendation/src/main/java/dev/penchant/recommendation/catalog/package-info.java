/** A shop's catalog in memory. Items are dense ints in this module; the catalog gives them out. */
package dev.penchant.recommendation.catalog;
