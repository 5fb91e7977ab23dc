/**
 * Other people's kernels behind the benchmarks' interfaces. Compiled only with the Maven profile
 * {@code peers}; nothing of it is in the product or in the lab's usual build.
 */
package dev.penchant.lab.peer;
