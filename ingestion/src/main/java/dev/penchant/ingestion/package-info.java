/**
 * Takes behaviour and catalog in. The use cases a shop's API and console call are here: {@link
 * dev.penchant.ingestion.RecordBehaviour}, {@link dev.penchant.ingestion.MaintainCatalog}, {@link
 * dev.penchant.ingestion.ImportFeed} and {@link dev.penchant.ingestion.SimulateShop}, with what
 * they are given and what they answer. Checking, parsing and the jobs themselves live in the
 * packages below; nothing here knows a request, a page or a model.
 */
package dev.penchant.ingestion;
