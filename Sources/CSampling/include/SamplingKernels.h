// The loops over a whole vocabulary that run once for each generated token.
//
// They are C, compiled with -O3 in every configuration, because a step of a small model takes 8 ms and one
// unoptimised pass over 49,152 logits in a debug build would take half as long again. They allocate nothing, keep no
// state, may be called from any thread, and never read or write past `count` elements. Rules that need no pass over
// the vocabulary are in Sources/Scheduling/Sampling/Sampler.swift.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The index of the largest value; the lowest index wins a tie. NaN never wins.
/// Returns -1 when no value is above -infinity, which only broken arithmetic produces.
int32_t altiplano_argmax(const float *values, int32_t count);

/// Writes weights[i] = exp((logits[i] - maximum) * inverse_temperature) and returns their sum.
/// `maximum` must be the largest logit and `inverse_temperature` positive, so every weight is in [0, 1].
/// A NaN logit gets weight 0. The relative error of a weight is below 1e-6. `weights` may be `logits`.
double altiplano_softmax_weights(
    const float *logits, int32_t count, float maximum, float inverse_temperature, float *weights);

/// The first index at which the running sum of the weights passes `target`, or the last index with a weight above
/// zero when rounding leaves the sum short of it. Returns -1 when every weight is zero.
int32_t altiplano_pick(const float *weights, int32_t count, double target);

/// Writes the indices of all values at or above `threshold`, in rising order, at most `capacity` of them.
/// Returns how many were written.
int32_t altiplano_gather(
    const float *values, int32_t count, float threshold, int32_t *indices, int32_t capacity);

/// Writes the indices of the `wanted` largest values, largest first; the lower index wins a tie.
/// Meant for a small `wanted` (the top 20 of a response). Returns how many were written.
int32_t altiplano_top(const float *values, int32_t count, int32_t wanted, int32_t *indices);

#ifdef __cplusplus
}
#endif
