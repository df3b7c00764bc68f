"""The scorer's model as ops/fit-injection fits it: what the scorer sees in a text, and weights for that.

A text scores as its highest window; a window as bias + signals' weights x strengths + the highest sum of the weights of
`SPAN` tokens in a row (Sources/Detection/Injection: InjectionWeights.result, WordingModel.score).
"""

import json
import re

import numpy as np

SPAN = 24

# What a signal is expected to add to the log odds: the penalty draws its weight there, and its sign is kept.
PRIOR = {
    "instruction-override": 3, "new-instructions": 3, "prompt-extraction": 3, "role-play-jailbreak": 3,
    "unrestricted": 3, "refusal-suppression": 3.5, "harmful-request": 2, "fictional-frame-for-harm": 4.5,
    "authority-impersonation": 3, "role-marker": 3.5, "fake-turns": 3.5, "exfiltration": 4, "tool-instruction": 3.5,
    "secrecy": 4, "addresses-assistant": 3.5, "payload-splitting": 4, "encoding-request": 3.5, "encoded-attack": 7,
    "hidden-text": 1.3, "disguise": 1.2, "gibberish-suffix": 2.2, "discussion": -2.5,
}
SIGNALS = list(PRIOR)
# Names that the Swift files can hold: letters outside ASCII stand for themselves in no vocabulary.
NAME = re.compile(r"(=|&(P[A-Z]+|[a-z0-9]{1,24})&)(P[A-Z]+|[a-z0-9]{1,24})$")


class Texts:
    """Labelled texts as arrays: windows of tokens of features."""

    def __init__(self, lines, columns=None, least=3, expected=()):
        rows = [json.loads(line) if isinstance(line, (str, bytes)) else line for line in lines]
        self.rows = rows
        self.label = np.array([row["label"] for row in rows], float)
        self.columns = columns if columns is not None else self._columns(rows, least, expected)
        window_text, signal, token_window, cell_token, cell_column, cell_value = [], [], [], [], [], []
        for number, row in enumerate(rows):
            for window in row["windows"]:
                signal.append([window["signals"].get(name, 0) for name in SIGNALS])
                for token in window["tokens"]:
                    half = token[-1:] == [""]
                    for name in token:
                        column = self.columns.get(name)
                        if column is not None:
                            cell_token.append(len(token_window))
                            cell_column.append(column)
                            cell_value.append(0.5 if half else 1.0)
                    token_window.append(len(window_text))
                if not window["tokens"]:
                    token_window.append(len(window_text))
                window_text.append(number)
        self.window_text = np.array(window_text)
        self.signal = np.array(signal, float).reshape(len(window_text), len(SIGNALS))
        self.token_window = np.array(token_window)
        self.cell_token = np.array(cell_token)
        self.cell_column = np.array(cell_column)
        self.cell_value = np.array(cell_value)
        self.window_start = np.searchsorted(self.token_window, np.arange(len(window_text)))
        self.window_end = np.searchsorted(self.token_window, np.arange(len(window_text)), side="right")

    @staticmethod
    def _columns(rows, least, expected):
        """The features that stand in enough texts. A text that was made of others is no further one."""
        count = {}
        for row in rows:
            if row["group"].startswith("joined"):
                continue
            names = {name for window in row["windows"] for token in window["tokens"] for name in token}
            for name in names:
                count[name] = count.get(name, 0) + 1
        for name in expected:
            count[name] = max(count.get(name, 0), least)
        kept = [n for n in sorted(count) if count[n] >= least and n and (n[0] not in "=&" or NAME.match(n))]
        return {name: column for column, name in enumerate(kept)}

    def spans(self, weights):
        """The first token and the sum of each window's highest span."""
        gains = np.bincount(
            self.cell_token, self.cell_value * weights[self.cell_column], minlength=len(self.token_window))
        total = np.concatenate([[0], np.cumsum(gains)])
        last = np.maximum(self.window_end - SPAN, self.window_start)
        best = total[np.minimum(self.window_start + SPAN, self.window_end)] - total[self.window_start]
        first = self.window_start.copy()
        for window in np.nonzero(last > self.window_start)[0]:
            starts = np.arange(self.window_start[window], last[window] + 1)
            sums = total[starts + SPAN] - total[starts]
            place = int(np.argmax(sums))
            best[window], first[window] = sums[place], starts[place]
        return first, best

    def scores(self, model):
        """The log odds of each text, and its highest window with that window's first token."""
        first, best = self.spans(model.weights)
        value = model.bias + self.signal @ model.signal_weights + best
        order = np.lexsort((value, self.window_text))
        highest = order[np.searchsorted(self.window_text[order], np.arange(len(self.rows)), side="right") - 1]
        return value[highest], highest, first[highest]

    def matrix(self, highest, first):
        """The cells of the chosen spans: text, column, value; and the texts' signals."""
        chosen = np.full(len(self.token_window), -1)
        for text, (window, start) in enumerate(zip(highest, first)):
            chosen[start:min(start + SPAN, self.window_end[window])] = text
        text = chosen[self.cell_token]
        kept = text >= 0
        return text[kept], self.cell_column[kept], self.cell_value[kept], self.signal[highest]

    def subset(self, mask):
        return [row for row, kept in zip(self.rows, mask) if kept]


