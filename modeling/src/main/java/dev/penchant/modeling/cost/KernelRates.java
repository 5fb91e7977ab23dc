package dev.penchant.modeling.cost;

/**
 * Processor seconds of the innermost work of each kernel on one machine, as {@code penchant bench
 * cost} measures them.
 *
 * @param alsProduct of an interaction and a factor in one iteration of conjugate gradient: it is
 *     looked at from the user's and the item's side, once for the residual and once a step
 * @param alsSquare of a row and a pair of factors in one iteration: the Gram matrix and its product
 *     with a direction
 * @param token of a token in one pass of topic sampling
 * @param tokenTopic of a token and a topic
 * @param neighbourPair of two events of a user that stand near each other
 * @param score of an item, a user and a factor in an exact search that leaves nothing out
 * @param list of a user's list of best items, however many it is chosen from
 */
public record KernelRates(
    double alsProduct,
    double alsSquare,
    double token,
    double tokenTopic,
    double neighbourPair,
    double score,
    double list) {}
