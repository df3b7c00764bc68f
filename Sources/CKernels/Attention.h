#pragma once

#include <cstdint>
#include <cstring>

#include "ggml.h"

// Of a batch: what its tokens cost lies on the stack.
constexpr int mostAttentionTokens = 4096;

/// A GGML_OP_FLASH_ATTN_EXT. Tensors as ggml.h has them: query [elements, tokens, heads], keys and values [elements,
/// cells, key heads], mask [cells, tokens] with 0 or -infinity, result [elements, heads, tokens].
struct Attention {
    const ggml_tensor *op;
    int64_t elements, tokens, cells;
    /// Query heads of a key head.
    int group, keyHeads;
    float scale;

    explicit Attention(const ggml_tensor *op)
        : op(op), elements(op->src[0]->ne[0]), tokens(op->src[0]->ne[1]), cells(op->src[1]->ne[1]),
          group((int)(op->src[0]->ne[2] / op->src[1]->ne[2])), keyHeads((int)op->src[1]->ne[2]),
          scale(parameter(op, 0)) {}

    /// Whether the kernels compute it: 64 or 128 elements a head, halves in the cache, one mask, no bias by position,
    /// no cap on the scores and no attention sinks. That is what the Llama architectures ask for.
    static bool takes(const ggml_tensor *op) {
        if (op->op != GGML_OP_FLASH_ATTN_EXT) return false;
        const ggml_tensor *q = op->src[0], *k = op->src[1], *v = op->src[2], *mask = op->src[3];
        const bool types = mask && !op->src[4] && q->type == GGML_TYPE_F32 && k->type == GGML_TYPE_F16
            && v->type == GGML_TYPE_F16 && mask->type == GGML_TYPE_F16 && op->type == GGML_TYPE_F32;
        if (!types || parameter(op, 1) != 0 || parameter(op, 2) != 0) return false;
        const bool sizes = (q->ne[0] == 64 || q->ne[0] == 128) && k->ne[0] == q->ne[0] && v->ne[0] == q->ne[0]
            && q->ne[1] <= mostAttentionTokens && k->ne[1] % 16 == 0 && v->ne[1] == k->ne[1] && mask->ne[0] >= k->ne[1]
            && mask->ne[1] >= q->ne[1] && k->ne[2] == v->ne[2] && q->ne[2] % k->ne[2] == 0;
        const bool single = q->ne[3] == 1 && k->ne[3] == 1 && v->ne[3] == 1 && mask->ne[2] == 1 && mask->ne[3] == 1;
        const bool dense = q->nb[0] == 4 && k->nb[0] == 2 && v->nb[0] == 2 && mask->nb[0] == 2
            && ggml_is_contiguous(op);
        return sizes && single && dense;
    }

    const float *query(int64_t token, int64_t head) const { return (const float *)at(op->src[0], token, head); }
    const char *key(int64_t cell, int64_t head) const { return at(op->src[1], cell, head); }
    const char *value(int64_t cell, int64_t head) const { return at(op->src[2], cell, head); }
    const uint16_t *mask(int64_t token) const { return (const uint16_t *)at(op->src[3], token, 0); }
    float *result(int64_t token, int64_t head) const { return (float *)at(op, head, token); }

private:
    static char *at(const ggml_tensor *tensor, int64_t one, int64_t two) {
        return (char *)tensor->data + one * tensor->nb[1] + two * tensor->nb[2];
    }

    // The scale, the bias by position (ALiBi) and the cap on the scores, in this order.
    static float parameter(const ggml_tensor *op, int index) {
        float value;
        memcpy(&value, op->op_params + index, sizeof value);
        return value;
    }
};
