/**
 * A shop that does not exist: topics with believable items, and users whose interests persist,
 * drift or shift at known times, so that what models find can be held against what was planted.
 * Plain Java SE; the same settings give the same shop on every machine.
 */
package dev.penchant.ingestion.simulation;
