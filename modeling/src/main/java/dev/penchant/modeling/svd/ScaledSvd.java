package dev.penchant.modeling.svd;

/**
 * A decomposition of a matrix whose columns were scaled first.
 *
 * @param itemScales by item, what its column was multiplied by
 */
public record ScaledSvd(SvdModel model, float[] itemScales) {}
