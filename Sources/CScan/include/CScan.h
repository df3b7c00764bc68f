/// Many patterns over a stream of bytes at once: where matches begin and end, and where one that is not yet complete began.
///
/// A program is a position automaton (Glushkov, "The abstract theory of automata", 1961): each position stands for one
/// byte of a pattern and names those that may follow. A state holds, for each position that the text may stand at, the
/// earliest beginning; so a byte costs as much as there are positions that are alive, and nothing is ever read twice.
///
/// Nothing here allocates while a text is read beyond what a program's positions need at most. A program may be used by
/// many states at once; a state belongs to one thread at a time.
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

/// What holds for a whole pattern.
typedef struct {
    /// The longest match in bytes; longer ones are given up.
    uint32_t longest;
    /// A match may not begin behind a letter, a digit or an underscore.
    bool begins_word;
} altiplano_scan_pattern;

/// A match: the bytes from `start` up to `end`, counted from the beginning of the text.
typedef struct {
    uint64_t start;
    uint64_t end;
    uint32_t pattern;
} altiplano_scan_match;

typedef struct altiplano_scan altiplano_scan;
typedef struct altiplano_scan_state altiplano_scan_state;

/// Makes a program. Everything is copied. NULL when there is no memory or a number names what is not there.
///
/// `sets` are 32 bytes each, a bit for each value of a byte, the lowest first.
altiplano_scan *altiplano_scan_create(
    const altiplano_scan_position *positions, uint32_t position_count, const uint32_t *followers,
    uint32_t follower_count, const altiplano_scan_pattern *patterns, uint32_t pattern_count, const uint8_t *sets,
    uint32_t set_count);
void altiplano_scan_free(altiplano_scan *program);

/// Begins a text; the program must outlive it. NULL when there is no memory.
altiplano_scan_state *altiplano_scan_begin(const altiplano_scan *program);
void altiplano_scan_end(altiplano_scan_state *state);

/// Goes to an offset and forgets what was read; the scalar before it is the last of `before`.
void altiplano_scan_seek(altiplano_scan_state *state, uint64_t offset, const uint8_t *before, uint32_t count);

/// Reads bytes. Returns how many matches ended in them, which `altiplano_scan_matches` holds until the next call;
/// UINT32_MAX when there is no memory, and the state is then of no more use.
uint32_t altiplano_scan_feed(altiplano_scan_state *state, const uint8_t *bytes, uint32_t count);
const altiplano_scan_match *altiplano_scan_matches(const altiplano_scan_state *state);

/// Where the earliest match began that more bytes could still complete or prolong; UINT64_MAX when there is none.
uint64_t altiplano_scan_alive_since(const altiplano_scan_state *state);

/// Whether a scalar is a letter, a digit or an underscore: what words are made of.
bool altiplano_scan_is_word(uint32_t scalar);

#ifdef __cplusplus
}
#endif

#endif
