#include "CGrammar.h"

#include "Automaton.h"

#include <memory>

using altiplano::Automaton;

struct altiplano_grammar {
    Automaton automaton;
};

struct altiplano_matcher {
    altiplano_grammar *grammar;
    // Registered with the automaton, which moves it when it forgets states.
    altiplano::Cursor cursor;
};

namespace {

// Runs one call for a text within its bounds. Exceptions end here; the only ones there are come from memory.
template <typename Body>
altiplano_grammar_outcome bounded(altiplano_matcher &matcher, Body body) noexcept {
    auto &automaton = matcher.grammar->automaton;
    try {
        if (!automaton.begin_call(matcher.cursor)) return ALTIPLANO_GRAMMAR_TOO_COMPLEX;
        auto outcome = body(automaton, matcher.cursor);
        automaton.end_call(matcher.cursor);
        return outcome;
    } catch (...) {
        automaton.set_broken();
        return ALTIPLANO_GRAMMAR_TOO_COMPLEX;
    }
}

bool is_sound(const altiplano_grammar_node *nodes, uint32_t count, uint32_t start) {
    if (start >= count) return false;
    for (uint32_t i = 0; i < count; i++) {
        const auto &node = nodes[i];
        bool has_next = node.kind <= ALTIPLANO_GRAMMAR_CALL;
        bool has_other = node.kind == ALTIPLANO_GRAMMAR_SPLIT || node.kind == ALTIPLANO_GRAMMAR_CALL;
        if (node.kind > ALTIPLANO_GRAMMAR_DEAD || (has_next && node.next >= count) || (has_other && node.other >= count))
            return false;
    }
    return true;
}

}  // namespace

extern "C" altiplano_grammar *altiplano_grammar_create(
    const altiplano_grammar_node *nodes, uint32_t count, uint32_t start) {
    if (!is_sound(nodes, count, start)) return nullptr;
    try {
        return new altiplano_grammar{Automaton(nodes, count, start)};
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_grammar_free(altiplano_grammar *grammar) { delete grammar; }

extern "C" altiplano_matcher *altiplano_matcher_create(altiplano_grammar *grammar) {
    auto &automaton = grammar->automaton;
    try {
        auto matcher = std::make_unique<altiplano_matcher>();
        matcher->grammar = grammar;
        matcher->cursor = {Automaton::none, ALTIPLANO_GRAMMAR_TEXT_WORK, nullptr, nullptr};
        auto outcome = bounded(*matcher, [](Automaton &automaton, altiplano::Cursor &cursor) {
            cursor.state = automaton.start_state();
            return cursor.state >= 0 ? ALTIPLANO_GRAMMAR_OK : ALTIPLANO_GRAMMAR_TOO_COMPLEX;
        });
        if (outcome != ALTIPLANO_GRAMMAR_OK) {
            automaton.rest();
            return nullptr;
        }
        automaton.enter(&matcher->cursor);
        return matcher.release();
    } catch (...) {
        return nullptr;
    }
}

extern "C" void altiplano_matcher_free(altiplano_matcher *matcher) {
    if (!matcher) return;
    matcher->grammar->automaton.leave(&matcher->cursor);
    delete matcher;
}

namespace {

altiplano_grammar_outcome read(altiplano_matcher *matcher, const uint8_t *bytes, size_t count, bool moves) {
    return bounded(*matcher, [&](Automaton &automaton, altiplano::Cursor &cursor) {
        int32_t state = cursor.state;
        for (size_t i = 0; i < count && state >= 0; i++) state = automaton.next(state, bytes[i]);
        if (state == Automaton::none) return ALTIPLANO_GRAMMAR_REFUSED;
        if (state < 0) return ALTIPLANO_GRAMMAR_TOO_COMPLEX;
        if (moves) {
            cursor.state = state;
            cursor.budget += int64_t(count) * ALTIPLANO_GRAMMAR_BYTE_WORK;
        }
        return ALTIPLANO_GRAMMAR_OK;
    });
}

}  // namespace

extern "C" altiplano_grammar_outcome altiplano_matcher_accept(
    altiplano_matcher *matcher, const uint8_t *bytes, size_t count) {
    return read(matcher, bytes, count, true);
}

extern "C" altiplano_grammar_outcome altiplano_matcher_allows(
    altiplano_matcher *matcher, const uint8_t *bytes, size_t count) {
    return read(matcher, bytes, count, false);
}

extern "C" size_t altiplano_grammar_memory(const altiplano_grammar *grammar) { return grammar->automaton.memory(); }

extern "C" bool altiplano_matcher_may_end(const altiplano_matcher *matcher) {
    return matcher->grammar->automaton.may_end(matcher->cursor.state);
}

extern "C" bool altiplano_matcher_must_end(altiplano_matcher *matcher) {
    return matcher->grammar->automaton.must_end(matcher->cursor.state);
}

extern "C" altiplano_grammar_outcome altiplano_matcher_mask(
    altiplano_matcher *matcher, const altiplano_vocabulary *vocabulary, const int32_t *ends, size_t end_count,
    float *logits) {
    return bounded(*matcher, [&](Automaton &automaton, altiplano::Cursor &cursor) {
        return altiplano::mask(automaton, cursor.state, *vocabulary, ends, end_count, logits)
            ? ALTIPLANO_GRAMMAR_OK
            : ALTIPLANO_GRAMMAR_TOO_COMPLEX;
    });
}
