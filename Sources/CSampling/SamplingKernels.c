#include "SamplingKernels.h"

#include <math.h>
#include <string.h>

// Sums are kept in this many lanes, so that the compiler may use vector registers without being allowed to reorder
// floating-point additions on its own.
enum { LANES = 16, BLOCK = 256 };

int32_t altiplano_argmax(const float *values, int32_t count) {
    float best[LANES];
    for (int lane = 0; lane < LANES; lane++) best[lane] = -INFINITY;
    int32_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) {
            best[lane] = values[i + lane] > best[lane] ? values[i + lane] : best[lane];
        }
    }
    float maximum = -INFINITY;
    for (int lane = 0; lane < LANES; lane++) maximum = best[lane] > maximum ? best[lane] : maximum;
    for (; i < count; i++) maximum = values[i] > maximum ? values[i] : maximum;
    if (maximum == -INFINITY) return -1;
    for (i = 0; i < count; i++) {
        if (values[i] == maximum) return i;
    }
    return -1;
}

// e^x for x <= 0: x = k ln 2 + r, a polynomial for e^r (coefficients from the Cephes library's expf), and k put into
// the exponent bits. Written without branches so that the loop around it becomes vector code.
static inline float exponential(float x) {
    float bounded = x >= -87.0f ? x : -87.0f;
    int32_t k = (int32_t)(bounded * 1.44269504088896341f - 0.5f);
    float r = bounded - (float)k * 0.693359375f + (float)k * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    int32_t bits = (k + 127) * (1 << 23);
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return x >= -87.0f ? p * scale : 0.0f;
}

static float sum_of(const float *values, int32_t count) {
    float sums[LANES] = {0};
    int32_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        for (int lane = 0; lane < LANES; lane++) sums[lane] += values[i + lane];
    }
    float total = 0;
    for (; i < count; i++) total += values[i];
    for (int lane = 0; lane < LANES; lane++) total += sums[lane];
    return total;
}

static int32_t smaller(int32_t a, int32_t b) { return a < b ? a : b; }

double altiplano_softmax_weights(
    const float *logits, int32_t count, float maximum, float inverse_temperature, float *weights) {
    double total = 0;
    for (int32_t start = 0; start < count; start += BLOCK) {
        int32_t size = smaller(BLOCK, count - start);
        for (int32_t i = start; i < start + size; i++) {
            weights[i] = exponential((logits[i] - maximum) * inverse_temperature);
        }
        total += (double)sum_of(weights + start, size);
    }
    return total;
}

int32_t altiplano_pick(const float *weights, int32_t count, double target) {
    double before = 0;
    int32_t last = -1;
    for (int32_t start = 0; start < count; start += BLOCK) {
        int32_t size = smaller(BLOCK, count - start);
        double block = (double)sum_of(weights + start, size);
        if (before + block > target) {
            double running = before;
            for (int32_t i = start; i < start + size; i++) {
                running += (double)weights[i];
                if (weights[i] > 0) last = i;
                if (running > target) return i;
            }
        } else if (block > 0) {
            for (int32_t i = start; i < start + size; i++) last = weights[i] > 0 ? i : last;
        }
        before += block;
    }
    return last;
}

int32_t altiplano_gather(
    const float *values, int32_t count, float threshold, int32_t *indices, int32_t capacity) {
    int32_t found = 0;
    for (int32_t i = 0; i < count && found < capacity; i++) {
        if (values[i] >= threshold) indices[found++] = i;
    }
    return found;
}

int32_t altiplano_top(const float *values, int32_t count, int32_t wanted, int32_t *indices) {
    int32_t found = 0;
    if (wanted <= 0) return 0;
    for (int32_t i = 0; i < count; i++) {
        if (isnan(values[i]) || (found == wanted && values[i] <= values[indices[found - 1]])) continue;
        int32_t place = found < wanted ? found++ : found - 1;
        while (place > 0 && values[indices[place - 1]] < values[i]) {
            indices[place] = indices[place - 1];
            place--;
        }
        indices[place] = i;
    }
    return found;
}
