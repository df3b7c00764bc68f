#pragma once

#include <cstddef>
#include <cstdint>

#include "ggml-backend.h"
#include "ggml.h"

/// A GGML_OP_MUL_MAT of weights [columns, rows] with activations [columns, tokens], giving [rows, tokens].
struct Product {
    const ggml_tensor *op, *weights, *activations;
    int64_t rows, tokens;
    /// Of 32 columns.
    int64_t blocks;

    explicit Product(const ggml_tensor *op)
        : op(op), weights(op->src[0]), activations(op->src[1]), rows(weights->ne[1]), tokens(activations->ne[1]),
          blocks(weights->ne[0] / 32) {}

    /// Whether the kernel computes it. Formats that ggml packs anew when it loads a model (Q4_0, Q4_K and others) are
    /// left to it: those lie in a buffer of their own and are fast.
    static bool takes(const ggml_tensor *op) {
        if (op->op != GGML_OP_MUL_MAT) return false;
        const ggml_tensor *w = op->src[0], *x = op->src[1];
        if ((w->type != GGML_TYPE_Q4_1 && w->type != GGML_TYPE_Q8_0) || x->type != GGML_TYPE_F32) return false;
        const bool sizes = w->ne[0] % 32 == 0 && w->ne[1] % 16 == 0;
        const bool single = w->ne[2] == 1 && w->ne[3] == 1 && x->ne[2] == 1 && x->ne[3] == 1;
        const bool dense = w->nb[0] == ggml_type_size(w->type) && x->nb[0] == 4 && op->nb[0] == 4;
        return sizes && single && dense && w->buffer && ggml_backend_buffer_is_host(w->buffer);
    }
};

/// Where a product's intermediate values lie in ggml's work buffer.
struct ProductRoom {
    /// Bytes of the parts, each a multiple of 64.
    size_t quants, blockFloats, weights, rowFloats;
    size_t shared, perThread;

    explicit ProductRoom(const Product &p)
        : quants(aligned(p.tokens * p.blocks * 32)), blockFloats(aligned(p.tokens * p.blocks * 4)),
          weights(aligned(p.blocks * 512)), rowFloats(aligned(p.blocks * 64)), shared(quants + 2 * blockFloats),
          perThread(weights + 2 * rowFloats) {}

    size_t bytes(int threads) const { return shared + (size_t)threads * perThread + 64; }
    static size_t aligned(size_t bytes) { return (bytes + 63) / 64 * 64; }
};
