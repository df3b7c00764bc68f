#include "Automaton.h"

#include <algorithm>
#include <cstring>
#include <limits>

/// The tokens in the order of their bytes, so that those that begin the same stand together.
struct altiplano_vocabulary {
    std::vector<uint8_t> bytes;
    std::vector<uint32_t> offsets;
    /// Tokens that have bytes.
    std::vector<int32_t> order;
    /// How many bytes each shares with the one before it in the order.
    std::vector<uint16_t> shared;
    uint32_t tokens;
};

namespace {

uint16_t common_prefix(const altiplano_vocabulary &all, int32_t a, int32_t b) {
    uint32_t length = std::min(all.offsets[a + 1] - all.offsets[a], all.offsets[b + 1] - all.offsets[b]);
    uint32_t shared = 0;
    while (shared < length && all.bytes[all.offsets[a] + shared] == all.bytes[all.offsets[b] + shared]) shared++;
    return uint16_t(std::min<uint32_t>(shared, std::numeric_limits<uint16_t>::max()));
}

}  // namespace

extern "C" altiplano_vocabulary *altiplano_vocabulary_create(
    const uint8_t *bytes, const uint32_t *offsets, uint32_t tokens) {
    try {
        auto *all = new altiplano_vocabulary;
        all->tokens = tokens;
        all->offsets.assign(offsets, offsets + tokens + 1);
        all->bytes.assign(bytes, bytes + offsets[tokens]);
        for (uint32_t token = 0; token < tokens; token++) {
            uint32_t length = offsets[token + 1] - offsets[token];
            if (length > 0 && length < std::numeric_limits<uint16_t>::max()) all->order.push_back(int32_t(token));
        }
        std::sort(all->order.begin(), all->order.end(), [&](int32_t a, int32_t b) {
            const uint8_t *base = all->bytes.data();
            return std::lexicographical_compare(
                base + offsets[a], base + offsets[a + 1], base + offsets[b], base + offsets[b + 1]);
        });
        all->shared.assign(all->order.size(), 0);
        for (size_t i = 1; i < all->order.size(); i++)
            all->shared[i] = common_prefix(*all, all->order[i - 1], all->order[i]);
        return all;
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_vocabulary_free(altiplano_vocabulary *vocabulary) { delete vocabulary; }

bool altiplano::mask(
    Automaton &automaton, int32_t state, const altiplano_vocabulary &vocabulary, const int32_t *ends, size_t end_count,
    float *logits) {
    std::vector<uint64_t> allowed((vocabulary.tokens + 63) / 64, 0);
    // The states after each byte of the token looked at last, as far as there were any.
    std::vector<int32_t> path(1, state);
    // Tokens that begin with more than this many bytes of the one before begin with what is refused.
    size_t alive = std::numeric_limits<size_t>::max();
    for (size_t i = 0; i < vocabulary.order.size(); i++) {
        size_t shared = vocabulary.shared[i];
        if (shared > alive) continue;
        int32_t token = vocabulary.order[i];
        const uint8_t *bytes = vocabulary.bytes.data() + vocabulary.offsets[token];
        size_t length = vocabulary.offsets[token + 1] - vocabulary.offsets[token];
        path.resize(std::min(path.size(), shared + 1));
        size_t read = path.size() - 1;
        int32_t current = path.back();
        while (read < length) {
            current = automaton.next(current, bytes[read]);
            if (current == Automaton::too_complex) return false;
            if (current == Automaton::none) break;
            path.push_back(current);
            read++;
        }
        alive = read == length ? std::numeric_limits<size_t>::max() : read;
        if (read == length) allowed[size_t(token) / 64] |= uint64_t(1) << (token % 64);
    }
    if (automaton.may_end(state)) {
        for (size_t i = 0; i < end_count; i++) {
            if (ends[i] >= 0 && uint32_t(ends[i]) < vocabulary.tokens)
                allowed[size_t(ends[i]) / 64] |= uint64_t(1) << (ends[i] % 64);
        }
    }
    for (uint32_t token = 0; token < vocabulary.tokens; token++) {
        if (!(allowed[token / 64] >> (token % 64) & 1)) logits[token] = -std::numeric_limits<float>::infinity();
    }
    return true;
}
