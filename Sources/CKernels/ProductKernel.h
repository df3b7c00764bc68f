// Products of 4- and 8-bit weights with a batch of activations. Included in a namespace of its own, for AVX-512 VNNI.
//
// ggml multiplies row by row and token by token, and unpacks the weights for each token anew. Here 16 rows are unpacked
// once for the batch, and laid so that a lane of a vector is a row: VPDPBUSD then multiplies four columns of 16 rows
// with four activations of a token, and nothing is summed across lanes.
//
// A block is 32 columns. Its weights are w = scale u + offset with u an unsigned byte, and a token's activations x =
// step q with q a signed byte, -127..127. So the sum of their products is scale step sum(u q) + offset step sum(q).

struct Weights {
    /// [block][8][row of 16][4]: lane r of vector j has columns 4j..<4j+4 of row r.
    uint8_t *bytes;
    /// [block][row of 16]
    float *scales, *offsets;
};

struct Activations {
    /// [token][block][32]
    int8_t *quants;
    /// [token][block]; sums are step * sum(q).
    float *steps, *sums;
};

// Lane r of out[j] is double word j of rows[r], which points to 16 bytes.
INLINE void transpose(const uint8_t *const *rows, __m512i *out) {
    __m512i x[4];
    for (int i = 0; i < 4; i++) {
        x[i] = _mm512_castsi128_si512(_mm_loadu_si128((const __m128i *)rows[i]));
        x[i] = _mm512_inserti32x4(x[i], _mm_loadu_si128((const __m128i *)rows[i + 4]), 1);
        x[i] = _mm512_inserti32x4(x[i], _mm_loadu_si128((const __m128i *)rows[i + 8]), 2);
        x[i] = _mm512_inserti32x4(x[i], _mm_loadu_si128((const __m128i *)rows[i + 12]), 3);
    }
    const __m512i a = _mm512_unpacklo_epi32(x[0], x[1]), b = _mm512_unpackhi_epi32(x[0], x[1]);
    const __m512i c = _mm512_unpacklo_epi32(x[2], x[3]), d = _mm512_unpackhi_epi32(x[2], x[3]);
    out[0] = _mm512_unpacklo_epi64(a, c);
    out[1] = _mm512_unpackhi_epi64(a, c);
    out[2] = _mm512_unpacklo_epi64(b, d);
    out[3] = _mm512_unpackhi_epi64(b, d);
}

// Q4_1: w = d u + m; byte i of 16 has columns i (low half) and 16 + i (high half).
static void unpackQ4_1(const char *first, size_t stride, int64_t blocks, const Weights &to) {
    const __m512i low = _mm512_set1_epi8(15);
    for (int64_t b = 0; b < blocks; b++) {
        const uint8_t *rows[16];
        uint32_t heads[16];
        for (int r = 0; r < 16; r++) {
            const block_q4_1 *block = (const block_q4_1 *)(first + r * stride) + b;
            memcpy(&heads[r], block, 4);
            rows[r] = block->qs;
        }
        __m512i packed[4];
        transpose(rows, packed);
        __m512i *bytes = (__m512i *)(to.bytes + b * 512);
        for (int j = 0; j < 4; j++) {
            _mm512_store_si512(bytes + j, _mm512_and_si512(packed[j], low));
            _mm512_store_si512(bytes + 4 + j, _mm512_and_si512(_mm512_srli_epi16(packed[j], 4), low));
        }
        const __m512i both = _mm512_loadu_si512(heads);
        _mm512_store_ps(to.scales + b * 16, _mm512_cvtph_ps(_mm512_cvtepi32_epi16(both)));
        _mm512_store_ps(to.offsets + b * 16, _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_srli_epi32(both, 16))));
    }
}

// Q8_0: w = d s with s signed, so u = s + 128 and the offset is -128 d.
static void unpackQ8_0(const char *first, size_t stride, int64_t blocks, const Weights &to) {
    const __m512i sign = _mm512_set1_epi8((char)0x80);
    for (int64_t b = 0; b < blocks; b++) {
        const uint8_t *begins[16], *ends[16];
        uint16_t heads[16];
        for (int r = 0; r < 16; r++) {
            const block_q8_0 *block = (const block_q8_0 *)(first + r * stride) + b;
            memcpy(&heads[r], block, 2);
            begins[r] = (const uint8_t *)block->qs;
            ends[r] = begins[r] + 16;
        }
        __m512i bytes[8];
        transpose(begins, bytes);
        transpose(ends, bytes + 4);
        for (int j = 0; j < 8; j++)
            _mm512_store_si512((__m512i *)(to.bytes + b * 512) + j, _mm512_xor_si512(bytes[j], sign));
        const __m512 scales = _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i *)heads));
        _mm512_store_ps(to.scales + b * 16, scales);
        _mm512_store_ps(to.offsets + b * 16, _mm512_mul_ps(scales, _mm512_set1_ps(-128)));
    }
}

