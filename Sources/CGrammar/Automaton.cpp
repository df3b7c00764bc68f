#include "Automaton.h"

#include <algorithm>

namespace altiplano {

namespace {

uint64_t key(uint32_t a, uint32_t b) { return uint64_t(a) << 32 | b; }

}  // namespace

Automaton::Automaton(const altiplano_grammar_node *nodes, uint32_t count, uint32_t start)
    : nodes_(nodes, nodes + count), start_(start) {
    find_classes();
    clear_states();
    // A call at the end of a rule needs no return: without this a list that recurses on its right would pile up stacks.
    for (auto &node : nodes_) {
        if (node.kind != ALTIPLANO_GRAMMAR_CALL) continue;
        uint32_t after = node.other;
        for (int hops = 0; hops < 64 && nodes_[after].kind == ALTIPLANO_GRAMMAR_JUMP; hops++) after = nodes_[after].next;
        if (nodes_[after].kind == ALTIPLANO_GRAMMAR_RETURN) node.kind = ALTIPLANO_GRAMMAR_JUMP;
    }
}

// Bytes that no node tells apart share their transitions.
void Automaton::find_classes() {
    bool begins[257] = {true};
    for (const auto &node : nodes_) {
        if (node.kind != ALTIPLANO_GRAMMAR_BYTE) continue;
        begins[node.low] = true;
        begins[node.high + 1] = true;
    }
    uint8_t current = 0;
    for (int byte = 0; byte < 256; byte++) {
        if (byte > 0 && begins[byte]) current++;
        class_of_[byte] = current;
    }
    classes_ = uint32_t(current) + 1;
}

void Automaton::clear_states() {
    frames_.assign(1, Frame{0, no_stack});
    frame_ids_.clear();
    places_.clear();
    states_.clear();
    transitions_.clear();
    state_ids_.clear();
    seen_.clear();
    start_state_ = none;
}

// An entry of a table by hash takes a node of its own and its part of the buckets.
size_t Automaton::memory() const {
    constexpr size_t entry = 48;
    return places_.size() * sizeof(Place) + transitions_.size() * sizeof(int32_t) +
        states_.size() * (sizeof(State) + entry) + frames_.size() * (sizeof(Frame) + entry);
}

bool Automaton::begin_call(const Cursor &cursor) {
    given_ = work_ = std::max<int64_t>(0, std::min<int64_t>(ALTIPLANO_GRAMMAR_WORK, cursor.budget));
    if (is_broken_) return false;
    if (memory() > forget_at_) {
        forget();
        // Where most of it is still needed, forgetting again at once would be for nothing.
        forget_at_ = std::max<size_t>(ALTIPLANO_GRAMMAR_MEMORY, memory() + ALTIPLANO_GRAMMAR_MEMORY / 2);
    }
    return !is_broken_;
}

void Automaton::enter(Cursor *cursor) {
    cursor->before = nullptr;
    cursor->after = cursors_;
    if (cursors_) cursors_->before = cursor;
    cursors_ = cursor;
}

void Automaton::leave(Cursor *cursor) {
    if (cursor->before) cursor->before->after = cursor->after;
    if (cursor->after) cursor->after->before = cursor->before;
    if (cursors_ == cursor) cursors_ = cursor->after;
    rest();
}

void Automaton::rest() {
    if (cursors_ || (!is_broken_ && memory() <= ALTIPLANO_GRAMMAR_IDLE_MEMORY)) return;
    clear_states();
    // Only this gives the memory of the tables back.
    std::vector<int32_t>().swap(transitions_);
    std::vector<Place>().swap(places_);
    std::unordered_map<uint64_t, uint32_t>().swap(seen_);
    forget_at_ = ALTIPLANO_GRAMMAR_MEMORY;
    is_broken_ = false;
}

void Automaton::begin_round() {
    found_.clear();
    found_end_ = false;
    round_++;
    visited_ = 0;
}

int32_t Automaton::start_state() {
    if (start_state_ >= 0) return start_state_;
    begin_round();
    if (!spread({start_, no_stack})) return too_complex;
    return start_state_ = intern();
}

int32_t Automaton::find_next(int32_t state, uint8_t byte) {
    begin_round();
    State from = states_[size_t(state)];
    work_ -= from.length;
    for (uint32_t i = from.first; i < from.first + from.length; i++) {
        Place place = places_[i];
        const auto &node = nodes_[place.node];
        if (byte < node.low || byte > node.high) continue;
        if (!spread({node.next, place.stack})) return too_complex;
    }
    int32_t to = found_.empty() && !found_end_ ? none : intern();
    if (to != too_complex) transitions_[size_t(state) * classes_ + class_of_[byte]] = to;
    return to;
}

// Adds the places that read a byte and are reached from here without reading one.
bool Automaton::spread(Place place) {
    open_.assign(1, place);
    while (!open_.empty()) {
        place = open_.back();
        open_.pop_back();
        uint32_t &mark = seen_[key(place.node, place.stack)];
        if (mark == round_) continue;
        mark = round_;
        if (--work_ < 0 || ++visited_ > most_visited) return false;
        const auto &node = nodes_[place.node];
        switch (node.kind) {
        case ALTIPLANO_GRAMMAR_BYTE:
            if (found_.size() >= ALTIPLANO_GRAMMAR_PLACES) return false;
            found_.push_back(place);
            break;
        case ALTIPLANO_GRAMMAR_SPLIT:
            open_.push_back({node.other, place.stack});
            open_.push_back({node.next, place.stack});
            break;
        case ALTIPLANO_GRAMMAR_JUMP: open_.push_back({node.next, place.stack}); break;
        case ALTIPLANO_GRAMMAR_CALL: {
            uint32_t frame = push(node.other, place.stack);
            if (frame == no_frame) return false;
            open_.push_back({node.next, frame});
            break;
        }
        case ALTIPLANO_GRAMMAR_RETURN:
            if (place.stack == no_stack)
                found_end_ = true;
            else
                open_.push_back({frames_[place.stack].node, frames_[place.stack].below});
            break;
        default: break;
        }
    }
    // Marks of earlier rounds are only memory.
    if (seen_.size() > most_visited) {
        seen_.clear();
        for (const auto &one : found_) seen_[key(one.node, one.stack)] = round_;
    }
    return true;
}

uint32_t Automaton::push(uint32_t node, uint32_t below) {
    auto known = frame_ids_.find(key(node, below));
    if (known != frame_ids_.end()) return known->second;
    if (memory() >= ALTIPLANO_GRAMMAR_MOST_MEMORY) return no_frame;
    uint32_t id = uint32_t(frames_.size());
    frames_.push_back({node, below});
    frame_ids_.emplace(key(node, below), id);
    return id;
}

// The state of the places found, the same for the same places.
int32_t Automaton::intern() {
    work_ -= int64_t(found_.size());
    std::sort(found_.begin(), found_.end());
    uint64_t hash = 0xCBF29CE484222325u ^ uint64_t(found_end_);
    for (const auto &place : found_) hash = (hash ^ key(place.node, place.stack)) * 0x100000001B3u ^ (hash >> 29);
    auto [candidate, end] = state_ids_.equal_range(hash);
    for (; candidate != end; ++candidate) {
        const State &state = states_[size_t(candidate->second)];
        if (state.length == found_.size() && state.may_end == found_end_ &&
            std::equal(found_.begin(), found_.end(), places_.begin() + state.first))
            return candidate->second;
    }
    if (memory() >= ALTIPLANO_GRAMMAR_MOST_MEMORY) return too_complex;
    int32_t id = int32_t(states_.size());
    states_.push_back({uint32_t(places_.size()), uint32_t(found_.size()), found_end_});
    places_.insert(places_.end(), found_.begin(), found_.end());
    transitions_.resize(states_.size() * classes_, unknown);
    state_ids_.emplace(hash, id);
    return id;
}

// Keeps only the states that matchers are in, and the stacks they need.
void Automaton::forget() {
    struct Kept {
        Cursor *cursor;
        std::vector<Place> places;
        bool may_end;
    };
    std::vector<Kept> kept;
    for (Cursor *cursor = cursors_; cursor; cursor = cursor->after) {
        const State &state = states_[size_t(cursor->state)];
        auto first = places_.begin() + state.first;
        kept.push_back({cursor, std::vector<Place>(first, first + state.length), state.may_end});
    }
    std::vector<Frame> old;
    old.swap(frames_);
    clear_states();
    std::unordered_map<uint32_t, uint32_t> moved;
    for (auto &one : kept) {
        for (auto &place : one.places) place.stack = keep_stack(place.stack, old, moved);
        found_ = one.places;
        found_end_ = one.may_end;
        one.cursor->state = intern();
        if (one.cursor->state < 0) is_broken_ = true;
    }
}

uint32_t Automaton::keep_stack(
    uint32_t stack, const std::vector<Frame> &old, std::unordered_map<uint32_t, uint32_t> &moved) {
    std::vector<uint32_t> path;
    while (stack != no_stack && !moved.count(stack)) {
        path.push_back(stack);
        stack = old[stack].below;
    }
    uint32_t below = stack == no_stack ? no_stack : moved[stack];
    while (!path.empty()) {
        below = push(old[path.back()].node, below);
        if (below == no_frame) {
            is_broken_ = true;
            return no_stack;
        }
        moved[path.back()] = below;
        path.pop_back();
    }
    return below;
}

}  // namespace altiplano
