// A grammar over bytes as a machine that tells which tokens may come next.
//
// The machine is a recursive transition network: rules that call each other, over bytes. It is run as a deterministic
// automaton that is made while it is used: a state is the set of places where the text read so far may stand, each with
// the stack of rules to return to, and a transition that was taken once is a table look-up from then on.
//
// Ownership  Objects that a `create` returns are freed once with their `free`. Arguments are borrowed for the call only,
//            except a matcher's grammar, which must outlive it.
// Threads    A grammar and all matchers on it may be used by one thread at a time. A vocabulary never changes.
// Bounds     Every function does a bounded amount of work and keeps a bounded number of states: see the constants. What
//            would pass a bound is refused, never let through.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum altiplano_grammar_node_kind {
    /// Reads a byte from `low` to `high`, then goes on at `next`.
    ALTIPLANO_GRAMMAR_BYTE = 0,
    /// Goes on at `next` or at `other`.
    ALTIPLANO_GRAMMAR_SPLIT = 1,
    /// Goes on at `next`.
    ALTIPLANO_GRAMMAR_JUMP = 2,
    /// Goes on at `next`, the start of a rule; its end goes on at `other`.
    ALTIPLANO_GRAMMAR_CALL = 3,
    /// The end of a rule; that of the first rule is the end of the text.
    ALTIPLANO_GRAMMAR_RETURN = 4,
    /// Nothing can follow.
    ALTIPLANO_GRAMMAR_DEAD = 5,
};

/// One place of the network.
typedef struct {
    uint8_t kind;
    uint8_t low;
    uint8_t high;
    uint32_t next;
    uint32_t other;
} altiplano_grammar_node;

enum {
    /// Places in which one text may stand at once.
    ALTIPLANO_GRAMMAR_PLACES = 1024,
    /// Bytes of states that a grammar keeps when no matcher uses it.
    ALTIPLANO_GRAMMAR_IDLE_MEMORY = 2 << 20,
    /// Bytes of states after which a grammar forgets those that no matcher is in.
    ALTIPLANO_GRAMMAR_MEMORY = 8 << 20,
    /// Bytes of states that are never passed.
    ALTIPLANO_GRAMMAR_MOST_MEMORY = 16 << 20,
    /// Places that one call may look at; each takes some 50 ns.
    ALTIPLANO_GRAMMAR_WORK = 1000000,
    /// Places that one text may look at in all: so many, and so many more for each of its bytes.
    ALTIPLANO_GRAMMAR_TEXT_WORK = 8000000,
    ALTIPLANO_GRAMMAR_BYTE_WORK = 4000,
};

/// What became of a token or a question.
enum altiplano_grammar_outcome {
    ALTIPLANO_GRAMMAR_OK = 0,
    /// The grammar does not allow it; the matcher is where it was.
    ALTIPLANO_GRAMMAR_REFUSED = 1,
    /// A bound would be passed; the matcher is where it was.
    ALTIPLANO_GRAMMAR_TOO_COMPLEX = 2,
};

/// A grammar and the states found so far.
typedef struct altiplano_grammar altiplano_grammar;
/// Where one text is in its grammar.
typedef struct altiplano_matcher altiplano_matcher;
/// The texts of all tokens, in an order that lets a mask be computed without looking at each.
typedef struct altiplano_vocabulary altiplano_vocabulary;

/// Makes a grammar; its text begins at `start`. NULL when there is no memory, or a node names one that is not there.
///
/// No rule may call itself before it has read a byte: the caller has checked that.
altiplano_grammar *altiplano_grammar_create(const altiplano_grammar_node *nodes, uint32_t count, uint32_t start);
void altiplano_grammar_free(altiplano_grammar *grammar);

/// Begins a text. NULL when there is no memory or the start is too complex.
altiplano_matcher *altiplano_matcher_create(altiplano_grammar *grammar);
void altiplano_matcher_free(altiplano_matcher *matcher);

/// Reads bytes, all or none.
enum altiplano_grammar_outcome altiplano_matcher_accept(altiplano_matcher *matcher, const uint8_t *bytes, size_t count);
/// Whether those bytes may come next; the matcher stays where it is.
enum altiplano_grammar_outcome altiplano_matcher_allows(altiplano_matcher *matcher, const uint8_t *bytes, size_t count);
/// The bytes that the states found so far take, roughly.
size_t altiplano_grammar_memory(const altiplano_grammar *grammar);

/// Whether the text may end here.
bool altiplano_matcher_may_end(const altiplano_matcher *matcher);
/// Whether nothing can follow.
bool altiplano_matcher_must_end(altiplano_matcher *matcher);

/// Takes the bytes of all tokens: token `i` is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`. Tokens without bytes
/// are never allowed.
altiplano_vocabulary *altiplano_vocabulary_create(const uint8_t *bytes, const uint32_t *offsets, uint32_t tokens);
void altiplano_vocabulary_free(altiplano_vocabulary *vocabulary);

/// Sets the logits of all tokens that may not come next to minus infinity.
///
/// `logits` has one value for each token of the vocabulary. `ends` lists tokens that end the text: they are allowed where
/// the text may end.
enum altiplano_grammar_outcome altiplano_matcher_mask(
    altiplano_matcher *matcher, const altiplano_vocabulary *vocabulary, const int32_t *ends, size_t end_count,
    float *logits);

#ifdef __cplusplus
}
#endif