static void quantize(const float *from, int64_t blocks, int8_t *quants, float *steps, float *sums) {
    for (int64_t b = 0; b < blocks; b++) {
        const __m512 x = _mm512_loadu_ps(from + b * 32), y = _mm512_loadu_ps(from + b * 32 + 16);
        const float most = _mm512_reduce_max_ps(_mm512_max_ps(_mm512_abs_ps(x), _mm512_abs_ps(y)));
        const __m512 inverse = _mm512_set1_ps(most > 0 ? 127 / most : 0);
        const __m512i p = _mm512_cvtps_epi32(_mm512_mul_ps(x, inverse));
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(y, inverse));
        _mm_storeu_si128((__m128i *)(quants + b * 32), _mm512_cvtepi32_epi8(p));
        _mm_storeu_si128((__m128i *)(quants + b * 32 + 16), _mm512_cvtepi32_epi8(q));
        steps[b] = most / 127;
        sums[b] = steps[b] * (float)_mm512_reduce_add_epi32(_mm512_add_epi32(p, q));
    }
}

// 16 rows by `count` tokens, whose activations `x` begins with. `to` is the first row of the first token.
template <int count>
static void multiply(const Weights &w, int64_t blocks, const Activations &x, char *to, size_t stride) {
    __m512 total[count];
    for (int t = 0; t < count; t++) total[t] = _mm512_setzero_ps();
    for (int64_t b = 0; b < blocks; b++) {
        const __m512i *weights = (const __m512i *)(w.bytes + b * 512);
        __m512i dot[count];
        for (int t = 0; t < count; t++) dot[t] = _mm512_setzero_si512();
        for (int j = 0; j < 8; j++) {
            const __m512i columns = _mm512_load_si512(weights + j);
            for (int t = 0; t < count; t++) {
                int32_t four;
                memcpy(&four, x.quants + (t * blocks + b) * 32 + j * 4, 4);
                dot[t] = _mm512_dpbusd_epi32(dot[t], columns, _mm512_set1_epi32(four));
            }
        }
        const __m512 scales = _mm512_load_ps(w.scales + b * 16), offsets = _mm512_load_ps(w.offsets + b * 16);
        for (int t = 0; t < count; t++) {
            const __m512 scale = _mm512_mul_ps(scales, _mm512_set1_ps(x.steps[t * blocks + b]));
            total[t] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(dot[t]), scale, total[t]);
            total[t] = _mm512_fmadd_ps(offsets, _mm512_set1_ps(x.sums[t * blocks + b]), total[t]);
        }
    }
    for (int t = 0; t < count; t++) _mm512_storeu_ps(to + t * stride, total[t]);
}

using Multiply = void (*)(const Weights &, int64_t blocks, const Activations &, char *to, size_t stride);
// As many tokens at a time as their sums, the dot products and a vector of weights fit into 32 registers.
constexpr Multiply multipliers[] = {
    multiply<1>, multiply<2>, multiply<3>, multiply<4>, multiply<5>, multiply<6>, multiply<7>, multiply<8>,
};
constexpr int64_t mostAtOnce = sizeof multipliers / sizeof *multipliers;

// Asks for the 16 rows after those that are multiplied now. They lie one after the other, but are read across: too many
// streams for the processor to see.
static void prefetch(const char *first, size_t bytes) {
    for (size_t at = 0; at < bytes; at += 64) _mm_prefetch(first + at, _MM_HINT_T1);
}

// 16 rows by all tokens, in parts as equal as can be. `first` is the first row's weights, `to` its first result.
static void multiplyBatch(const Product &p, const char *first, const Weights &w, const Activations &x, char *to) {
    if (p.weights->type == GGML_TYPE_Q8_0)
        unpackQ8_0(first, p.weights->nb[1], p.blocks, w);
    else
        unpackQ4_1(first, p.weights->nb[1], p.blocks, w);
    const int64_t parts = (p.tokens + mostAtOnce - 1) / mostAtOnce;
    for (int64_t part = 0; part < parts; part++) {
        const int64_t t = p.tokens * part / parts, count = p.tokens * (part + 1) / parts - t, block = t * p.blocks;
        const Activations from = {x.quants + block * 32, x.steps + block, x.sums + block};
        multipliers[count - 1](w, p.blocks, from, to + t * p.op->nb[1], p.op->nb[1]);
    }
}

