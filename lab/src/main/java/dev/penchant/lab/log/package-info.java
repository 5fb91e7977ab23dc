/**
 * Reads event logs from files into a {@link dev.penchant.modeling.dataset.BehaviourDataset}, by the
 * same parsing as the server's import, so that both mean the same by a row.
 */
package dev.penchant.lab.log;
