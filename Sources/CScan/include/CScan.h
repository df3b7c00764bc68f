/// Many patterns over a stream of bytes at once: where matches begin and end, and where one that is not yet complete began.
///
/// A program is a position automaton (Glushkov, "The abstract theory of automata", 1961): each position stands for one
/// byte of a pattern and names those that may follow. A state holds, for each position that the text may stand at, the
/// earliest beginning; so a byte costs as much as there are positions that are alive, and nothing is ever read twice.
///
/// A whole text is read faster. A factor automaton, made deterministic as it is used (Thompson, "Regular expression search
/// algorithm", 1968; Cox, "Regular expression matching in the wild", 2010), names the places around which matches can
/// be, and only those are read by the positions of the patterns in question.
///
/// A program may be used by many states at once; a state belongs to one thread at a time.
#ifndef ALTIPLANO_SCAN_H
#define ALTIPLANO_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One byte of a pattern.
typedef struct {
    /// Which of the program's byte sets it is in.
    uint32_t set;
    /// Which pattern it belongs to.
    uint32_t pattern;
    /// Its part of the program's list of followers.
    uint32_t first_follower;
    uint32_t followers;
    /// Whether a match may end here, and begin here.
    bool is_last;
    bool is_first;
} altiplano_scan_position;

/// What may stand beside a match: anything; no letter, digit or underscore; and no `.`, `,`, `/`, `-`, `+` or `:` with a
/// digit on its other side either, nor a `+` before it. What stands before a match is always minded; what stands behind
/// it only where it is known, so that a caller looks at it too. A value may stand behind anything, and before no letter,
/// digit or underscore. The letter of an escape (`\n`, `\r`, `\t`) counts as the blank that it stands for.
enum {
    ALTIPLANO_SCAN_EDGES_ANY = 0,
    ALTIPLANO_SCAN_EDGES_WORD = 1,
    ALTIPLANO_SCAN_EDGES_NUMBER = 2,
    ALTIPLANO_SCAN_EDGES_VALUE = 3
};

/// What holds for a whole pattern.
typedef struct {
    /// The longest match in bytes; longer ones are given up.
    uint32_t longest;
    uint8_t edges;
    /// A match that is complete may be prolonged past `longest`, as long as it is complete again within as many bytes. Of one that may stand beside anything, only the longest
    /// end is reported for those that end in the same bytes.
    bool goes_on;
    /// Patterns of one group can be looked for by themselves.
    uint32_t group;
} altiplano_scan_pattern;

/// A few consecutive bytes that every match of some patterns holds: their byte sets are part of the program's list of
/// factor sets, and where such matches are is said by a part of its list of uses.
typedef struct {
    uint32_t first_set;
    uint32_t sets;
    uint32_t first_use;
    uint32_t uses;
} altiplano_scan_factor;

/// Where matches of a group can be around a factor.
typedef struct {
    uint32_t group;
    /// How far before the factor's end they may begin, and how far behind it end, in bytes.
    uint32_t before;
    uint32_t behind;
    /// Matches are given up for their length, so that it depends on all that is before where one is found.
    bool is_open;
} altiplano_scan_use;

/// A match: the bytes from `start` up to `end`, counted from the beginning of the text.
typedef struct {
    uint64_t start;
    uint64_t end;
    uint32_t pattern;
} altiplano_scan_match;

/// What a program is made of.
typedef struct {
    const altiplano_scan_position *positions;
    const uint32_t *followers;
    const altiplano_scan_pattern *patterns;
    /// 32 bytes each, a bit for each value of a byte, the lowest first.
    const uint8_t *sets;
    const altiplano_scan_factor *factors;
    /// Numbers of sets.
    const uint32_t *factor_sets;
    const altiplano_scan_use *uses;
    /// Groups without factors, which are looked for everywhere.
    const uint32_t *everywhere;
    uint32_t position_count, follower_count, pattern_count, group_count, set_count;
    uint32_t factor_count, factor_set_count, use_count, everywhere_count;
} altiplano_scan_parts;

typedef struct altiplano_scan altiplano_scan;
typedef struct altiplano_scan_state altiplano_scan_state;

/// Makes a program. Everything is copied. NULL when there is no memory or a number names what is not there.
altiplano_scan *altiplano_scan_create(const altiplano_scan_parts *parts);
void altiplano_scan_free(altiplano_scan *program);

/// Begins a text; the program must outlive it. NULL when there is no memory.
altiplano_scan_state *altiplano_scan_begin(const altiplano_scan *program);
void altiplano_scan_end(altiplano_scan_state *state);

/// Goes to the beginning of a text.
void altiplano_scan_rewind(altiplano_scan_state *state);

/// Reads bytes. Returns how many matches ended in them, which `altiplano_scan_matches` holds until the next call;
/// UINT32_MAX when there is no memory, and the state is then of no more use.
uint32_t altiplano_scan_feed(altiplano_scan_state *state, const uint8_t *bytes, uint32_t count);
const altiplano_scan_match *altiplano_scan_matches(const altiplano_scan_state *state);

/// Reads a whole text from its beginning: only what lies around factors is read by the automaton. The matches are those
/// of `altiplano_scan_feed`, in another order, and are returned in the same way.
uint32_t altiplano_scan_whole(altiplano_scan_state *state, const uint8_t *bytes, uint64_t count);

/// Where the earliest match began that more bytes could still complete or prolong; UINT64_MAX when there is none.
uint64_t altiplano_scan_alive_since(const altiplano_scan_state *state);

/// Whether a scalar is a letter, a digit or an underscore: what words are made of.
bool altiplano_scan_is_word(uint32_t scalar);

#ifdef __cplusplus
}
#endif

#endif