// 4 rows by one token. Nothing is unpacked for others, so the rows are read as they lie. Each result is the one that
// `multiply` gives, to the last bit: the products of a block are summed as integers, the blocks in the same order. So a
// token's results do not depend on what else is in its batch.
template <bool isQ8_0>
static void multiplySingle(const Product &p, const char *first, const Activations &x, char *to) {
    const __m256i low = _mm256_set1_epi8(15), sign = _mm256_set1_epi8((char)0x80);
    __m128 total = _mm_setzero_ps();
    for (int64_t b = 0; b < p.blocks; b++) {
        const __m256i quants = _mm256_loadu_si256((const __m256i *)(x.quants + b * 32));
        __m256i dot[4];
        alignas(16) uint32_t heads[4];
        for (int r = 0; r < 4; r++) {
            const char *row = first + r * p.weights->nb[1];
            __m256i bytes;
            if (isQ8_0) {
                const block_q8_0 *block = (const block_q8_0 *)row + b;
                heads[r] = block->d;
                bytes = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)block->qs), sign);
            } else {
                const block_q4_1 *block = (const block_q4_1 *)row + b;
                memcpy(&heads[r], block, 4);
                const __m128i packed = _mm_loadu_si128((const __m128i *)block->qs);
                bytes = _mm256_and_si256(_mm256_set_m128i(_mm_srli_epi16(packed, 4), packed), low);
            }
            dot[r] = _mm256_dpbusd_epi32(_mm256_setzero_si256(), bytes, quants);
        }
        const __m256i halves = _mm256_hadd_epi32(_mm256_hadd_epi32(dot[0], dot[1]), _mm256_hadd_epi32(dot[2], dot[3]));
        const __m128i dots = _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256(halves, 1));
        const __m128i both = _mm_load_si128((const __m128i *)heads);
        const __m128 scales = _mm_cvtph_ps(_mm_cvtepi32_epi16(both));
        const __m128 offsets = isQ8_0 ? _mm_mul_ps(scales, _mm_set1_ps(-128))
                                      : _mm_cvtph_ps(_mm_cvtepi32_epi16(_mm_srli_epi32(both, 16)));
        const __m128 scale = _mm_mul_ps(scales, _mm_set1_ps(x.steps[b]));
        total = _mm_fmadd_ps(_mm_cvtepi32_ps(dots), scale, total);
        total = _mm_fmadd_ps(offsets, _mm_set1_ps(x.sums[b]), total);
    }
    _mm_storeu_ps((float *)to, total);
}

// The rows from 16 * `group` on, for all tokens.
static void multiplyGroup(const Product &p, int64_t group, const Weights &w, const Activations &x) {
    const size_t stride = p.weights->nb[1];
    const char *first = (const char *)p.weights->data + group * 16 * stride;
    char *to = (char *)p.op->data + group * 64;
    if ((group + 1) * 16 < p.rows) prefetch(first + 16 * stride, 16 * stride);
    if (p.tokens > 1) {
        multiplyBatch(p, first, w, x, to);
        return;
    }
    const auto single = p.weights->type == GGML_TYPE_Q8_0 ? multiplySingle<true> : multiplySingle<false>;
    for (int r = 0; r < 16; r += 4) single(p, first + r * stride, x, to + r * 4);
}

// One thread's part. The tokens' activations are quantised by all threads before any multiplies; then each takes
// groups of rows as it gets to them, so that a thread that is held up does not hold up the others.
static void compute(const Product &p, ggml_compute_params *params) {
    const int ith = params->ith, nth = params->nth;
    const ProductRoom room(p);
    char *at = (char *)ProductRoom::aligned((size_t)params->wdata);
    const Activations x = {(int8_t *)at, (float *)(at + room.quants), (float *)(at + room.quants + room.blockFloats)};
    at += room.shared + ith * room.perThread;
    const Weights w = {(uint8_t *)at, (float *)(at + room.weights), (float *)(at + room.weights + room.rowFloats)};
    for (int64_t t = p.tokens * ith / nth; t < p.tokens * (ith + 1) / nth; t++) {
        const float *from = (const float *)((const char *)p.activations->data + t * p.activations->nb[1]);
        const int64_t block = t * p.blocks;
        quantize(from, p.blocks, x.quants + block * 32, x.steps + block, x.sums + block);
    }
    if (ith == 0) ggml_threadpool_chunk_set(params->threadpool, nth);
    ggml_barrier(params->threadpool);
    const int64_t groups = p.rows / 16, chunk = groups / (nth * 4) > 0 ? groups / (nth * 4) : 1;
    for (int64_t c = ith; c * chunk < groups; c = ggml_threadpool_chunk_add(params->threadpool, 1)) {
        const int64_t end = (c + 1) * chunk < groups ? (c + 1) * chunk : groups;
        for (int64_t group = c * chunk; group < end; group++) multiplyGroup(p, group, w, x);
    }
}
