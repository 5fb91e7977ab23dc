/**
 * What this module gives to the API and the console: the use cases as interfaces and the values
 * they return. Nothing here depends on the packages below, and nothing outside the module uses
 * them: {@code catalog}, {@code session} and {@code snapshot} hold the catalog, what users did
 * lately and the model in memory, {@code candidate}, {@code exclusion}, {@code ranking} and {@code
 * explanation} make a list, {@code interest} follows interests through time, {@code serving} puts
 * them together.
 */
package dev.penchant.recommendation;
