/**
 * The edge to Jakarta Batch that ingestion and modeling share: starting, stopping and restarting
 * jobs, and the record of their progress. What a job does lives with its module.
 */
package dev.penchant.domain.batch;
