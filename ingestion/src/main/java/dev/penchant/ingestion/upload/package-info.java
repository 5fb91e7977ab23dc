/** Uploaded files, kept in the installation's data folder until their import is done. */
package dev.penchant.ingestion.upload;
