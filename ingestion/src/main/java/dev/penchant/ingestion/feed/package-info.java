/**
 * Reads files of behaviour events row by row, in memory that does not grow with the file: what each
 * layout's columns mean, and which of its dirt is left out and why. Pure parsing in plain Java SE
 * (the JSON layout through Jakarta JSON Processing); nothing here knows a shop or stores anything.
 */
package dev.penchant.ingestion.feed;
