// Attention of a batch whose tokens see different cells. Included once per instruction set, in a namespace of its own.
//
// Exact attention by tiles of cells with a running softmax: Milakov and Gimelshein, arXiv:1805.02867; Rabe and Staats,
// arXiv:2112.05682; Dao et al., arXiv:2205.14135. What is ours is the order of the work: the outer loop goes over the
// cells and the inner one over all rows that see them, so that a prefix which several sequences share is read and
// widened once for all of them. Cells that a row does not see cost it one look at 16 elements of the mask.
//
// And a row's result does not depend on where its cells lie, nor on who else is in the batch. The softmax is taken to
// base 2 with an integer as its running reference: when that grows, what was summed is scaled by a power of two, which
// rounds nothing, so it does not matter when. What is summed over cells is summed in double precision, where the
// products of weights and values are exact: another order of the cells then changes a result's last bit in single
// precision about once in ten million.

// Loads and stores of these need no alignment.
typedef float Floats __attribute__((vector_size(64), aligned(4)));
typedef double Doubles __attribute__((vector_size(64), aligned(8)));
typedef int32_t Integers __attribute__((vector_size(64), aligned(4)));
typedef _Float16 Halves __attribute__((vector_size(32), aligned(2)));
typedef float HalfFloats __attribute__((vector_size(32), aligned(4)));
typedef _Float16 HalfHalves __attribute__((vector_size(16), aligned(2)));

constexpr int lanes = 16;      // Elements of a vector, and the cells a row computes at a time.
constexpr int pairs = 8;       // Elements of a vector in double precision.
constexpr int blockRows = 96;  // Rows that share a widened tile.

// Cells of a tile, of D elements a head: as measured on a Zen 4.
template <int D>
constexpr int tileCells = D == 64 ? 128 : 32;

INLINE Floats load(const float *from) { return *(const Floats *)from; }
INLINE void store(float *to, Floats value) { *(Floats *)to = value; }
INLINE Floats widen(const void *halves) { return __builtin_convertvector(*(const Halves *)halves, Floats); }
INLINE Doubles load(const double *from) { return *(const Doubles *)from; }
INLINE void store(double *to, Doubles value) { *(Doubles *)to = value; }
INLINE Doubles widenTwice(const void *halves) {
    return __builtin_convertvector(__builtin_convertvector(*(const HalfHalves *)halves, HalfFloats), Doubles);
}
INLINE Floats all(float value) { return value - Floats{}; }

INLINE float largest(Floats x) {
    const Floats eight = __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
    x = __builtin_elementwise_max(x, eight);
    x = __builtin_elementwise_max(x, __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3));
    x = __builtin_elementwise_max(x, __builtin_shufflevector(x, x, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1));
    return x[0] > x[1] ? x[0] : x[1];
}

// 2^n, 0 below the normal numbers; n <= 127 is an integer.
INLINE float power(float n) {
    const int32_t bits = n < -126 ? 0 : ((int32_t)n + 127) << 23;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

// 2^(x - reference) for x <= reference, an integer, and 0 where that is below 2^-100. With x = n + r, n an integer and
// |r| <= 1/2, 2^r is the Taylor polynomial of degree 7, which is off by at most 5e-9 there, below a float's rounding.
// The reference is only in the exponent.
INLINE Floats power(Floats x, float reference) {
    const Floats seen = __builtin_elementwise_max(x, all(reference - 126));
    const Floats shifted = seen + 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer.
    const Floats r = seen - (shifted - 12582912.0f);
    Floats p = r * 1.52527338e-5f + 1.54035304e-4f;
    p = p * r + 1.33335581e-3f;
    p = p * r + 9.61812911e-3f;
    p = p * r + 5.55041087e-2f;
    p = p * r + 2.40226507e-1f;
    p = p * r + 6.93147181e-1f;
    p = p * r + 1.0f;
    const Integers exponent = (((Integers)shifted) - 0x4B400000 - (int32_t)reference + 127) << 23;
    return x < all(reference - 100) ? Floats{} : p * (Floats)exponent;
}

// The sums of 16 vectors' elements, as one vector in their order.
INLINE Floats sums(Floats *v) {
    for (int i = 0; i < 8; i++) {
        const Floats a = v[2 * i], b = v[2 * i + 1];
        v[i] = __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29)
            + __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);
    }
    for (int i = 0; i < 4; i++) {
        const Floats a = v[2 * i], b = v[2 * i + 1];
        v[i] = __builtin_shufflevector(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29)
            + __builtin_shufflevector(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
    }
    for (int left = 2; left > 0; left /= 2) {
        for (int i = 0; i < left; i++) {
            const Floats a = v[2 * i], b = v[2 * i + 1];
            v[i] = __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27)
                + __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
        }
    }
    return v[0];
}

