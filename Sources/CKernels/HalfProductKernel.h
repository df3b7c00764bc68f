// Products of half-precision weights with a batch of single-precision activations, in single precision: ggml rounds the
// activations to halves instead. Included once for each set of vector instructions, in a namespace of its own; AVX-512.

// 32 rows of weights, widened and turned so that 32 neighbours are one column: `to` is [columns][32].
static void widen(const HalfProduct &p, const char *first, float *to) {
    const __m512i places = _mm512_mullo_epi32(
        _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
        _mm512_set1_epi32(HalfProduct::rowsAtOnce));
    for (int64_t row = 0; row < HalfProduct::rowsAtOnce; row++) {
        const char *from = first + row * p.weights->nb[1];
        for (int64_t column = 0; column < p.columns; column += 16) {
            const __m512 values = _mm512_cvtph_ps(_mm256_loadu_si256((const __m256i *)(from + column * 2)));
            _mm512_i32scatter_ps(to + column * HalfProduct::rowsAtOnce + row, places, values, 4);
        }
    }
}

// 32 rows by `count` tokens. A result is one sum over the columns in their order, whatever else is in the batch.
template <int count>
static void multiplyHalves(const float *weights, int64_t columns, const char *x, size_t xStride, char *to, size_t stride) {
    __m512 low[count], high[count];
    for (int t = 0; t < count; t++) low[t] = high[t] = _mm512_setzero_ps();
    for (int64_t column = 0; column < columns; column++) {
        const __m512 a = _mm512_load_ps(weights + column * 32), b = _mm512_load_ps(weights + column * 32 + 16);
        for (int t = 0; t < count; t++) {
            const __m512 value = _mm512_set1_ps(((const float *)(x + t * xStride))[column]);
            low[t] = _mm512_fmadd_ps(a, value, low[t]);
            high[t] = _mm512_fmadd_ps(b, value, high[t]);
        }
    }
    for (int t = 0; t < count; t++) {
        _mm512_storeu_ps(to + t * stride, low[t]);
        _mm512_storeu_ps(to + t * stride + 64, high[t]);
    }
}

using MultiplyHalves = void (*)(const float *, int64_t, const char *, size_t, char *, size_t);
// As many tokens at a time as their sums and a column of weights fit into 32 registers.
constexpr MultiplyHalves halfMultipliers[] = {
    multiplyHalves<1>, multiplyHalves<2>, multiplyHalves<3>, multiplyHalves<4>,  multiplyHalves<5>,  multiplyHalves<6>,
    multiplyHalves<7>, multiplyHalves<8>, multiplyHalves<9>, multiplyHalves<10>, multiplyHalves<11>, multiplyHalves<12>,
};
constexpr int64_t mostHalvesAtOnce = sizeof halfMultipliers / sizeof *halfMultipliers;

// One thread's part: groups of rows as it gets to them, so that a thread that is held up does not hold up the others.
static void compute(const HalfProduct &p, ggml_compute_params *params) {
    const int ith = params->ith, nth = params->nth;
    float *panel = (float *)((((size_t)params->wdata + 63) / 64 * 64) + ith * p.panelBytes());
    if (ith == 0) ggml_threadpool_chunk_set(params->threadpool, nth);
    ggml_barrier(params->threadpool);
    const int64_t groups = p.rows / HalfProduct::rowsAtOnce;
    const int64_t parts = (p.tokens + mostHalvesAtOnce - 1) / mostHalvesAtOnce;
    for (int64_t group = ith; group < groups; group = ggml_threadpool_chunk_add(params->threadpool, 1)) {
        const int64_t row = group * HalfProduct::rowsAtOnce;
        widen(p, (const char *)p.weights->data + row * p.weights->nb[1], panel);
        for (int64_t part = 0; part < parts; part++) {
            const int64_t t = p.tokens * part / parts, count = p.tokens * (part + 1) / parts - t;
            halfMultipliers[count - 1](
                panel, p.columns, (const char *)p.activations->data + t * p.activations->nb[1], p.activations->nb[1],
                (char *)p.op->data + t * p.op->nb[1] + row * 4, p.op->nb[1]);
        }
    }
}
