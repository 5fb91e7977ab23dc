/**
 * The ports of the domain on a relational database, and its schema. Nothing outside uses
 * EntityManager or SQL.
 */
package dev.penchant.domain.persistence;