// Bit i tells whether element i of 16 of the mask is `value`, the bits of a half.
INLINE uint32_t equals(const uint16_t *mask, uint16_t value) {
    const __m256i all = _mm256_loadu_si256((const __m256i *)mask);
    const __m256i same = _mm256_cmpeq_epi16(all, _mm256_set1_epi16((short)value));
    const __m128i bytes = _mm_packs_epi16(_mm256_castsi256_si128(same), _mm256_extracti128_si256(same, 1));
    return (uint32_t)_mm_movemask_epi8(bytes);
}

constexpr uint16_t closed = 0xFC00;  // -infinity as a half.

// The cells of a tile that a token sees. Sequences that grow together leave their cells one after the other, so that
// of a tile each sees some here and there: those are gathered.
template <int D>
struct Sight {
    int groups;    // Of 16 cells; 0 when it sees none.
    bool isWhole;  // Whether it sees all cells of a full tile, with nothing added to the scores.
    uint8_t cells[tileCells<D>];
    float added[tileCells<D>];

    void look(const uint16_t *mask, int count) {
        uint32_t open[tileCells<D> / lanes], any = 0;
        isWhole = count == tileCells<D>;
        for (int g = 0; g * lanes < count; g++) {
            open[g] = equals(mask + g * lanes, closed) ^ 0xFFFF;
            any |= open[g];
            isWhole = isWhole && equals(mask + g * lanes, 0) == 0xFFFF;
        }
        groups = isWhole ? tileCells<D> / lanes : 0;
        if (!any || isWhole) return;
        int seen = 0;
        for (int g = 0; g * lanes < count; g++) {
            for (uint32_t left = open[g]; left; left &= left - 1) {
                const int c = g * lanes + __builtin_ctz(left);
                _Float16 half;
                memcpy(&half, mask + c, sizeof half);
                cells[seen] = (uint8_t)c;
                added[seen++] = (float)half * 1.44269504f;
            }
        }
        for (; seen % lanes; seen++) {
            cells[seen] = cells[0];
            added[seen] = -INFINITY;
        }
        groups = seen / lanes;
    }
};

// One query head of one token.
template <int D>
struct Row {
    float query[D];    // Scaled, so that scores are to base 2.
    double result[D];  // The sum of 2^(score - most) * value over the cells seen so far.
    double weight;     // The sum of 2^(score - most) so far.
    float most;        // The largest score so far, rounded up.
};

template <int D>
struct Tile {
    float keys[tileCells<D>][D];
    double values[tileCells<D>][D];
};

// Adds the cells of a tile that a row sees to it.
template <int D, bool isWhole>
INLINE void attend(Row<D> &row, const Tile<D> &tile, const Sight<D> &sight) {
    const int groups = isWhole ? tileCells<D> / lanes : sight.groups;
    const auto cell = [&](int c) { return isWhole ? c : sight.cells[c]; };
    Floats query[D / lanes];
    for (int d = 0; d < D / lanes; d++) query[d] = load(row.query + d * lanes);
    Floats scores[tileCells<D> / lanes];
    Floats most = all(-INFINITY);
    for (int g = 0; g < groups; g++) {
        Floats products[lanes];
        for (int c = 0; c < lanes; c++) {
            const float *key = tile.keys[cell(g * lanes + c)];
            Floats product = query[0] * load(key);
            for (int d = 1; d < D / lanes; d++) product += query[d] * load(key + d * lanes);
            products[c] = product;
        }
        scores[g] = sums(products);
        if (!isWhole) scores[g] += load(sight.added + g * lanes);
        most = __builtin_elementwise_max(most, scores[g]);
    }
    const float before = row.most, now = ceilf(largest(most));
    row.most = now > before ? now : before;
    const double shrink = power(before - row.most);
    Doubles result[D / pairs];
    for (int d = 0; d < D / pairs; d++) result[d] = load(row.result + d * pairs) * shrink;
    double weight = row.weight * shrink;
    for (int g = 0; g < groups; g++) {
        float each[lanes];
        store(each, power(scores[g], row.most));
        for (int c = 0; c < lanes; c++) {
            const double *value = tile.values[cell(g * lanes + c)], share = each[c];
            weight += share;
            for (int d = 0; d < D / pairs; d++) result[d] += share * load(value + d * pairs);
        }
    }
    for (int d = 0; d < D / pairs; d++) store(row.result + d * pairs, result[d]);
    row.weight = weight;
}

