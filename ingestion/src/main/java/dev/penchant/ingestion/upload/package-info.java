/**
 * Uploaded files, kept in the installation's data folder until their import is done or cannot be
 * restarted any more.
 */
package dev.penchant.ingestion.upload;
