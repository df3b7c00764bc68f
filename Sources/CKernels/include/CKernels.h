// Our own compute kernels inside ggml's CPU backend: attention over shared cells, and products with quantised and
// half-precision weights. See docs/decisions/0006-kernels.md.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct ggml_tensor;

#ifdef __cplusplus
extern "C" {
#endif

/// The vector instructions that kernels are compiled for, each a superset of the one before.
enum altiplano_kernels {
    /// The processor has less than AVX2 with FMA and F16C, or is no x86-64: ggml computes everything.
    ALTIPLANO_KERNELS_NONE,
    /// Attention.
    ALTIPLANO_KERNELS_AVX2,
    /// Attention, in vectors twice as wide, and products of half-precision weights with batches.
    ALTIPLANO_KERNELS_AVX512,
    /// Those, and products of quantised weights.
    ALTIPLANO_KERNELS_AVX512_VNNI,
};

/// The most this processor can do.
enum altiplano_kernels altiplano_kernels_of_processor(void);

/// Makes ggml's CPU backend ask us first for every operation. What we do not take is computed as before, and so is
/// everything in a graph whose backend was set to use ggml's reference implementation. Call it after
/// a model was loaded, whose weights would otherwise be offered to us as well, and before any graph is computed; later
/// calls change nothing. Returns what is installed.
enum altiplano_kernels altiplano_kernels_install(void);

/// Computes part `part` of `parts` of a GGML_OP_FLASH_ATTN_EXT with `kernels`, which the processor must have; the parts
/// may run at once. False when `op` is not one we take. For tests of kernels that are not this processor's best.
bool altiplano_kernels_attend(enum altiplano_kernels kernels, struct ggml_tensor *op, int32_t part, int32_t parts);

#ifdef __cplusplus
}
#endif