class Model:
    def __init__(self, columns, expected=None):
        self.columns = columns
        self.bias = -4.7
        self.signal_weights = np.array([PRIOR[name] for name in SIGNALS], float)
        # What the penalty draws the weights to.
        self.expected = np.array([(expected or {}).get(name, 0.0) for name in columns])
        self.weights = self.expected.copy()

    def penalties(self, options):
        kind = {"=": options["word"], "^": options["start"], "&": options["near"]}
        return np.array([
            options["pair"] if ">" in name else kind.get(name[0], options["single"]) for name in self.columns])


def minimise(value_and_slope, start, rounds, memory=12):
    """L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with a backtracking line search."""
    place = start
    value, slope = value_and_slope(place)
    steps, bends = [], []
    for _ in range(rounds):
        direction = slope.copy()
        kept = []
        for step, bend in zip(reversed(steps), reversed(bends)):
            share = step @ direction / (step @ bend)
            kept.append(share)
            direction -= share * bend
        if steps:
            direction *= steps[-1] @ bends[-1] / (bends[-1] @ bends[-1])
        for step, bend, share in zip(steps, bends, reversed(kept)):
            direction += step * (share - bend @ direction / (step @ bend))
        length = 1.0 if steps else 1 / max(1, np.abs(slope).sum())
        descent = slope @ direction
        while True:
            next_place = place - length * direction
            next_value, next_slope = value_and_slope(next_place)
            if next_value <= value - 1e-4 * length * descent or length < 1e-10:
                break
            length /= 2
        step, bend = next_place - place, next_slope - slope
        if step @ bend > 1e-12:
            steps, bends = (steps + [step])[-memory:], (bends + [bend])[-memory:]
        done = value - next_value < 1e-6 * abs(value)
        place, value, slope = next_place, next_value, next_slope
        if done:
            break
    return place


def fit(texts, options, model=None, importance=None):
    """Regularised logistic regression; the spans that count are chosen anew between rounds."""
    model = model or Model(texts.columns)
    penalty = model.penalties(options)
    prior = np.array([PRIOR[name] for name in SIGNALS], float)
    sign = np.sign(prior)
    importance = np.ones(len(texts.rows)) if importance is None else importance
    importance = importance * np.where(texts.label == 1, 1.0, options["benign"])
    target = texts.label * 2 - 1
    count, signals = len(texts.columns), len(SIGNALS)
    for turn in range(options["turns"]):
        _, highest, first = texts.scores(model)
        row, column, value, signal = texts.matrix(highest, first)

        def value_and_slope(place):
            weights, roots, bias = place[:count], place[count:count + signals], place[-1]
            strength = sign * roots * roots
            margin = bias + signal @ strength + np.bincount(
                row, value * weights[column], minlength=len(texts.rows))
            loss = importance * np.logaddexp(0, -target * margin)
            pull = -target * importance / (1 + np.exp(np.clip(target * margin, -50, 50)))
            apart = strength - prior
            total = loss.sum() + (penalty * (weights - model.expected)**2).sum() + options["signal"] * (apart**2).sum()
            strength_slope = signal.T @ pull + 2 * options["signal"] * apart
            slope = np.concatenate([
                np.bincount(column, value * pull[row], minlength=count) + 2 * penalty * (weights - model.expected),
                strength_slope * 2 * sign * roots, [pull.sum()]])
            return total, slope

        start = np.concatenate([
            model.weights, np.sqrt(np.maximum(np.abs(model.signal_weights), 0.01)), [model.bias]])
        place = minimise(value_and_slope, start, options["rounds"])
        model.weights = place[:count]
        model.signal_weights = sign * place[count:count + signals]**2
        model.bias = place[-1]
    return model


def rounded(model, least, least_neighbour):
    """The model in hundredths, without weights that are nearly none."""
    limits = np.array([least_neighbour if name[0] == "&" else least for name in model.columns])
    model.weights = np.where(np.abs(model.weights) < limits, 0, np.round(model.weights * 100) / 100)
    model.signal_weights = np.round(model.signal_weights * 100) / 100
    return model
