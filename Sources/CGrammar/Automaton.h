// The lazily made automaton behind CGrammar.h.
#pragma once

#include "CGrammar.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace altiplano {

/// A text's state, which must survive when the automaton forgets states. Part of a list of the automaton's.
struct Cursor {
    int32_t state;
    /// How many places the text may still look at.
    int64_t budget;
    Cursor *before;
    Cursor *after;
};

class Automaton {
  public:
    /// No text goes on here.
    static constexpr int32_t none = -1;
    /// A bound was reached; nothing is known.
    static constexpr int32_t too_complex = -2;

    Automaton(const altiplano_grammar_node *nodes, uint32_t count, uint32_t start);
    Automaton(Automaton &&) = default;

    /// Gives a call its amount of work, and forgets states when there are many. False when nothing may be done.
    bool begin_call(const Cursor &cursor);
    /// Takes what the call has used from the text's budget.
    void end_call(Cursor &cursor) const { cursor.budget -= given_ - work_; }
    /// Memory ran out in the middle of something: nothing is answered until all texts are gone.
    void set_broken() { is_broken_ = true; }
    bool is_broken() const { return is_broken_; }
    size_t memory() const;
    int32_t start_state();
    /// The state after a byte, `none` or `too_complex`.
    int32_t next(int32_t state, uint8_t byte) {
        int32_t known = transitions_[size_t(state) * classes_ + class_of_[byte]];
        return known != unknown ? known : find_next(state, byte);
    }
    bool may_end(int32_t state) const { return !is_broken_ && states_[size_t(state)].may_end; }
    bool must_end(int32_t state) const { return !is_broken_ && states_[size_t(state)].length == 0; }

    void enter(Cursor *cursor);
    void leave(Cursor *cursor);
    /// Gives memory back where no text needs it.
    void rest();

  private:
    static constexpr int32_t unknown = -3;
    static constexpr uint32_t no_stack = 0;
    static constexpr uint32_t no_frame = UINT32_MAX;
    /// Nodes visited on the way to one state.
    static constexpr uint32_t most_visited = 65536;

    /// A place that reads a byte, and the rules to return to after it.
    struct Place {
        uint32_t node;
        uint32_t stack;
        bool operator<(const Place &other) const {
            return node != other.node ? node < other.node : stack < other.stack;
        }
        bool operator==(const Place &other) const { return node == other.node && stack == other.stack; }
    };
    /// Where to go on after a rule, and the stack below. Equal stacks are one.
    struct Frame {
        uint32_t node;
        uint32_t below;
    };
    struct State {
        uint32_t first;
        uint32_t length;
        bool may_end;
    };

    void begin_round();
    int32_t find_next(int32_t state, uint8_t byte);
    bool spread(Place place);
    int32_t intern();
    uint32_t push(uint32_t node, uint32_t below);
    void forget();
    uint32_t keep_stack(uint32_t stack, const std::vector<Frame> &old, std::unordered_map<uint32_t, uint32_t> &kept);
    void clear_states();
    void find_classes();

    std::vector<altiplano_grammar_node> nodes_;
    uint32_t start_;
    uint8_t class_of_[256];
    uint32_t classes_ = 1;

    std::vector<Frame> frames_;
    std::unordered_map<uint64_t, uint32_t> frame_ids_;
    std::vector<Place> places_;
    std::vector<State> states_;
    std::vector<int32_t> transitions_;
    std::unordered_multimap<uint64_t, int32_t> state_ids_;
    /// Where a text begins, once it is known.
    int32_t start_state_ = none;
    Cursor *cursors_ = nullptr;

    // Of the state that is being found.
    std::vector<Place> found_;
    std::vector<Place> open_;
    std::unordered_map<uint64_t, uint32_t> seen_;
    uint32_t round_ = 0;
    uint32_t visited_ = 0;
    bool found_end_ = false;
    int64_t given_ = 0;
    int64_t work_ = 0;
    /// Memory at which states are forgotten next.
    size_t forget_at_ = ALTIPLANO_GRAMMAR_MEMORY;
    bool is_broken_ = false;
};

/// Masks logits by a state; false when a bound was reached, and the logits are as they were.
bool mask(
    Automaton &automaton, int32_t state, const altiplano_vocabulary &vocabulary, const int32_t *ends, size_t end_count,
    float *logits);

}  // namespace altiplano
