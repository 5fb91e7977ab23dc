/**
 * Who may do what: accounts of the console and keys of the API. Secrets are kept only as hashes.
 */
package dev.penchant.domain.access;
