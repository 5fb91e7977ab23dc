/**
 * The API for shops' programs: {@code /api/v1}. Packages below hold the resources by what they are
 * about, with the records that stand for it in JSON; a resource maps and calls a use case, and
 * decides nothing itself.
 */
package dev.penchant.web.api;
