#pragma once

#include <cstddef>
#include <cstdint>

#include "ggml-backend.h"
#include "ggml.h"

/// A GGML_OP_MUL_MAT of half-precision weights [columns, rows] with a batch of activations [columns, tokens], giving
/// [rows, tokens].
struct HalfProduct {
    /// Below this the weights are read once for few tokens, and ggml's own product is as good.
    static constexpr int64_t fewestTokens = 32;
    /// Rows that are computed together.
    static constexpr int64_t rowsAtOnce = 32;

    const ggml_tensor *op, *weights, *activations;
    int64_t rows, tokens, columns;

    explicit HalfProduct(const ggml_tensor *op)
        : op(op), weights(op->src[0]), activations(op->src[1]), rows(weights->ne[1]), tokens(activations->ne[1]),
          columns(weights->ne[0]) {}

    static bool takes(const ggml_tensor *op) {
        if (op->op != GGML_OP_MUL_MAT) return false;
        const ggml_tensor *w = op->src[0], *x = op->src[1];
        if (w->type != GGML_TYPE_F16 || x->type != GGML_TYPE_F32) return false;
        const bool sizes = w->ne[0] % 16 == 0 && w->ne[1] % rowsAtOnce == 0 && x->ne[1] >= fewestTokens;
        const bool single = w->ne[2] == 1 && w->ne[3] == 1 && x->ne[2] == 1 && x->ne[3] == 1;
        const bool dense = w->nb[0] == 2 && x->nb[0] == 4 && op->nb[0] == 4;
        return sizes && single && dense && w->buffer && ggml_backend_buffer_is_host(w->buffer);
    }

    /// Bytes of a thread's widened weights.
    size_t panelBytes() const { return (size_t)columns * rowsAtOnce * sizeof(float); }
    /// Of ggml's work buffer.
    size_t workBytes(int threads) const { return (size_t)threads * panelBytes() + 64; }
};
