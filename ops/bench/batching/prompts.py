"""Prompts: English sentences from a seed. Two seeds share no more than a few words, one seed always gives
the same text."""

import random

PLACES = """the archive|the harbour|a quiet street|the northern valley|the old market|a small office|the river bank|
the main hall|the mountain road|a distant village|the library|the workshop|the station|the garden|the ministry
""".replace("\n", "").split("|")
PEOPLE = """teachers|engineers|farmers|two sailors|some visitors|the auditors|young doctors|our neighbours|the drivers|
several clerks|old painters|the inspectors|many students|a few merchants|the surveyors""".replace("\n", "").split("|")
DEEDS = """counted|repaired|described|carried|bought|measured|collected|forgot|painted|examined|recorded|promised|moved|
compared|delivered""".replace("\n", "").split("|")
THINGS = """letters|stone bridges|water pumps|maps of the coast|wooden boxes|electric lamps|winter coats|bills|engines|
seeds|instruments|paper files|copper wires|glass bottles|contracts""".replace("\n", "").split("|")
SIZES = """forty|old|heavy|small|broken|several hundred|new|dark|expensive|missing|green|empty|foreign|twelve|clean
""".replace("\n", "").split("|")
TIMES = """before sunrise|in early spring|after the long meeting|during the storm|last Tuesday|every other week|at noon|
for seven years|without any delay|once again|in great haste|by candlelight""".replace("\n", "").split("|")


def sentence(source):
    what = f"{source.choice(PEOPLE)} {source.choice(DEEDS)} {source.choice(SIZES)} {source.choice(THINGS)}"
    text = f"{what} near {source.choice(PLACES)} {source.choice(TIMES)}."
    return text[0].upper() + text[1:]


def text(seed, words):
    """About `words` words; a word is 1.1 to 1.3 tokens of the usual vocabularies."""
    source, parts, count = random.Random(str(seed)), [], 0
    while count < words:
        parts.append(sentence(source))
        count += len(parts[-1].split())
    return " ".join(parts)


def question(seed):
    """One short question."""
    source = random.Random(f"question {seed}")
    what = f"{source.choice(DEEDS)} the {source.choice(THINGS)}"
    return f"Who {what} near {source.choice(PLACES)} {source.choice(TIMES)}?"
