/**
 * The import and the simulation as Jakarta Batch jobs: readers that resume where the last chunk was
 * committed, and writers that store a chunk, its counts and its rejected rows in one transaction.
 * The only place of this module with Jakarta Batch.
 */
package dev.penchant.ingestion.batch;
