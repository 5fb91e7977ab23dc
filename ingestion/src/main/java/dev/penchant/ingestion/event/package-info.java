/**
 * What makes a behaviour event fit to be stored: the checks and the cleaning that events from the
 * API and rows of files share. Plain Java SE.
 */
package dev.penchant.ingestion.event;