template <int D>
static void widenCells(const Attention &a, int head, int64_t first, int count, Tile<D> &tile) {
    for (int c = 0; c < count; c++) {
        const char *key = a.key(first + c, head), *value = a.value(first + c, head);
        for (int d = 0; d < D; d += lanes) store(tile.keys[c] + d, widen(key + 2 * d));
        for (int d = 0; d < D; d += pairs) store(tile.values[c] + d, widenTwice(value + 2 * d));
    }
}

// Rows first..<last of one key-value head. A token's rows are neighbours: row = token * group + head of the group.
template <int D>
static void attendRows(const Attention &a, int head, int64_t first, int64_t last) {
    Row<D> rows[blockRows];
    Tile<D> tile;
    for (int64_t row = first; row < last; row++) {
        Row<D> &it = rows[row - first];
        const float *query = a.query(row / a.group, head * a.group + row % a.group);
        for (int d = 0; d < D; d += lanes) store(it.query + d, load(query + d) * (a.scale * 1.44269504f));
        for (int d = 0; d < D; d += pairs) store(it.result + d, Doubles{});
        it.most = -1e6f;  // Below all scores.
        it.weight = 0;
    }
    Sight<D> sight;
    for (int64_t cell = 0; cell < a.cells; cell += tileCells<D>) {
        const int count = (int)(a.cells - cell < tileCells<D> ? a.cells - cell : tileCells<D>);
        bool isWidened = false;
        for (int64_t row = first; row < last;) {
            const int64_t token = row / a.group, end = (token + 1) * a.group < last ? (token + 1) * a.group : last;
            sight.look(a.mask(token) + cell, count);
            if (sight.groups > 0 && !isWidened) {
                widenCells<D>(a, head, cell, count, tile);
                isWidened = true;
            }
            if (sight.isWhole)
                for (; row < end; row++) attend<D, true>(rows[row - first], tile, sight);
            else if (sight.groups > 0)
                for (; row < end; row++) attend<D, false>(rows[row - first], tile, sight);
            row = end;
        }
    }
    for (int64_t row = first; row < last; row++) {
        const Row<D> &it = rows[row - first];
        float *result = a.result(row / a.group, head * a.group + row % a.group);
        const double part = it.weight > 0 ? 1 / it.weight : 0;
        for (int d = 0; d < D; d++) result[d] = (float)(it.result[d] * part);
    }
}

// How many 16 cells a token sees any of: what its rows cost. One more for what each row costs anyway.
static int64_t openBlocks(const Attention &a, int64_t token) {
    const uint16_t *mask = a.mask(token);
    int64_t count = 1;
    for (int64_t cell = 0; cell < a.cells; cell += lanes) count += equals(mask + cell, closed) != 0xFFFF;
    return count;
}

// The part of thread `ith` of `nth`: all rows of all heads in a line, cut where the costs before and after are equal
// shares. Every thread finds the same cuts.
template <int D>
static void attendShare(const Attention &a, int ith, int nth) {
    int32_t costs[mostAttentionTokens];
    int64_t whole = 0;
    for (int64_t t = 0; t < a.tokens; t++) whole += costs[t] = (int32_t)openBlocks(a, t);
    const int64_t heads = a.keyHeads, ofHead = whole * a.group;
    const auto rowAt = [&](int64_t cost) {
        int64_t head = cost / ofHead, rest = cost % ofHead, token = 0;
        if (head >= heads) return heads * a.tokens * a.group;
        while (rest >= costs[token] * a.group) rest -= costs[token++] * a.group;
        return (head * a.tokens + token) * a.group + rest / costs[token];
    };
    int64_t row = rowAt(ofHead * heads * ith / nth);
    const int64_t end = rowAt(ofHead * heads * (ith + 1) / nth);
    while (row < end) {
        const int64_t head = row / (a.tokens * a.group), begin = head * a.tokens * a.group;
        int64_t last = begin + a.tokens * a.group;
        if (last > end) last = end;
        if (last > row + blockRows) last = row + blockRows;
        attendRows<D>(a, (int)head, row - begin, last - begin);
        row = last;
    }
}

static void compute(const Attention &a, int ith, int nth) {
    if (a.elements == 64) attendShare<64>(a, ith, nth);
    if (a.elements == 128) attendShare<128>(a, ith, nth);
}
