/** Long work as people see it: what runs, how far it is, what came of it. */
package dev.penchant.domain.job;
