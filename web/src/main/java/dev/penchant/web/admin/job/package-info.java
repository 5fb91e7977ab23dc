/**
 * The pages about jobs: all of a shop's, one in detail with its rejected rows, starting an import.
 */
package dev.penchant.web.admin.job;
