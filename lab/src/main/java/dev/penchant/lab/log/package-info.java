/**
 * Reads event logs from files into a {@link dev.penchant.modeling.dataset.BehaviourDataset}: the
 * formats the server imports, through {@code ingestion.feed}, and those of the research literature.
 */
package dev.penchant.lab.log;
