/**
 * What is told of items, by the shop or in the rows of its files, and whether it is fit for the
 * catalog. Plain Java SE.
 */
package dev.penchant.ingestion.catalog;
